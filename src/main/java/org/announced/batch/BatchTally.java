package org.announced.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedMap;
import org.announced.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The last line of an answer.
 *
 * @param lines how many were answered; empty ones are not
 * @param attached how many had their sources added to what they look like
 * @param statuses how many were answered with each
 * @param complete whether nothing is gained by sending the batch again
 * @param problem why it is not complete, and what to do
 */
@JsonPropertyOrder({
  "lines",
  "stored",
  "known",
  "attached",
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
    long refused,
    SortedMap<Integer, Long> statuses,
    @JsonInclude(Include.NON_DEFAULT) boolean dryRun,
    boolean complete,
    @JsonInclude(Include.NON_NULL) @Nullable Problem problem) {}
