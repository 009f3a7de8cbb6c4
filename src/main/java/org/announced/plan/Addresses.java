package org.announced.plan;

import java.util.List;
import java.util.Objects;
import org.announced.document.JsonPart;

/** The addresses of the sources of documents. */
final class Addresses {

  private Addresses() {}

  /** As they were posted. */
  static List<String> in(JsonPart document) {
    return document.items("sources").stream()
        .map(one -> one.text("url"))
        .filter(Objects::nonNull)
        .toList();
  }
}
