package org.announced.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedMap;
import org.announced.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The last line of a batch's answer: how many lines had which outcome.
 *
 * @param lines how many lines were answered; empty lines are not
 * @param attached how many documents were not stored, but had their sources added to the
 *     announcement that they look like
 * @param corrected how many documents corrected the announcement of their record
 * @param related how many documents were stored as earlier or later forms of what is known; the
 *     stored ones are others
 * @param statuses how many lines were answered with each HTTP status
 * @param complete whether every line has its final answer, so that sending the batch again changes
 *     nothing
 * @param problem why it is not complete and what to do; null if it is
 */
@JsonPropertyOrder({
  "lines",
  "stored",
  "known",
  "attached",
  "corrected",
  "related",
  "refused",
  "statuses",
  "dryRun",
  "complete",
  "problem"
})
record BatchTally(
    long lines,
    long stored,
    long known,
    long attached,
    long corrected,
    long related,
    long refused,
    SortedMap<Integer, Long> statuses,
    @JsonInclude(Include.NON_DEFAULT) boolean dryRun,
    boolean complete,
    @JsonInclude(Include.NON_NULL) @Nullable Problem problem) {}
