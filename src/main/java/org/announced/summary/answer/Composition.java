package org.announced.summary.answer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.announced.http.Format;
import org.announced.summary.Link;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.GroupPage;
import org.announced.summary.sum.GroupRows;
import org.announced.summary.sum.GroupSelection;
import org.announced.summary.sum.RunningSums;
import org.announced.summary.sum.ShownGroup;
import org.announced.summary.sum.SummaryResult;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is composed of what questions add up to, all of them in one state of the data.
 *
 * @param name what a file with it is called
 * @param writing makes the answer of their outcomes, in their order, in the same state
 * @param larger another way to the same answer, when what they add up to does not fit into memory
 */
public record Composition(
    String name,
    List<SummaryQuery> questions,
    Format format,
    Function<List<SummaryResult>, WrittenAnswer> writing,
    Larger larger) {

  /**
   * The database chooses and sorts.
   *
   * @param questions of which every sum is the whole of something
   * @param writing makes one page of their outcomes
   * @param table all rows of the answer as a table; null when there is no such form
   */
  public record Larger(
      List<SummaryQuery> questions,
      Function<List<SummaryResult>, WrittenAnswer> writing,
      @Nullable StreamedTable table) {}

  /** The answer to one question. */
  static Composition of(SummaryQuery question, GroupRows rows) {
    return new Composition(
        question.name(),
        List.of(question),
        question.format(),
        outcomes -> written(outcomes.get(0)),
        new Larger(
            List.of(question.undivided()),
            outcomes -> SummaryJson.written(outcomes.get(0), page(question, rows)),
            question.keys().isEmpty() ? null : table(question, rows)));
  }

  private static GroupPage page(SummaryQuery question, GroupRows rows) {
    return question.keys().isEmpty()
        ? GroupPage.of(question, List.of())
        : GroupPage.cut(question, rows.page(question));
  }

  private static StreamedTable table(SummaryQuery question, GroupRows rows) {
    return new StreamedTable(
        question.name(),
        SummaryCsv.columns(question),
        taker -> {
          Link all = SummaryCsv.all(question);
          rows.each(question, group -> taker.accept(SummaryCsv.row(group, question, all)));
        });
  }

  private static WrittenAnswer written(SummaryResult sums) {
    SummaryResult outcome = RunningSums.shown(sums);
    SummaryQuery question = outcome.question();
    if (question.format() == Format.CSV) {
      return new WrittenAnswer(SummaryCsv.bytes(outcome));
    }
    List<ShownGroup> groups = question.keys().isEmpty() ? List.of() : GroupSelection.shown(outcome);
    return SummaryJson.written(outcome, GroupPage.of(question, groups));
  }

  /** Equal for those that the same sums answer. */
  String identity() {
    return identity(questions);
  }

  static String identity(List<SummaryQuery> questions) {
    return questions.stream().map(SummaryQuery::identity).collect(Collectors.joining("\n"));
  }
}
