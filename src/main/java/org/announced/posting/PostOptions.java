package org.announced.posting;

import java.util.UUID;
import org.announced.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * How a document is to be taken in.
 *
 * @param by whose token it came with
 * @param onDuplicate what to do with one that looks like a known announcement
 * @param to the announcement that it is to be attached or related to, should it look like several;
 *     null if none is named
 * @param onKnown what to do with one whose record of a data set is known
 * @param texts what the batch had before, in which it came, which may be sent again: the very same
 *     document is then known even where another is insisted on, and nobody is shown what it looks
 *     like; null for one that came alone
 * @param dryRun whether to take everything back in the end, and only tell what would be
 */
public record PostOptions(
    Caller by,
    OnDuplicate onDuplicate,
    @Nullable UUID to,
    OnKnown onKnown,
    @Nullable RepeatedTexts texts,
    boolean dryRun) {

  /** Nobody is shown what would be stored, so that nothing needs to be. */
  boolean isDryRunOfMany() {
    return dryRun && texts != null;
  }

  /** Whether it is stored each time that it comes. */
  boolean isInsistedOn() {
    return onDuplicate == OnDuplicate.CREATE && texts == null;
  }
}
