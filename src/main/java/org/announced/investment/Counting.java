package org.announced.investment;

import org.announced.listing.Column;
import org.announced.listing.Field;

/**
 * What an investment {@code i} adds to a total, in SQL over amounts in one currency. The sums of
 * the reasons it knows are kept by migration V021.
 *
 * @param share what the investment is joined with to have its share, and that share
 * @param withEstimates whether what nobody announced enters the total
 */
record Counting(Normalization amounts, Share share, boolean withEstimates) {

  private static final String BUILDING = "i.instrument in ('CAPEX', 'MIXED')";
  private static final String ESTIMATE = "(i.estimated_by is not null or i.price_year is not null)";

  /** Why it is not in the default total; null when it is. */
  String excluded() {
    return excluded(amounts, false, withEstimates);
  }

  /** The reasons in their order: what is of another kind is not missed for want of a rate. */
  static String excluded(Normalization amounts, boolean anyInstrument, boolean withEstimates) {
    return "case when %1$s is not null then %1$s%2$s%3$s when %4$s then 'UNCONVERTED' end"
        .formatted(
            amounts.standings().excluded(),
            withEstimates ? "" : " when " + ESTIMATE + " then 'ESTIMATED'",
            anyInstrument ? "" : " when not " + BUILDING + " then 'INSTRUMENT'",
            amounts.unconverted());
  }

  /** True of what enters the default total. */
  String counted() {
    return "(%s is null and %s and not %s%s)"
        .formatted(
            amounts.standings().excluded(),
            BUILDING,
            amounts.unconverted(),
            withEstimates ? "" : " and not " + ESTIMATE);
  }

  Field contribution() {
    String adds = amounts.standings().excluded() + " is null and not " + amounts.unconverted();
    String sums = "'low', %s, 'point', %s, 'high', %s, 'joint', %s";
    String inOrder =
        sums.formatted(
            trimmed(share.low()),
            trimmed(share.point()),
            trimmed(share.high()),
            trimmed(share.joint()));
    String outOfOrder =
        sums.formatted(
                trimmed(smallest()),
                trimmed(share.point()),
                trimmed(largest()),
                trimmed(share.joint()))
            + ", 'cases', json_build_object('low', %s, 'point', %s, 'high', %s)"
                .formatted(trimmed(share.low()), trimmed(share.point()), trimmed(share.high()));
    return Field.of(
        "contribution",
        "case when %s then case when %s then json_build_object(%s) else json_build_object(%s) end end"
            .formatted(adds, isOutOfOrder(), outOfOrder, inOrder),
        column(adds, "low", either(smallest(), share.low())),
        column(adds, "point", share.point()),
        column(adds, "high", either(largest(), share.high())),
        column(adds, "joint", share.joint()),
        column(adds + " and " + isOutOfOrder(), "cases.low", share.low()),
        column(adds + " and " + isOutOfOrder(), "cases.point", share.point()),
        column(adds + " and " + isOutOfOrder(), "cases.high", share.high()));
  }

  /** True where the cases are not in order, which only what is left of an umbrella can be. */
  private String isOutOfOrder() {
    return "%4$s and (%1$s > %2$s or %2$s > coalesce(%3$s, %2$s))"
        .formatted(share.low(), share.point(), share.high(), amounts.standings().umbrella());
  }

  private String either(String outOfOrder, String inOrder) {
    return "case when " + isOutOfOrder() + " then " + outOfOrder + " else " + inOrder + " end";
  }

  private String smallest() {
    return "least(%s, %s, %s)".formatted(share.low(), share.point(), share.high());
  }

  /** Null when there is no upper bound. */
  private String largest() {
    return "case when %3$s is not null then greatest(%1$s, %2$s, %3$s) end"
        .formatted(share.low(), share.point(), share.high());
  }

  private static String trimmed(String sql) {
    return "trim_scale(" + sql + ")";
  }

  private static Column column(String adds, String name, String sql) {
    return Column.plain(
        "contribution." + name, "case when " + adds + " then " + trimmed(sql) + " end");
  }

  /** Of an umbrella, what is under it. */
  Field parts() {
    String tree = "from " + amounts.tree() + " as t) end";
    return Field.of(
        "parts",
        "case when i.umbrella then (select json_build_object('investments', t.parts, 'point', trim_scale(t.parts_point), 'exceededBy', trim_scale(coalesce(t.excess, 0))) "
            + tree,
        Column.plain("parts.investments", "case when i.umbrella then (select t.parts " + tree),
        Column.plain(
            "parts.point", "case when i.umbrella then (select trim_scale(t.parts_point) " + tree),
        Column.plain(
            "parts.exceededBy",
            "case when i.umbrella then (select trim_scale(coalesce(t.excess, 0)) " + tree));
  }
}
