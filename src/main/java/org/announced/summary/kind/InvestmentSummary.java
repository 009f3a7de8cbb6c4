package org.announced.summary.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.announced.http.RequestHead;
import org.announced.investment.InvestmentListing;
import org.announced.investment.InvestmentListing.AskedTerms;
import org.announced.money.Currencies;
import org.announced.money.Currency;
import org.announced.money.RateDays;
import org.announced.place.Countries;
import org.announced.place.Country;
import org.announced.summary.query.Description;
import org.announced.summary.query.GroupKey;
import org.announced.summary.query.Names;
import org.announced.summary.query.Naming;
import org.announced.summary.query.Summary;
import org.springframework.stereotype.Component;

/** Totals of money, each amount counted once, in one currency. */
@Component
public class InvestmentSummary implements Summary {

  private static final List<String> OPTIONS = List.of("instrument", "instrument.not", "phasing");
  private final InvestmentListing investments;
  private final RateDays days;
  private final List<GroupKey> keys;

  InvestmentSummary(
      InvestmentListing investments,
      Countries countries,
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
            GroupKey.word("country", "p.country", "Where it is spent.")
                .shownAs(
                    Naming.codes(
                        "country", code -> countries.find(code).map(Country::name).orElse(code))),
            GroupKey.word("year", "p.year", "Of the announcement; spread, of the spending.")
                .split()
                .inTime(),
            GroupKey.word("quarter", "p.quarter", "As year.").split().inTime(),
            GroupKey.word("purpose", "p.purpose", "What it is for.").split(),
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
