package org.announced.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.announced.investment.InvestmentListing;
import org.announced.investment.InvestmentListing.Asked;
import org.announced.investment.Normalization;
import org.announced.money.Currencies;
import org.announced.money.Currency;
import org.announced.place.Countries;
import org.announced.place.Country;
import org.announced.web.Listing;
import org.announced.web.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Totals of money, each amount counted once, in one currency. */
@Component
class InvestmentSummary implements Summary {

  private static final List<String> SUMMED = List.of("CAPEX", "MIXED");

  /** What the list's parameters divide: a summary shows all divisions. */
  private static final List<String> OF_LISTS = List.of("group", "unallocated");

  private static final List<String> OPTIONS =
      List.of("instrument", "instrument.not", "phasing", "ratesOn");
  private static final List<String> ALL =
      List.of(
          "low",
          "point",
          "high",
          "joint",
          "investments",
          "announcements",
          "undisclosed",
          "unbounded",
          "unconverted");
  private static final List<Measure> MEASURES =
      List.of(
          Measure.of("low", "sum(p.low)"),
          Measure.of("point", "sum(p.point)"),
          new Measure("high", "sum(p.high)", "unbounded"),
          Measure.of("joint", "sum(p.joint_point)"),
          Measure.of("investments", "count(*) filter (where p.counted)"),
          Measure.of("announcements", "count(distinct p.announcement_id) filter (where p.counted)"),
          Measure.of("undisclosed", "count(*) filter (where p.counted and p.undisclosed)"),
          Measure.of("unbounded", "count(*) filter (where p.counted and p.unbounded)"),
          Measure.of("unconverted", "count(*) filter (where p.reason = 'UNCONVERTED')"),
          Measure.of("overlapping", "count(*) filter (where p.counted and p.overlapping)"));
  private static final List<String> REASONS =
      List.of(
          "RETRACTED",
          "CANCELLED",
          "SHELVED",
          "RESTATED",
          "SUPERSEDED",
          "INSTRUMENT",
          "UNCONVERTED");

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
    Normalization amounts = asked.amounts();
    boolean others = options.containsKey("instrument") || options.containsKey("instrument.not");
    boolean spread = "SPREAD".equals(options.get("phasing"));
    return new Description(
        asked.listing().without(OF_LISTS),
        keys,
        MEASURES,
        "point",
        carried(amounts),
        reason(amounts, others),
        REASONS,
        grouped -> slices(grouped, spread, others, amounts.minorDigits()),
        (link, reason) -> excluded(link, reason, others),
        Map.of("currency", "USD", "phasing", "LUMP"),
        outcome -> head(outcome, asked, options, spread));
  }

  private static String reason(Normalization amounts, boolean others) {
    return "case when i.excluded is not null then i.excluded "
        + (others ? "" : "when i.instrument not in ('CAPEX', 'MIXED') then 'INSTRUMENT' ")
        + "when "
        + amounts.unconverted()
        + " then 'UNCONVERTED' end";
  }

  private static String carried(Normalization amounts) {
    String point = amounts.countsPoint();
    return """
        i.country, i.instrument, i.status, i.binding_level, i.currency, i.announced_on, i.joint, i.umbrella,\
         coalesce(i.period_days, 'empty') as period, %1$s as face, %2$s as excess,\
         case when %3$s is not null then coalesce(%4$s, 0) end as low, %3$s as point, %5$s as high,\
         case when i.joint then %3$s end as joint_point, i.counts_point is null as undisclosed,\
         %3$s is not null and %5$s is null as unbounded, false as overlapping"""
        .formatted(
            amounts.point(), amounts.excess(), point, amounts.countsLow(), amounts.countsHigh());
  }

  private List<Slice> slices(List<Key> grouped, boolean spread, boolean others, int minorDigits) {
    UnaryOperator<Link> counted =
        link -> link.standing(others ? List.of("null", "INSTRUMENT") : List.of("null"));
    List<Slice> slices = new ArrayList<>();
    List<String> names = grouped.stream().map(Key::name).toList();
    slices.add(
        new Slice(
            Slice.TOTAL,
            "chosen as p",
            "p.counted or p.reason = 'UNCONVERTED'",
            List.of(),
            ALL,
            counted));
    if (!grouped.isEmpty()) {
      slices.add(
          new Slice(
              Slice.GROUPS,
              InvestmentParts.groups(names, spread, minorDigits),
              "true",
              grouped.stream().map(Key::sql).toList(),
              ALL,
              counted));
    }
    slices.add(
        new Slice(
            "unallocated",
            InvestmentParts.unallocated(names, minorDigits),
            "p.point > 0",
            List.of(),
            List.of("low", "point", "high", "investments"),
            link -> counted.apply(link).given("unallocated", unallocated(names))));
    slices.add(
        new Slice(
            "exceeded",
            onlyPoint("excess", "c.counted and c.excess is not null"),
            "true",
            List.of(),
            List.of("point", "investments"),
            link -> exceeded(counted.apply(link))));
    slices.add(
        new Slice(
            Slice.EXCLUDED,
            onlyPoint("face", "not c.counted"),
            "true",
            List.of("p.reason"),
            List.of("investments", "point"),
            link -> link));
    return slices;
  }

  /** The rows that meet a condition, counted each, with one of their columns for the point. */
  private static String onlyPoint(String column, String where) {
    return "(select c.segment, c.announcement_id, c.reason, c.%s as point, null::numeric as low,"
            .formatted(column)
        + " null::numeric as high, null::numeric as joint_point, true as counted, false as undisclosed,"
        + " false as unbounded, false as overlapping from chosen as c where "
        + where
        + ") as p";
  }

  /** The kinds of what is not allocated that the groups show. */
  private static String unallocated(List<String> keys) {
    return "UMBRELLA"
        + (keys.contains("purpose") ? ",PURPOSE" : "")
        + (keys.contains("investor") ? ",INVESTOR" : "");
  }

  private static Link exceeded(Link link) {
    return "false".equals(link.parameters().get("exceeded"))
        ? link.standing(List.of())
        : link.with("exceeded", "true");
  }

  private static Link excluded(Link link, String reason, boolean others) {
    if (others) {
      return link.standing(List.of(reason));
    }
    return switch (reason) {
      case "INSTRUMENT" ->
          link.given("instrument.not", "CAPEX,MIXED")
              .standing(List.of("INSTRUMENT", "UNCONVERTED"));
      case "UNCONVERTED" ->
          link.given("instrument", "CAPEX,MIXED").standing(List.of("UNCONVERTED"));
      default -> link.standing(List.of(reason));
    };
  }

  private static Map<String, @Nullable Object> head(
      Outcome outcome, Asked asked, Map<String, String> options, boolean spread) {
    Map<String, @Nullable Object> head = new LinkedHashMap<>();
    head.put("currency", asked.amounts().currency().code());
    head.put("phasing", spread ? "SPREAD" : "LUMP");
    head.put("ratesOn", options.get("ratesOn"));
    head.put("instruments", instruments(asked.listing(), options));
    head.put("overlapping", outcome.any("overlapping"));
    head.put("derived", spread);
    return head;
  }

  private static List<String> instruments(Listing listing, Map<String, String> options) {
    if (!options.containsKey("instrument") && !options.containsKey("instrument.not")) {
      return SUMMED;
    }
    List<String> summed =
        new ArrayList<>(Objects.requireNonNull(listing.criteria().get("instrument")).values());
    if (options.containsKey("instrument")) {
      summed.retainAll(QueryParameters.split(options.getOrDefault("instrument", "")));
    }
    summed.removeAll(QueryParameters.split(options.getOrDefault("instrument.not", "")));
    return summed;
  }
}
