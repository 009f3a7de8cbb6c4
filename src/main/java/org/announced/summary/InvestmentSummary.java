package org.announced.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.announced.investment.InvestmentListing;
import org.announced.investment.InvestmentListing.Asked;
import org.announced.money.Currencies;
import org.announced.money.Currency;
import org.announced.money.RateDays;
import org.announced.place.Countries;
import org.announced.place.Country;
import org.springframework.stereotype.Component;

/** Totals of money, each amount counted once, in one currency. */
@Component
class InvestmentSummary implements Summary {

  private static final List<String> OPTIONS = List.of("instrument", "instrument.not", "phasing");
  private final InvestmentListing investments;
  private final RateDays days;
  private final List<Key> keys;

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
            Key.word("investor", "p.investor::text", "Who pays; its slug.")
                .shownAs(names.ofCompanies())
                .split(),
            Key.word("country", "p.country", "Where it is spent.")
                .shownAs(
                    Naming.codes(
                        "country", code -> countries.find(code).map(Country::name).orElse(code))),
            Key.word("year", "p.year", "Of the announcement; spread, of the spending.")
                .split()
                .inTime(),
            Key.word("quarter", "p.quarter", "As year.").split().inTime(),
            Key.word("purpose", "p.purpose", "What it is for.").split(),
            Key.word("instrument", "p.instrument", "Kind of money."),
            Key.word("status", "p.status", "How far it has come."),
            Key.word("bindingLevel", "p.binding_level", "How firm it is."),
            Key.word("currency", "p.currency", "In which it was announced.")
                .shownAs(
                    Naming.codes(
                        "currency", code -> currencies.find(code).map(Currency::name).orElse(code)))
                .filteredBy("amount.currency"),
            Key.word("announcement", "p.announcement_id::text", "Its slug.")
                .shownAs(names.ofAnnouncements()));
  }

  @Override
  public Description description() {
    return description(investments.asked(), Map.of());
  }

  @Override
  public Description description(HttpServletRequest request) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String name : OPTIONS) {
      Optional.ofNullable(request.getParameter(name)).ifPresent(text -> options.put(name, text));
    }
    return description(investments.asked(request), options);
  }

  private Description description(Asked asked, Map<String, String> options) {
    String currency = asked.amounts().currency().code();
    return new InvestmentTotals(asked, options, new RateNotes(days, asked.ratesOn(), currency))
        .description(keys);
  }
}
