package org.announced.intake;

import java.util.Objects;
import org.announced.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document of many.
 *
 * @param outcome null if it was refused
 * @param refusal null if it was not
 */
public record Taken(@Nullable Outcome outcome, @Nullable ProblemException refusal) {

  static Taken as(Outcome outcome) {
    return new Taken(outcome, null);
  }

  static Taken refused(ProblemException refusal) {
    return new Taken(null, refusal);
  }

  /**
   * What became of it.
   *
   * @throws ProblemException if it was refused
   */
  Outcome orRefuse() {
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
