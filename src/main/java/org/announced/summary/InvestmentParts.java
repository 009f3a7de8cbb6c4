package org.announced.summary;

import java.util.List;

/**
 * How investments fall to the groups of a summary: an amount is divided by investor, then purpose,
 * then period, each time to the smallest unit, so that the parts add up to the whole. It is divided
 * as its low case and the two steps up from there, so that each part has its cases in order.
 */
final class InvestmentParts {

  private final StringBuilder joins = new StringBuilder();
  private final int minorDigits;
  private String amounts = "c.low, c.point - c.low as up, c.high - c.point as top";
  private int steps;

  private InvestmentParts(int minorDigits) {
    this.minorDigits = minorDigits;
    joins.append(" cross join lateral (select ").append(amounts).append(") as s0");
  }

  /**
   * The rows of the groups, as SQL with the alias {@code p}.
   *
   * @param keys the names of what is grouped by
   */
  static String groups(List<String> keys, boolean spread, int minorDigits) {
    InvestmentParts parts = new InvestmentParts(minorDigits);
    boolean investor = keys.contains("investor");
    boolean purpose = keys.contains("purpose");
    boolean quarter = keys.contains("quarter");
    boolean period = spread && (quarter || keys.contains("year"));
    if (investor) {
      parts.divide("investor_parts(c.id, c.joint)", "v");
    }
    if (purpose) {
      parts.divide("purpose_parts(c.id)", "u");
    }
    if (period) {
      parts.divide("period_parts(c.period, '" + (quarter ? "quarter" : "year") + "')", "y");
    }
    return parts.select(investor, purpose, period);
  }

  /**
   * What of each counted investment falls to no part of it, as SQL with the alias {@code p}: all of
   * an umbrella, and what stated shares leave to no investor or purpose that is grouped by.
   */
  static String unallocated(List<String> keys, int minorDigits) {
    InvestmentParts parts = new InvestmentParts(minorDigits);
    boolean investor = keys.contains("investor");
    boolean purpose = keys.contains("purpose");
    if (investor) {
      parts.divide(named("investor_parts(c.id, c.joint)"), "v");
    }
    if (purpose) {
      parts.divide(named("purpose_parts(c.id)"), "u");
    }
    String s = "s" + parts.steps;
    String rest = ", c.%s - case when c.umbrella then 0 else %s end as %1$s";
    return "(select c.segment, c.announcement_id, c.reason, c.counted, c.undisclosed, c.unbounded,"
        + " null::numeric as joint_point, false as overlapping"
        + rest.formatted("low", s + ".low")
        + rest.formatted("point", s + ".low + " + s + ".up")
        + rest.formatted("high", s + ".low + " + s + ".up + " + s + ".top")
        + " from (select * from chosen where counted"
        + (investor || purpose ? "" : " and umbrella")
        + ") as c"
        + parts.joins
        + ") as p";
  }

  /** What the named among these parts have together. */
  private static String named(String parts) {
    return "(select 0 as share_from, coalesce((select p.share_from from "
        + parts
        + " as p where p.rest), 1) as share_to)";
  }

  private void divide(String into, String alias) {
    String before = "s" + steps++;
    joins
        .append(" cross join lateral ")
        .append(into)
        .append(" as ")
        .append(alias)
        .append(" cross join lateral (select ");
    for (String amount : List.of("low", "up", "top")) {
      joins
          .append(
              "amount_part(%s.%s, %s.share_from, %s.share_to, %d) as %s"
                  .formatted(before, amount, alias, alias, minorDigits, amount))
          .append(amount.equals("top") ? "" : ", ");
    }
    joins.append(") as s").append(steps);
  }

  private String select(boolean investor, boolean purpose, boolean period) {
    String s = "s" + steps;
    String own = investor ? "case when c.joint then 0 else %s end" : "%s";
    String point = s + ".low + " + s + ".up";
    return "(select c.segment, c.announcement_id, c.reason, c.counted, c.undisclosed"
        + ", c.country, c.instrument, c.status, c.binding_level, c.currency"
        + (investor ? ", c.unbounded and not c.joint as unbounded" : ", c.unbounded")
        + ", "
        + own.formatted(s + ".low")
        + " as low"
        + ", "
        + own.formatted(point)
        + " as point"
        + ", "
        + own.formatted(point + " + " + s + ".top")
        + " as high"
        + ", case when c.joint then "
        + point
        + " end as joint_point"
        + ", "
        + (investor ? "c.joint" : "false")
        + (purpose ? " or u.overlapping" : "")
        + " as overlapping"
        + (investor ? ", v.company_id as investor" : "")
        + (purpose ? ", u.purpose" : "")
        + ", "
        + (period ? "left(y.part, 4)" : "to_char(c.announced_on, 'YYYY')")
        + " as year"
        + ", "
        + (period ? "y.part" : "to_char(c.announced_on, 'YYYY\"-Q\"Q')")
        + " as quarter"
        + " from (select * from chosen where counted or reason = 'UNCONVERTED') as c"
        + joins
        + ") as p";
  }
}
