package org.announced.investment;

import org.announced.listing.Column;
import org.announced.listing.Field;

/**
 * What an investment {@code i} adds to a total, in SQL over amounts in one currency. The sums of
 * the reasons it knows are kept by migration V021.
 *
 * @param share what the investment is joined with to have its share, and that share
 */
record Counting(Normalization amounts, Share share) {

  private static final String BUILDING = "i.instrument in ('CAPEX', 'MIXED')";

  /** Why it is not in the default total; null when it is. */
  String excluded() {
    return excluded(amounts, false);
  }

  /** The reasons in their order: what is of another kind is not missed for want of a rate. */
  static String excluded(Normalization amounts, boolean anyInstrument) {
    return "case when i.excluded is not null then i.excluded%s when %s then 'UNCONVERTED' end"
        .formatted(
            anyInstrument ? "" : " when not " + BUILDING + " then 'INSTRUMENT'",
            amounts.unconverted());
  }

  /** True of what enters the default total. */
  String counted() {
    return "(i.excluded is null and %s and not %s)".formatted(BUILDING, amounts.unconverted());
  }

  Field contribution() {
    String adds = "i.excluded is null and not " + amounts.unconverted();
    return Field.of(
        "contribution",
        "case when %s then json_build_object('low', trim_scale(%s), 'point', trim_scale(%s), 'high', trim_scale(%s), 'joint', trim_scale(%s)) end"
            .formatted(adds, share.low(), share.point(), share.high(), share.joint()),
        column(adds, "low", share.low()),
        column(adds, "point", share.point()),
        column(adds, "high", share.high()),
        column(adds, "joint", share.joint()));
  }

  private static Column column(String adds, String name, String sql) {
    return Column.plain(
        "contribution." + name, "case when %s then trim_scale(%s) end".formatted(adds, sql));
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
