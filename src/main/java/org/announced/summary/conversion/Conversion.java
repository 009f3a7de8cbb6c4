package org.announced.summary.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.announced.http.Format;
import org.announced.http.RequestHead;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.announced.summary.CommitmentSummary;
import org.announced.summary.answer.Composition;
import org.announced.summary.answer.Composition.Larger;
import org.announced.summary.answer.ServedSummary;
import org.announced.summary.answer.WrittenAnswer;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.GroupRows;
import org.announced.summary.sum.GroupSelection;
import org.announced.summary.sum.ShownGroup;
import org.announced.summary.sum.SummaryResult;
import org.springframework.stereotype.Component;

/**
 * How much of what was announced stands where today, in money and in power: what was shelved or
 * cancelled, which totals leave out, beside what counts.
 */
@Component
class Conversion implements ServedSummary {

  /** So many numbers fit into one answer. */
  private static final int MOST = 50_000;

  private final List<CommitmentSummary> summaries;
  private final GroupRows rows;

  Conversion(List<CommitmentSummary> summaries, GroupRows rows) {
    this.summaries = summaries;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "conversion";
  }

  /** The summary of money. */
  CommitmentSummary money() {
    return summaries.stream().filter(summary -> summary.kind().money()).findFirst().orElseThrow();
  }

  /** The summary that sums up power. */
  CommitmentSummary power() {
    return summaries.stream()
        .filter(summary -> summary.description().measures().stream().anyMatch(PowerSums::isPoint))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Composition composition(RequestHead request) {
    ConversionQuery query = ConversionQuery.read(request, money(), power());
    List<SummaryQuery> questions = new ArrayList<>(List.of(query.money()));
    if (query.power() != null) {
      questions.add(query.power());
    }
    return new Composition(
        "summary-conversion",
        questions,
        query.format(),
        outcomes -> written(query, outcomes, GroupSelection::shown),
        new Larger(
            questions.stream().map(SummaryQuery::undivided).toList(),
            outcomes -> written(query, outcomes, outcome -> groups(questions, outcomes, outcome)),
            null));
  }

  private List<ShownGroup> groups(
      List<SummaryQuery> questions, List<SummaryResult> outcomes, SummaryResult outcome) {
    List<ShownGroup> groups = new ArrayList<>();
    rows.each(
        questions.get(outcomes.indexOf(outcome)),
        group -> {
          if (groups.size() == MOST) {
            var faults = new QueryFaults();
            faults.add(
                ConversionQuery.GROUP_BY,
                FaultCode.TOO_MANY,
                "There are more than %d numbers. Group by less, or choose less by filters."
                    .formatted(MOST));
            faults.refuse();
          }
          groups.add(group);
        });
    return groups;
  }

  private static WrittenAnswer written(
      ConversionQuery query,
      List<SummaryResult> outcomes,
      Function<SummaryResult, List<ShownGroup>> shown) {
    SummaryResult money = outcomes.get(0);
    List<ShownGroup> power =
        query.power() == null ? List.of() : shown.apply(outcomes.get(outcomes.size() - 1));
    StageTable table = StageTable.of(query, shown.apply(money), power);
    return new WrittenAnswer(
        query.format() == Format.CSV
            ? ConversionCsv.bytes(query, table)
            : ConversionJson.bytes(query, money, table));
  }
}
