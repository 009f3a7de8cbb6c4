package org.announced.document;

import java.util.List;

/**
 * Fields that the service gives to whatever it knows: they are shown, and nobody sets them. What it
 * derives beside them, each kind of thing says itself.
 */
public final class GivenFields {

  /** Those of an announcement. */
  public static final List<String> OF_ANNOUNCEMENTS =
      List.of("id", "slug", "retracted", "revision", "updatedAt");

  /** Those of each thing in an announcement. */
  public static final List<String> OF_THINGS =
      List.of("id", "announcement", "announcements", "revision", "updatedAt");

  /** Those that say nothing but how it is kept here, of an announcement or a thing in one. */
  public static final List<String> KEPT_WITH_IDS =
      List.of("slug", "announcement", "revision", "updatedAt");

  /** What a write said that it did, before all else of its answer. */
  public static final String WRITTEN = "written";

  private GivenFields() {}
}
