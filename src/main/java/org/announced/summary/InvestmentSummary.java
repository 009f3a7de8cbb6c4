package org.announced.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.announced.investment.InvestmentListing;
import org.announced.money.Currencies;
import org.announced.money.Currency;
import org.announced.place.Countries;
import org.announced.place.Country;
import org.springframework.stereotype.Component;

/** Totals of money, each amount counted once, in one currency. */
@Component
class InvestmentSummary implements Summary {

  private static final List<String> OPTIONS =
      List.of("instrument", "instrument.not", "phasing", "ratesOn");
  private final InvestmentListing investments;
  private final List<Key> keys;

  InvestmentSummary(
      InvestmentListing investments, Countries countries, Currencies currencies, Names names) {
    this.investments = investments;
    this.keys =
        List.of(
            Key.word("investor", "p.investor::text", "Who pays; its slug.")
                .shownAs(names::companies)
                .split(),
            Key.labelled(
                "country",
                "p.country",
                "Where it is spent.",
                code -> countries.find(code).map(Country::name).orElse(code)),
            Key.word("year", "p.year", "Of the announcement; spread, of the spending.")
                .split()
                .inTime(),
            Key.word("quarter", "p.quarter", "As year.").split().inTime(),
            Key.word("purpose", "p.purpose", "What it is for.").split(),
            Key.word("instrument", "p.instrument", "Kind of money."),
            Key.word("status", "p.status", "How far it has come."),
            Key.word("bindingLevel", "p.binding_level", "How firm it is."),
            Key.labelled(
                    "currency",
                    "p.currency",
                    "In which it was announced.",
                    code -> currencies.find(code).map(Currency::name).orElse(code))
                .filteredBy("amount.currency"),
            Key.word("announcement", "p.announcement_id::text", "Its slug.")
                .shownAs(names::announcements));
  }

  @Override
  public Description description() {
    return new InvestmentTotals(investments.asked(), Map.of()).description(keys);
  }

  @Override
  public Description description(HttpServletRequest request) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String name : OPTIONS) {
      Optional.ofNullable(request.getParameter(name)).ifPresent(text -> options.put(name, text));
    }
    return new InvestmentTotals(investments.asked(request), options).description(keys);
  }
}
