package org.announced.summary.overview;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.summary.CommitmentKind;
import org.announced.summary.Link;
import org.announced.summary.Slice;
import org.announced.summary.sum.CaseSums;
import org.announced.summary.sum.GroupSums.SumPlace;
import org.announced.summary.sum.SummaryResult;
import org.jspecify.annotations.Nullable;

/**
 * What everything adds up to.
 *
 * @param parts one for each kind of commitment
 */
record WholeTotal(List<Part> parts, SummaryResult announcements) {

  /** What the commitments of one kind add up to. */
  record Part(CommitmentKind kind, SummaryResult outcome) {

    /** The ids of those that act in any of them that is counted. */
    private Stream<String> acting() {
      // Who has nothing but money that cannot be converted is there as well, and acts in none.
      return outcome
          .tally()
          .places(KindQuestion.COMPANIES)
          .map(place -> Objects.requireNonNull(place.keys().get(0)))
          .filter(this::acts);
    }

    private boolean acts(String company) {
      return outcome
              .of(new SumPlace(KindQuestion.COMPANIES, List.of(company)), kind.count())
              .signum()
          > 0;
    }

    /** What is shown of a company, under the names that answers have for it. */
    Map<String, @Nullable BigDecimal> shown(String company) {
      Map<String, @Nullable BigDecimal> shown = new LinkedHashMap<>();
      outcome
          .shown(companies(), List.of(company))
          .forEach((measure, sum) -> shown.put(kind.shown(measure), sum));
      return shown;
    }

    /** The cases of its money, where what is shown does not tell them; null elsewhere. */
    @Nullable CaseSums cases(String company) {
      return outcome.cases(companies(), List.of(company));
    }

    /** The address of those that a company acts in and that are counted; null without any. */
    @Nullable Link details(String company, String slug) {
      return acts(company) ? KindQuestion.details(outcome.question(), slug) : null;
    }

    private Slice companies() {
      return outcome.question().slice(KindQuestion.COMPANIES);
    }
  }

  /** Of the outcomes of each kind, in their order, and that of the announcements. */
  static WholeTotal of(List<CommitmentKind> kinds, List<SummaryResult> outcomes) {
    return new WholeTotal(
        IntStream.range(0, kinds.size())
            .mapToObj(i -> new Part(kinds.get(i), outcomes.get(i)))
            .toList(),
        outcomes.get(kinds.size()));
  }

  /** What those of the kind that is money add up to. */
  SummaryResult money() {
    return parts.stream()
        .filter(part -> part.kind().money())
        .map(Part::outcome)
        .findFirst()
        .orElseThrow();
  }

  /** The members that say in what money is shown. */
  Map<String, @Nullable Object> head() {
    Map<String, @Nullable Object> head =
        new LinkedHashMap<>(money().question().description().head().apply(money()));
    head.keySet().retainAll(List.of("currency", "ratesOn"));
    return head;
  }

  /** What a reader should know of it; null when nothing. */
  @Nullable String note() {
    List<String> notes = money().question().description().notes().apply(money());
    return notes.isEmpty() ? null : String.join(" ", notes);
  }

  /** The ids of those that act in anything that is counted, each once. */
  Set<String> acting() {
    return parts.stream().flatMap(Part::acting).collect(Collectors.toSet());
  }
}
