package org.announced.investment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.LookupJoin;
import org.announced.money.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How the amounts of an investment {@code i} are brought to one currency, in SQL: at the reference
 * rate of the announcement's day or of one day for all, or the last one before it, rounded to the
 * currency's smallest unit.
 *
 * @param lookups what the investment is joined with, and reads rates and trees from
 * @param low lower bound as announced, and so on; null without a rate
 * @param countsLow what it adds to a total in the low case, and so on; null when it adds nothing
 *     that is known
 * @param excess by how much parts exceed it; null when they do not
 * @param tree call of counted_tree, which says what is under an umbrella
 * @param standings what says whether it is in totals
 */
record Normalization(
    Currency currency,
    List<LookupJoin> lookups,
    String low,
    String point,
    String high,
    String countsLow,
    String countsPoint,
    String countsHigh,
    String excess,
    String tree,
    String rate,
    String rateOn,
    String rateSource,
    Standings standings) {

  /**
   * Why an investment is in no total, and what says so, in SQL.
   *
   * @param excluded the reason that it has itself; null when it has none
   * @param stated the point in its own currency that it would count; null when undisclosed
   * @param umbrella whether parts explain some of it
   */
  record Standings(String excluded, String stated, String umbrella) {

    static final Standings STORED = new Standings("i.excluded", "i.counts_point", "i.umbrella");
  }

  /** Whether nobody told the point: the middle of a range, or all years of what is told of one. */
  private static final String DERIVED = "(i.qualifier = 'RANGE' or i.amount_years is not null)";

  private static final String STOPPED = "i.excluded in ('CANCELLED', 'SHELVED')";

  /** US dollars of the announcement's day, which stand in the table and have an index. */
  static Normalization stored(Currency dollars) {
    return new Normalization(
        dollars,
        List.of(),
        "i.usd_low",
        "i.usd_point",
        "i.usd_high",
        "i.usd_counts_low",
        "i.usd_counts_point",
        "i.usd_counts_high",
        "i.usd_excess",
        tree(dollars, "null"),
        "i.usd_rate",
        "i.usd_rate_on",
        "i.usd_rate_source",
        Standings.STORED);
  }

  /**
   * Any currency, from the table of rates. {@code offset 0} keeps the planner from taking the
   * subqueries apart: so a rate is looked up once for all investments of a day and currency, and
   * trees are only walked from umbrellas.
   *
   * @param ratesOn the day whose rates convert all amounts; null for each announcement's own day
   */
  static Normalization to(Currency currency, @Nullable LocalDate ratesOn) {
    String day = ratesOn == null ? "null" : "date '" + ratesOn + "'";
    String tree = tree(currency, day);
    String converted = "round(%s * r.rate, " + currency.minorDigits() + ")";
    String counted = "case when i.umbrella then u.%s else " + converted + " end";
    return new Normalization(
        currency,
        List.of(
            new LookupJoin(
                "r",
                " left join lateral (select * from exchange_rate(i.currency, '%s', %s) offset 0) as r on true"
                    .formatted(currency.code(), ratesOn == null ? "i.converts_on" : day)),
            new LookupJoin(
                "u",
                " left join lateral (select * from %s as t where i.umbrella offset 0) as u on true"
                    .formatted(tree))),
        converted.formatted("i.amount_low"),
        converted.formatted("i.amount"),
        converted.formatted("i.amount_high"),
        counted.formatted("low", "i.counts_low"),
        counted.formatted("point", "i.counts_point"),
        counted.formatted("high", "i.counts_high"),
        "u.excess",
        tree,
        "r.rate",
        "r.rate_on",
        "r.rate_source",
        Standings.STORED);
  }

  /**
   * The same with what was shelved or cancelled, as if nothing had been.
   *
   * @param ratesOn as above
   */
  Normalization withStopped(@Nullable LocalDate ratesOn) {
    // Only what relates to others, or has others relate to it, counts anything but its amount.
    String lateral =
        " left join lateral (select t.*, true as related from unstopped(i.id, '%s', %d, %s) as t where %s and (i.relation is not null or exists (select from investment x where x.related_investment_id = i.id)) offset 0) as stopped on true"
            .formatted(
                currency.code(),
                currency.minorDigits(),
                ratesOn == null ? "null" : "date '" + ratesOn + "'",
                STOPPED);
    return new Normalization(
        currency,
        Stream.concat(lookups.stream(), Stream.of(new LookupJoin("stopped", lateral))).toList(),
        low,
        point,
        high,
        stopped("low", low, countsLow),
        stopped("point", point, countsPoint),
        stopped("high", high, countsHigh),
        excess,
        tree,
        rate,
        rateOn,
        rateSource,
        new Standings(
            stopped("reason", "null", "i.excluded"),
            stopped("stated", "i.amount", "i.counts_point"),
            stopped("umbrella", "false", "i.umbrella")));
  }

  /**
   * What says something of an investment that may have been stopped.
   *
   * @param related the column that says it of one that relates to others
   * @param alone what says it of one that does not
   * @param standing what says it of one that was not stopped
   */
  private static String stopped(String related, String alone, String standing) {
    return "(case when %s then case when stopped.related then stopped.%s else %s end else %s end)"
        .formatted(STOPPED, related, alone, standing);
  }

  private static String tree(Currency currency, String day) {
    return "counted_tree(i.id, '%s', %d, %s)"
        .formatted(currency.code(), currency.minorDigits(), day);
  }

  /** The lookups, as they follow the table in SQL. */
  String laterals() {
    return lookups.stream().map(LookupJoin::sql).collect(Collectors.joining());
  }

  /** True of what would count, had it a rate. */
  String unconverted() {
    return "(" + standings.stated() + " is not null and " + rate + " is null)";
  }

  /** Decimals of the currency's smallest unit, to which every sum is exact. */
  int minorDigits() {
    return currency.minorDigits();
  }

  Field field() {
    return Field.of(
        "normalizedAmount",
        ("json_build_object('currency', '%s', 'low', trim_scale(%s), 'point', trim_scale(%s),"
                + " 'high', trim_scale(%s), 'derived', %s, 'rate', trim_scale(%s), 'rateOn', %s,"
                + " 'rateSource', %s)")
            .formatted(currency.code(), low, point, high, DERIVED, rate, rateOn, rateSource),
        Column.plain("normalizedAmount.currency", "'" + currency.code() + "'"),
        Column.plain("normalizedAmount.low", "trim_scale(" + low + ")"),
        Column.plain("normalizedAmount.point", "trim_scale(" + point + ")"),
        Column.plain("normalizedAmount.high", "trim_scale(" + high + ")"),
        Column.plain("normalizedAmount.derived", DERIVED),
        Column.plain("normalizedAmount.rate", "trim_scale(" + rate + ")"),
        Column.plain("normalizedAmount.rateOn", rateOn),
        Column.plain("normalizedAmount.rateSource", rateSource));
  }
}
