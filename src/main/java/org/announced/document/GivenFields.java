package org.announced.document;

import java.util.List;
import java.util.stream.Stream;

/** Fields that the tracker gives: they are shown, and nobody posts them. */
public final class GivenFields {

  /** Those of an announcement. */
  public static final List<String> OF_ANNOUNCEMENTS =
      List.of("id", "slug", "retracted", "revision", "updatedAt");

  /** Those of an investment that follow from others. */
  public static final List<String> DERIVED =
      List.of("normalizedAmount", "counted", "excluded", "contribution", "parts");

  /** Those of each thing in an announcement. */
  public static final List<String> OF_PARTS =
      Stream.concat(
              DERIVED.stream(),
              Stream.of("id", "announcement", "announcements", "revision", "updatedAt"))
          .toList();

  private GivenFields() {}
}
