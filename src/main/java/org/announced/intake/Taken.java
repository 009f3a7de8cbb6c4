package org.announced.intake;

import java.util.Objects;
import java.util.function.Supplier;
import org.announced.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

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
   * @throws DataAccessException if it is no fault of the document
   */
  static Taken of(Supplier<Outcome> work) {
    try {
      return as(work.get());
    } catch (ProblemException refused) {
      return refused(refused);
    } catch (DataAccessException e) {
      return refused(UncheckedRule.brokenIn(e).orElseThrow(() -> e));
    }
  }

  /** Why it was refused. */
  public ProblemException problem() {
    return Objects.requireNonNull(refusal);
  }
}
