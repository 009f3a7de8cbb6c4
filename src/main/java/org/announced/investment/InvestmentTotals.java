package org.announced.investment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.announced.announcement.AnnouncementJson;
import org.announced.http.QueryParameters;
import org.announced.investment.InvestmentListing.AskedTerms;
import org.announced.money.RateNotes;
import org.announced.summary.Description;
import org.announced.summary.GroupKey;
import org.announced.summary.Measure;
import org.announced.summary.Measure.Case;
import org.announced.summary.Slice;
import org.announced.summary.SliceSums;
import org.announced.summary.SpreadSql;
import org.jspecify.annotations.Nullable;

/**
 * What is summed up of investments for one request.
 *
 * @param asked the list with its amounts in one currency
 * @param options what the request says of instruments and phasing, by parameter
 * @param rates by which rates amounts are converted
 */
record InvestmentTotals(
    AskedTerms asked, Map<String, String> options, InvestmentLinks links, RateNotes rates) {

  InvestmentTotals(AskedTerms asked, Map<String, String> options, RateNotes rates) {
    this(asked, options, InvestmentLinks.of(options), rates);
  }

  /** What the list's parameters divide: a summary shows all divisions. */
  private static final List<String> OF_LISTS = List.of("group", "unallocated");

  private static final List<String> SUMMED = List.of("CAPEX", "MIXED");

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
          Measure.of("low", "sum(p.low)").of(Case.LOW),
          Measure.of("point", "sum(p.point)").of(Case.POINT),
          new Measure("high", "sum(p.high)", "unbounded").of(Case.HIGH),
          Measure.of("joint", "sum(p.joint_point)"),
          Measure.of("investments", "count(*) filter (where p.counted)"),
          Measure.announcements("announcements", "p.counted"),
          Measure.of("undisclosed", "count(*) filter (where p.counted and p.undisclosed)"),
          Measure.of("unbounded", "count(*) filter (where p.counted and p.unbounded)"),
          Measure.of("unconverted", "count(*) filter (where p.reason = 'UNCONVERTED')"),
          Measure.of("overlapping", "count(*) filter (where p.counted and p.overlapping)"));

  Description description(List<GroupKey> keys) {
    return new Description(
        asked.listing().without(OF_LISTS),
        keys,
        MEASURES,
        "point",
        carried(),
        reason(),
        InvestmentFilters.REASONS,
        this::slices,
        links::excluded,
        Map.of("currency", "USD", "phasing", "LUMP", "estimates", "exclude", "stopped", "exclude"),
        this::head,
        outcome -> rates.notes(outcome.sum(Slice.TOTAL, "unconverted").longValueExact()));
  }

  private String reason() {
    return asked.excluded(links.otherInstruments());
  }

  private String carried() {
    Normalization amounts = asked.amounts();
    return """
        i.country, i.site_id as site, i.region, i.instrument, i.status, i.binding_level, i.currency, i.build, i.announced_on, %6$s as announced_quarter, %7$s as announced_month, i.joint, %8$s as umbrella,\
         coalesce(i.period_days, 'empty') as period, %1$s as face, %2$s as excess,\
         case when %3$s is not null then coalesce(%4$s, 0) end as low, %3$s as point, %5$s as high,\
         case when i.joint then %3$s end as joint_point, %9$s is null as undisclosed,\
         %3$s is not null and %5$s is null as unbounded, false as overlapping"""
        .formatted(
            amounts.point(),
            amounts.excess(),
            amounts.countsPoint(),
            amounts.countsLow(),
            amounts.countsHigh(),
            AnnouncementJson.quarter("i"),
            AnnouncementJson.month("i"),
            amounts.standings().umbrella(),
            amounts.standings().stated());
  }

  private List<Slice> slices(List<GroupKey> grouped) {
    int minorDigits = asked.amounts().minorDigits();
    List<Slice> slices = new ArrayList<>();
    List<String> names = grouped.stream().map(GroupKey::name).toList();
    slices.add(
        new Slice(
            Slice.TOTAL,
            "chosen as p",
            "p.counted or p.reason = 'UNCONVERTED'",
            List.of(),
            ALL,
            links::counted));
    if (!grouped.isEmpty()) {
      slices.add(
          new Slice(
              Slice.GROUPS,
              InvestmentDivision.groups(names, minorDigits),
              "true",
              grouped.stream().map(GroupKey::sql).toList(),
              ALL,
              links::counted,
              spread(names)));
    }
    slices.add(
        new Slice(
            "unallocated",
            InvestmentDivision.unallocated(names, minorDigits),
            "p.point > 0 or p.low > 0",
            List.of(),
            List.of("low", "point", "high", "investments"),
            link -> links.unallocated(link, names)));
    slices.add(
        new Slice(
            "exceeded",
            onlyPoint("excess", "c.counted and c.excess is not null"),
            "true",
            List.of(),
            List.of("point", "investments"),
            links::exceeded));
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

  private @Nullable SpreadSql spread(List<String> keys) {
    return SpreadSql.UNITS.stream()
        .filter(unit -> links.spread() && keys.contains(unit))
        .findFirst()
        .map(unit -> new SpreadSql(unit, asked.amounts().minorDigits()))
        .orElse(null);
  }

  /** The rows that meet a condition, counted each, with one of their columns for the point. */
  private static String onlyPoint(String column, String where) {
    return "(select c.segment, c.announcement_id, c.several, c.reason, c.%s as point, null::numeric as low,"
            .formatted(column)
        + " null::numeric as high, null::numeric as joint_point, true as counted, false as undisclosed,"
        + " false as unbounded, false as overlapping from chosen as c where "
        + where
        + ") as p";
  }

  private Map<String, @Nullable Object> head(SliceSums outcome) {
    Map<String, @Nullable Object> head = new LinkedHashMap<>();
    head.put("currency", asked.amounts().currency().code());
    head.put("phasing", links.spread() ? "SPREAD" : "LUMP");
    head.put("ratesOn", rates.used());
    head.put("instruments", instruments());
    head.put("estimates", asked.withEstimates() ? "include" : "exclude");
    head.put("stopped", asked.withStopped() ? "include" : "exclude");
    head.put("overlapping", outcome.any("overlapping"));
    head.put("derived", links.spread());
    return head;
  }

  private List<String> instruments() {
    if (!links.otherInstruments()) {
      return SUMMED;
    }
    List<String> summed =
        new ArrayList<>(
            Objects.requireNonNull(asked.listing().criteria().get("instrument")).values());
    if (options.containsKey("instrument")) {
      summed.retainAll(QueryParameters.split(options.getOrDefault("instrument", "")));
    }
    summed.removeAll(QueryParameters.split(options.getOrDefault("instrument.not", "")));
    return summed;
  }
}
