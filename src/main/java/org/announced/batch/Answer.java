package org.announced.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.UUID;
import org.announced.intake.Outcome;
import org.announced.web.Problem;
import org.announced.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line.
 *
 * @param status what a request of its own would have been answered with
 * @param id of the announcement that it is; null if there is none, as of one that a dry run made
 * @param sourcesNotStored how many of its sources the known announcement does not have
 * @param problem why it was refused; null if it was not
 */
@JsonInclude(Include.NON_DEFAULT)
@JsonPropertyOrder({"line", "status", "id", "known", "sourcesNotStored", "dryRun", "problem"})
record Answer(
    long line,
    int status,
    @Nullable UUID id,
    boolean known,
    int sourcesNotStored,
    boolean dryRun,
    @Nullable Problem problem) {

  static Answer of(Line line, Outcome outcome, boolean dryRun) {
    boolean known = outcome.kind() == Outcome.Kind.KNOWN;
    return new Answer(
        line.number(),
        known ? 200 : 201,
        known || !dryRun ? outcome.id() : null,
        known,
        outcome.sourcesNotStored(),
        dryRun,
        null);
  }

  static Answer refused(long line, Problem problem, boolean dryRun) {
    return new Answer(line, problem.status(), null, false, 0, dryRun, problem);
  }

  /** Nothing is wrong with the line: it could not be stored now. */
  boolean isForLater() {
    return status == ProblemType.UNAVAILABLE.status().value();
  }
}
