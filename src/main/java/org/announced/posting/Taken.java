package org.announced.posting;

import java.util.List;
import java.util.Objects;
import org.announced.problem.Fault;
import org.announced.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document of many.
 *
 * @param outcome null if it was refused
 * @param refusal null if it was not
 */
public record Taken(@Nullable PostOutcome outcome, @Nullable ProblemException refusal) {

  static Taken as(PostOutcome outcome) {
    return new Taken(outcome, null);
  }

  static Taken refused(ProblemException refusal) {
    return new Taken(null, refusal);
  }

  /** The same, where more is odd about what was taken. */
  Taken warning(List<Fault> more) {
    return outcome == null ? this : as(outcome.warning(more));
  }

  /** Whether a document was taken, and is a known announcement. */
  static boolean isKnown(@Nullable Taken taken) {
    var outcome = taken == null ? null : taken.outcome;
    return outcome != null && !outcome.isNew();
  }

  /**
   * What became of it.
   *
   * @throws ProblemException if it was refused
   */
  PostOutcome orRefuse() {
    if (outcome == null) {
      throw problem();
    }
    return outcome;
  }

  /** Why it was refused. */
  public ProblemException problem() {
    return Objects.requireNonNull(refusal);
  }
}
