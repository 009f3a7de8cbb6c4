package org.announced.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.UUID;
import org.announced.posting.PostOutcome;
import org.announced.problem.Problem;
import org.announced.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line, or of several that are one piece of something.
 *
 * @param lastLine the last of them; 0 if there is one
 * @param lines how many they are; empty ones are not
 * @param status what a request of its own would have been answered with
 * @param id of the announcement that it is; null if there is none, as of one that a dry run made
 * @param attached whether its sources were added to a known announcement that it looks like
 * @param sourcesNotStored how many of its sources the known announcement does not have
 * @param problem why it was refused; null if it was not
 */
@JsonInclude(Include.NON_DEFAULT)
@JsonPropertyOrder({
  "line",
  "lastLine",
  "status",
  "id",
  "known",
  "attached",
  "sourcesNotStored",
  "dryRun",
  "problem"
})
record LineAnswer(
    long line,
    long lastLine,
    @JsonIgnore long lines,
    int status,
    @Nullable UUID id,
    boolean known,
    boolean attached,
    int sourcesNotStored,
    boolean dryRun,
    @Nullable Problem problem) {

  static LineAnswer of(Line line, PostOutcome outcome, boolean dryRun) {
    boolean stored = outcome.kind() == PostOutcome.OutcomeKind.STORED;
    return new LineAnswer(
        line.number(),
        0,
        1,
        stored ? 201 : 200,
        stored && dryRun ? null : outcome.id(),
        outcome.kind() == PostOutcome.OutcomeKind.KNOWN,
        outcome.kind() == PostOutcome.OutcomeKind.ATTACHED,
        outcome.sourcesNotStored(),
        dryRun,
        null);
  }

  static LineAnswer refused(Line line, Problem problem, boolean dryRun) {
    return new LineAnswer(
        line.number(),
        line.last() == line.number() ? 0 : line.last(),
        line.count(),
        problem.status(),
        null,
        false,
        false,
        0,
        dryRun,
        problem);
  }

  /** Of a line that was not read to its end. */
  static LineAnswer broken(long line, Problem problem, boolean dryRun) {
    return new LineAnswer(line, 0, 1, problem.status(), null, false, false, 0, dryRun, problem);
  }

  /** Nothing is wrong with the line: it could not be stored now. */
  boolean isForLater() {
    return status == ProblemType.UNAVAILABLE.status().value();
  }
}
