package org.announced.summary;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.announced.web.Format;

/**
 * An answer that is composed of what questions add up to, all of them in one state of the data.
 *
 * @param name what a file with it is called
 * @param writing makes the answer of their outcomes, in their order, in the same state
 */
record Composition(
    String name, List<Question> questions, Format format, Function<List<Outcome>, byte[]> writing) {

  /** The answer to one question. */
  static Composition of(Question question) {
    return new Composition(
        question.name(),
        List.of(question),
        question.format(),
        outcomes ->
            question.format() == Format.CSV
                ? SummaryCsv.bytes(outcomes.get(0))
                : SummaryJson.bytes(outcomes.get(0)));
  }

  /** Equal for those that the same sums answer. */
  String identity() {
    return questions.stream().map(Question::identity).collect(Collectors.joining("\n"));
  }

  List<Standing> nothingYet() {
    return questions.stream().map(question -> new Standing()).toList();
  }
}
