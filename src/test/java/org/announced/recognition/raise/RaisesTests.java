package org.announced.recognition.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.PartialDay;
import org.announced.money.Qualifier;
import org.announced.recognition.Candidate.Suggestion;
import org.announced.recognition.Figure;
import org.announced.recognition.KnownAnnouncement;
import org.announced.recognition.KnownAnnouncement.Stake;
import org.announced.recognition.Statement;
import org.announced.recognition.Statement.PledgeTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of headlines of one investor, some of which tell one pledge anew and some two projects. */
class RaisesTests {

  private static final UUID INVESTOR = new UUID(0, 1);
  private static final LocalDate FIRST = LocalDate.of(2025, 2, 24);
  private static final LocalDate SECOND = LocalDate.of(2025, 8, 6);

  /**
   * What the later of two is to the earlier one.
   *
   * @param told RAISED, ON_TOP, LOWERED, or nothing
   * @param before billions of the currency, as the amounts
   */
  @ParameterizedTest(name = "[{index}] {6}: {3} {4} then {5}")
  @CsvFileSource(resources = "/raises/pairs.csv", numLinesToSkip = 1, delimiter = '|')
  void tellsARaiseFromAnotherProject(
      @Nullable String country,
      String company,
      String currency,
      BigDecimal before,
      String earlier,
      String later,
      BigDecimal after,
      @Nullable String told) {
    var likeness = likeness(earlier, later);
    var known = known(earlier, likeness, FIRST, country, stake(before, currency));
    assertThat(kind(later, SECOND, country, company, stake(after, currency), known))
        .isEqualTo(told);
    if (told == null || told.equals("RAISED")) {
      var late = known(later, likeness, SECOND, country, stake(after, currency));
      assertThat(kind(earlier, FIRST, country, company, stake(before, currency), late))
          .as("told in the other order")
          .isEqualTo(told == null ? null : "EARLIER");
    }
  }

  @ParameterizedTest(name = "in {0} on site {1}, then in {2} on site {3}: {4}")
  @CsvSource({
    "US, 1, US, 1, RAISED",
    "US, 1, US, 2,",
    "US, 1, US, , RAISED",
    "US, 1, , 1, RAISED",
    "US, , FR, ,",
  })
  void aRaiseIsOfTheSameSiteWhereBothAreTold(
      @Nullable String country,
      @Nullable Integer site,
      @Nullable String laterCountry,
      @Nullable Integer laterSite,
      @Nullable String told) {
    var earlier = "Apple will spend more than $500 billion in the U.S. over the next four years";
    var later = "Apple increases U.S. commitment to $600 billion";
    var known =
        known(
            earlier,
            likeness(earlier, later),
            FIRST,
            country,
            at(site, stake(BigDecimal.valueOf(500), "USD")));
    assertThat(
            kind(
                later,
                SECOND,
                laterCountry,
                "apple",
                at(laterSite, stake(BigDecimal.valueOf(600), "USD")),
                known))
        .isEqualTo(told);
  }

  private static Stake at(@Nullable Integer site, Stake stake) {
    var terms = Objects.requireNonNull(stake.terms());
    return new Stake(
        stake.investors(),
        stake.figure(),
        stake.period(),
        new PledgeTerms(
            terms.id(),
            terms.pointer(),
            terms.country(),
            terms.region(),
            site == null ? null : new UUID(7, site),
            terms.instrument(),
            terms.purposes(),
            terms.from(),
            terms.until(),
            terms.statedAs(),
            terms.isOut(),
            terms.relation(),
            terms.related(),
            terms.relatedOn(),
            terms.isIncreased()));
  }

  private static @Nullable String kind(
      String headline,
      LocalDate day,
      @Nullable String country,
      String company,
      Stake stake,
      KnownAnnouncement known) {
    var document =
        new Statement(
            headline,
            PartialDay.of(day),
            day,
            countries(country),
            Set.of(),
            Set.of(),
            List.of(),
            Set.of(INVESTOR),
            Set.of(),
            Map.of(),
            Set.of());
    var raise =
        new Raises(
                document,
                List.of(stake),
                Set.of(company),
                (told, others, likeness) -> Closeness.Degree.SAME)
            .of(known);
    if (raise == null) {
      return null;
    }
    var suggestion = raise.suggestions().get(0);
    if (suggestion.superseded() == null) {
      return "ON_TOP";
    }
    if (suggestion.superseded() == Suggestion.SupersededSide.NEW) {
      return "EARLIER";
    }
    return raise.words().contains("lower") ? "LOWERED" : "RAISED";
  }

  private static KnownAnnouncement known(
      String headline, double likeness, LocalDate day, @Nullable String country, Stake stake) {
    return new KnownAnnouncement(
        new UUID(0, 9),
        "known",
        headline,
        PartialDay.of(day),
        null,
        likeness,
        false,
        countries(country),
        Set.of(),
        Set.of(),
        Set.of(INVESTOR),
        List.of(stake),
        Map.of(),
        Set.of());
  }

  /** About as PostgreSQL's similarity() has it. */
  private static double likeness(String one, String other) {
    var shared = new HashSet<>(trigrams(one));
    shared.retainAll(trigrams(other));
    var all = new HashSet<>(trigrams(one));
    all.addAll(trigrams(other));
    return (double) shared.size() / all.size();
  }

  private static Set<String> trigrams(String text) {
    var trigrams = new HashSet<String>();
    for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+", -1)) {
      var padded = "  " + word + " ";
      for (int i = 0; i + 3 <= padded.length(); i++) {
        trigrams.add(padded.substring(i, i + 3));
      }
    }
    return trigrams;
  }

  private static Set<String> countries(@Nullable String country) {
    return country == null ? Set.of() : Set.of(country);
  }

  private static Stake stake(BigDecimal billions, String currency) {
    var value = billions.movePointRight(9);
    var terms =
        new PledgeTerms(
            UUID.randomUUID(),
            "/investments/0",
            null,
            null,
            null,
            "MIXED",
            Set.of(),
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            false);
    var dollars =
        currency.equals("JPY")
            ? value.divide(BigDecimal.valueOf(150), RoundingMode.HALF_UP)
            : value;
    return new Stake(
        Set.of(INVESTOR),
        new Figure(value, currency, Qualifier.EXACT, dollars, FIRST),
        null,
        terms);
  }
}
