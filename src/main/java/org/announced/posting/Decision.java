package org.announced.posting;

import java.util.List;
import java.util.UUID;
import org.announced.problem.Fault;
import org.announced.recognition.Candidate;

/** What a document that was read turns out to be. */
sealed interface Decision {

  /** Nobody knows what it announces. */
  record New() implements Decision {}

  /**
   * One of its sources is known, or the very same document is.
   *
   * @param id of the announcement that it is
   * @param isSame whether it is the very same document, of which there is nothing to add
   * @param missing how many of its sources that one does not have
   */
  record KnownAlready(UUID id, boolean isSame, int missing) implements Decision {}

  /**
   * Its record of a data set is known, and that is the announcement, whatever it looks like.
   *
   * @param isAsTold whether it is the very document that told the record last
   * @param warnings what is odd about that
   */
  record OfRecord(UUID id, boolean isAsTold, List<Fault> warnings) implements Decision {}

  /**
   * It looks like known announcements.
   *
   * @param candidates best first, at least one
   */
  record Alike(List<Candidate> candidates) implements Decision {}
}
