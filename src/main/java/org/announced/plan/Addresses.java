package org.announced.plan;

import java.util.List;
import java.util.stream.Stream;
import org.announced.document.JsonPart;
import org.announced.document.WebAddress;

/** The addresses of the sources of documents. */
final class Addresses {

  private Addresses() {}

  /** As they were posted, and as they are stored. */
  static List<String> in(JsonPart document) {
    return document.items("sources").stream()
        .flatMap(one -> Stream.ofNullable(one.text("url")))
        .flatMap(url -> Stream.concat(Stream.of(url), stored(url)))
        .distinct()
        .toList();
  }

  private static Stream<String> stored(String url) {
    try {
      return Stream.of(WebAddress.normal(url));
    } catch (IllegalArgumentException cannotBeStored) {
      return Stream.empty();
    }
  }
}
