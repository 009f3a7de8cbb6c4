package org.announced.investment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.announced.http.RequestHead;
import org.announced.investment.InvestmentListing.AskedTerms;
import org.announced.money.Currencies;
import org.announced.money.Currency;
import org.announced.money.RateDays;
import org.announced.money.RateNotes;
import org.announced.summary.CommitmentKind;
import org.announced.summary.CommitmentSummary;
import org.announced.summary.CommitmentSums;
import org.announced.summary.Description;
import org.announced.summary.GroupKey;
import org.announced.summary.Names;
import org.announced.summary.Naming;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Totals of money, each amount counted once, in one currency. */
@Component
@Order(1)
class InvestmentSummary implements CommitmentSummary {

  private static final CommitmentKind KIND =
      new CommitmentKind(
          "investments",
          "investor",
          List.of("invest"),
          "investments",
          List.of(
              "low",
              "point",
              "high",
              "joint",
              "investments",
              "undisclosed",
              "unbounded",
              "unconverted"),
          "inTalks",
          true);

  /** The charts of the page. */
  private static final List<String> CHARTS =
      List.of("year", "country", "investor", "purpose", "bindingLevel", "status");

  private static final List<String> OPTIONS = List.of("instrument", "instrument.not", "phasing");
  private final InvestmentListing investments;
  private final RateDays days;
  private final List<GroupKey> keys;

  InvestmentSummary(
      InvestmentListing investments,
      CommitmentSums sums,
      Currencies currencies,
      Names names,
      RateDays days) {
    this.investments = investments;
    this.days = days;
    this.keys =
        List.of(
            GroupKey.word("investor", "p.investor::text", "Who pays; its slug.")
                .shownAs(names.ofCompanies())
                .split(),
            GroupKey.word("recipient", "p.recipient::text", "Who gets it; its slug.")
                .shownAs(names.ofCompanies())
                .split(),
            sums.country("Where it is spent."),
            sums.site(),
            sums.region("Where in the country."),
            GroupKey.word("year", "p.year", "Of the announcement; spread, of the spending.")
                .split()
                .inTime(),
            GroupKey.word("quarter", "p.quarter", "As year.").split().inTime(),
            GroupKey.word("month", "p.month", "As year.").split().inTime(),
            GroupKey.word("purpose", "p.purpose", "What it is for.").split(),
            GroupKey.word("tag", "p.tag", "A tag.").split(),
            GroupKey.word("dataset", "p.dataset", "A data set that has a row of its announcement.")
                .split(),
            GroupKey.word("build", "p.build", "What is done to a facility."),
            GroupKey.word("instrument", "p.instrument", "Kind of money."),
            GroupKey.word("status", "p.status", "How far it has come."),
            GroupKey.word("bindingLevel", "p.binding_level", "How firm it is."),
            GroupKey.word("currency", "p.currency", "In which it was announced.")
                .shownAs(
                    Naming.codes(
                        "currency", code -> currencies.find(code).map(Currency::name).orElse(code)))
                .filteredBy("amount.currency"),
            GroupKey.word("announcement", "p.announcement_id::text", "Its slug.")
                .shownAs(names.ofAnnouncements()));
  }

  @Override
  public CommitmentKind kind() {
    return KIND;
  }

  @Override
  public List<String> askedFirst() {
    return Stream.of("", "bindingLevel=IN_TALKS&")
        .flatMap(talks -> CHARTS.stream().map(key -> talks + "groupBy=" + key))
        .toList();
  }

  @Override
  public Description description() {
    return description(investments.asked(), Map.of());
  }

  @Override
  public Description description(RequestHead request) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String name : OPTIONS) {
      Optional.ofNullable(request.parameter(name)).ifPresent(text -> options.put(name, text));
    }
    return description(investments.asked(request), options);
  }

  private Description description(AskedTerms asked, Map<String, String> options) {
    String currency = asked.amounts().currency().code();
    return new InvestmentTotals(asked, options, new RateNotes(days, asked.ratesOn(), currency))
        .description(keys);
  }
}
