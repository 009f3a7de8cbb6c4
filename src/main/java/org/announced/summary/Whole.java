package org.announced.summary;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.summary.Tally.Place;
import org.jspecify.annotations.Nullable;

/**
 * What everything adds up to.
 *
 * @param parts one for each kind of commitment
 */
record Whole(List<Part> parts, Outcome announcements) {

  /** What the commitments of one kind add up to. */
  record Part(Kind kind, Outcome outcome) {

    /** The ids of those that act in any of them that is counted. */
    private Stream<String> acting() {
      // Who has nothing but money that cannot be converted is there as well, and acts in none.
      return outcome
          .tally()
          .places(Kind.COMPANIES)
          .map(place -> Objects.requireNonNull(place.keys().get(0)))
          .filter(this::acts);
    }

    private boolean acts(String company) {
      return outcome.of(new Place(Kind.COMPANIES, List.of(company)), kind.count()).signum() > 0;
    }

    /** What is shown of a company, under the names that answers have for it. */
    Map<String, @Nullable BigDecimal> shown(String company) {
      Map<String, @Nullable BigDecimal> shown = new LinkedHashMap<>();
      outcome
          .shown(companies(), List.of(company))
          .forEach((measure, sum) -> shown.put(kind.shown(measure), sum));
      return shown;
    }

    /** The address of those that a company acts in and that are counted; null without any. */
    @Nullable Link details(String company, String slug) {
      return acts(company) ? Kind.details(outcome.question(), slug) : null;
    }

    private Slice companies() {
      return outcome.question().slice(Kind.COMPANIES);
    }
  }

  /** Of the outcomes of each kind, in their order, and that of the announcements. */
  static Whole of(List<Kind> kinds, List<Outcome> outcomes) {
    return new Whole(
        IntStream.range(0, kinds.size())
            .mapToObj(i -> new Part(kinds.get(i), outcomes.get(i)))
            .toList(),
        outcomes.get(kinds.size()));
  }

  Outcome outcome(String kind) {
    return parts.stream()
        .filter(part -> part.kind().name().equals(kind))
        .map(Part::outcome)
        .findFirst()
        .orElseThrow();
  }

  /** In what money is shown. */
  Map<String, @Nullable Object> money() {
    Outcome investments = outcome("investments");
    Map<String, @Nullable Object> head =
        new LinkedHashMap<>(investments.question().description().head().apply(investments));
    head.keySet().retainAll(List.of("currency", "ratesOn"));
    return head;
  }

  /** What a reader should know of it; null when nothing. */
  @Nullable String note() {
    Outcome investments = outcome("investments");
    List<String> notes = investments.question().description().notes().apply(investments);
    return notes.isEmpty() ? null : String.join(" ", notes);
  }

  /** The ids of those that act in anything that is counted, each once. */
  Set<String> acting() {
    return parts.stream().flatMap(Part::acting).collect(Collectors.toSet());
  }
}
