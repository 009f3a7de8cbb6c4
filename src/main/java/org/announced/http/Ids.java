package org.announced.http;

import java.util.Optional;
import java.util.UUID;

/** Ids in addresses and parameters. */
public final class Ids {

  private Ids() {}

  /** The id that a text is in full, in either case; empty when it is none. */
  public static Optional<UUID> find(String text) {
    if (text.length() != 36) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
