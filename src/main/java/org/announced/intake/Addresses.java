package org.announced.intake;

import java.util.List;
import java.util.Objects;

/** The addresses of the sources of documents. */
final class Addresses {

  private Addresses() {}

  /** As they were posted. */
  static List<String> in(Piece document) {
    return document.items("sources").stream()
        .map(one -> one.text("url"))
        .filter(Objects::nonNull)
        .toList();
  }
}
