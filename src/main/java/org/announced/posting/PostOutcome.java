package org.announced.posting;

import java.util.UUID;

/**
 * What became of a document.
 *
 * @param kind whether it made something
 * @param id of the announcement that it is
 * @param sourcesNotStored how many sources of the document a known announcement does not have
 */
public record PostOutcome(OutcomeKind kind, UUID id, int sourcesNotStored) {

  /** Whether an announcement was made. */
  public enum OutcomeKind {
    STORED,
    /** It looks like a known announcement, and its sources were added to that. */
    ATTACHED,
    /**
     * One of its sources is known, or the very same document was posted before, word for word: it
     * is the announcement that is there already.
     */
    KNOWN
  }

  static PostOutcome stored(UUID id) {
    return new PostOutcome(OutcomeKind.STORED, id, 0);
  }

  static PostOutcome attached(UUID id) {
    return new PostOutcome(OutcomeKind.ATTACHED, id, 0);
  }

  static PostOutcome known(UUID id, int sourcesNotStored) {
    return new PostOutcome(OutcomeKind.KNOWN, id, sourcesNotStored);
  }
}
