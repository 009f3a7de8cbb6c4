package org.announced.intake;

import java.util.UUID;

/**
 * What became of a document.
 *
 * @param kind whether it made something
 * @param id of the announcement that it is
 * @param json that announcement, as it is shown
 * @param sourcesNotStored how many sources of the document a known announcement does not have
 */
public record Outcome(Kind kind, UUID id, String json, int sourcesNotStored) {

  /** Whether an announcement was made. */
  public enum Kind {
    STORED,
    /** One of its sources is known: it is the announcement that is there already. */
    KNOWN
  }
}
