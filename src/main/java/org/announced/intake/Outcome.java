package org.announced.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document.
 *
 * @param kind whether it made something
 * @param id of the announcement that it is
 * @param json that announcement, as it is shown; null where the terms were that nobody is shown it
 * @param sourcesNotStored how many sources of the document a known announcement does not have
 */
public record Outcome(Kind kind, UUID id, @Nullable String json, int sourcesNotStored) {

  /** Whether an announcement was made. */
  public enum Kind {
    STORED,
    /** It looks like a known announcement, and its sources were added to that. */
    ATTACHED,
    /**
     * One of its sources is known, or the very same document was posted before, word for word: it
     * is the announcement that is there already.
     */
    KNOWN
  }
}
