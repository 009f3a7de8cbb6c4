package org.announced.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.UUID;
import org.announced.posting.PostOutcome;
import org.announced.problem.Fault;
import org.announced.problem.Problem;
import org.announced.problem.ProblemType;
import org.announced.written.MadeCompany;
import org.announced.written.MadeSite;
import org.announced.written.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line, or to several lines that were refused as one.
 *
 * @param lastLine the number of the last of several lines; 0 for one line
 * @param lines how many lines it answers; empty lines are not answered
 * @param status the HTTP status that the document would have had in a request of its own
 * @param version of the data that storing it made, together with the lines that were stored in the
 *     same transaction; the present one if that stored nothing; 0 as long as nobody knows
 * @param id of the announcement that the document became or already was; null if there is none, as
 *     after a dry run
 * @param attached whether its sources were added to a known announcement that it looks like
 * @param outcome what became of the document; null if it was refused
 * @param companies those that were made for it
 * @param sites those that were made for it
 * @param parts how many things the known announcement got that it did not have
 * @param claims how many claims the known announcement got
 * @param warnings what is odd about the document and was understood all the same
 * @param differs at how many places it says more or otherwise than the known announcement
 * @param problem why it was refused; null if it was not
 */
@JsonInclude(Include.NON_DEFAULT)
@JsonPropertyOrder({
  "line",
  "lastLine",
  "status",
  "version",
  "id",
  "known",
  "attached",
  "outcome",
  "companies",
  "sites",
  "parts",
  "claims",
  "warnings",
  "differs",
  "dryRun",
  "problem"
})
record LineAnswer(
    long line,
    long lastLine,
    @JsonIgnore long lines,
    int status,
    long version,
    @Nullable UUID id,
    boolean known,
    boolean attached,
    @Nullable WriteOutcome outcome,
    List<MadeCompany> companies,
    List<MadeSite> sites,
    int parts,
    int claims,
    List<Fault> warnings,
    int differs,
    boolean dryRun,
    @Nullable Problem problem) {

  static LineAnswer of(Line line, PostOutcome outcome, boolean dryRun) {
    boolean stored = outcome.isNew();
    return new LineAnswer(
        line.number(),
        0,
        1,
        stored ? 201 : 200,
        0,
        stored && dryRun ? null : outcome.id(),
        outcome.kind() == WriteOutcome.KNOWN,
        outcome.kind() == WriteOutcome.ATTACHED,
        outcome.kind(),
        outcome.companies(),
        outcome.sites(),
        outcome.parts(),
        outcome.claims(),
        outcome.warnings(),
        outcome.differs(),
        dryRun,
        null);
  }

  static LineAnswer refused(Line line, Problem problem, boolean dryRun) {
    return refused(
        line.number(),
        line.last() == line.number() ? 0 : line.last(),
        line.count(),
        problem,
        dryRun);
  }

  /** For a line in which the stream broke off. */
  static LineAnswer broken(long line, Problem problem, boolean dryRun) {
    return refused(line, 0, 1, problem, dryRun);
  }

  private static LineAnswer refused(
      long line, long lastLine, long lines, Problem problem, boolean dryRun) {
    return new LineAnswer(
        line,
        lastLine,
        lines,
        problem.status(),
        0,
        null,
        false,
        false,
        null,
        List.of(),
        List.of(),
        0,
        0,
        List.of(),
        0,
        dryRun,
        problem);
  }

  /** The same, of this version of the data. */
  LineAnswer at(long shown) {
    return new LineAnswer(
        line, lastLine, lines, status, shown, id, known, attached, outcome, companies, sites, parts,
        claims, warnings, differs, dryRun, problem);
  }

  /** Whether it was stored as an earlier or later form of what is known. */
  @JsonIgnore
  boolean isRelated() {
    return outcome == WriteOutcome.RELATED;
  }

  /** Whether it is 503: the document may be in order, but could not be stored now. */
  boolean isForLater() {
    return status == ProblemType.UNAVAILABLE.status().value();
  }
}
