package org.announced.investment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How investments fall to the groups of a summary: an amount is divided by investor, then purpose,
 * then, see {@link org.announced.summary.SpreadSql}, period, each time to the smallest unit, so
 * that the parts add up to the whole. It is divided as its low case and the steps from there to the
 * point and to the high case, so that each part has its cases in order where the whole has. What
 * has no shares, such as tags, divides nothing.
 *
 * <p>{@code offset 0} makes the planner work out each division once, and not again wherever the
 * next refers to it.
 */
final class InvestmentDivision {

  private final StringBuilder joins = new StringBuilder();
  private final int minorDigits;
  private String amounts = "c.low, c.point - c.low as up, c.high - c.point as top";
  private int steps;

  private InvestmentDivision(int minorDigits) {
    this.minorDigits = minorDigits;
    joins.append(" cross join lateral (select ").append(amounts).append(") as s0");
  }

  /**
   * The rows of the groups, as SQL with the alias {@code p}: not divided by period.
   *
   * @param keys the names of what is grouped by
   */
  static String groups(List<String> keys, int minorDigits) {
    InvestmentDivision parts = new InvestmentDivision(minorDigits);
    List<Division> divisions = Division.of(keys);
    for (Division division : divisions) {
      String joined = "cross join lateral " + division.parts("c") + " as " + division.alias();
      if (division.hasShares()) {
        parts.divide(joined, division.alias());
      } else {
        parts.joins.append(" ").append(joined);
      }
    }
    return parts.select(divisions);
  }

  /**
   * What of each counted investment falls to no part of it, as SQL with the alias {@code p}: all of
   * an umbrella, and what stated shares leave to no investor or purpose that is grouped by.
   */
  static String unallocated(List<String> keys, int minorDigits) {
    InvestmentDivision parts = new InvestmentDivision(minorDigits);
    List<Division> divisions = Division.of(keys).stream().filter(Division::hasShares).toList();
    divisions.forEach(division -> parts.divide(named(division), division.alias()));
    String s = "s" + parts.steps;
    String rest = ", c.%s - case when c.umbrella then 0 else %s end as %1$s";
    return "(select c.segment, c.announcement_id, c.several, c.reason, c.counted, c.undisclosed, c.unbounded,"
        + " null::numeric as joint_point, false as overlapping"
        + rest.formatted("low", s + ".low")
        + rest.formatted("point", s + ".low + " + s + ".up")
        + rest.formatted("high", s + ".low + " + s + ".up + " + s + ".top")
        + " from (select * from chosen where counted and (umbrella"
        + divisions.stream()
            .map(division -> split(Objects.requireNonNull(division.shares())))
            .collect(Collectors.joining())
        + ")) as c"
        + parts.joins
        + ") as p";
  }

  /** What the named among the parts have together. */
  private static String named(Division division) {
    return "cross join lateral (select 0 as share_from, coalesce((select p.share_from from %s as p where p.rest), 1) as share_to) as %s"
        .formatted(division.parts("c"), division.alias());
  }

  private static String split(String table) {
    return " or exists (select from %s s where s.investment_id = chosen.id and s.share is not null)"
        .formatted(table);
  }

  private void divide(String joined, String alias) {
    String before = "s" + steps++;
    joins.append(" ").append(joined).append(" cross join lateral (select ");
    for (String amount : List.of("low", "up", "top")) {
      joins
          .append(
              ("case when %1$s.%2$s = 0 then 0 else amount_part(%1$s.%2$s, %3$s.share_from,"
                      + " %3$s.share_to, %4$d) end as %2$s")
                  .formatted(before, amount, alias, minorDigits))
          .append(amount.equals("top") ? "" : ", ");
    }
    joins.append(" offset 0) as s").append(steps);
  }

  private String select(List<Division> divisions) {
    String s = "s" + steps;
    String shared = any(divisions.stream().filter(Division::isShared).toList());
    boolean isShared = !shared.equals("false");
    // Of whom nobody is grouped by, several have the group's own money jointly.
    String joint = isShared ? shared : "c.joint";
    String own = isShared ? "case when " + shared + " then 0 else %s end" : "%s";
    String point = s + ".low + " + s + ".up";
    return "(select c.segment, c.announcement_id, c.several, c.reason, c.counted, c.undisclosed"
        + ", c.country, c.site, c.region, c.instrument, c.status, c.binding_level, c.currency, c.build"
        + (", c.unbounded and not " + shared + " as unbounded, ")
        + own.formatted(s + ".low")
        + " as low"
        + ", "
        + own.formatted(point)
        + " as point"
        + ", "
        + own.formatted(point + " + " + s + ".top")
        + " as high"
        + (", case when " + joint + " then " + point + " end as joint_point, ")
        + any(divisions)
        + " as overlapping"
        + divisions.stream()
            .map(one -> ", " + one.alias() + "." + one.column() + " as " + one.key().word())
            .collect(Collectors.joining())
        + ", to_char(c.announced_on, 'YYYY') as year"
        + ", c.announced_quarter as quarter"
        + ", c.announced_month as month"
        + (", c.period, " + joint + " as joint, not " + shared + " as own, ")
        + "%1$s.low as base, %1$s.up, %1$s.top".formatted(s)
        + " from (select * from chosen where counted or reason = 'UNCONVERTED') as c"
        + joins
        + ") as p";
  }

  /** Whether a row stands in full beside others of one of these. */
  private static String any(List<Division> divisions) {
    return divisions.isEmpty()
        ? "false"
        : divisions.stream()
            .map(Division::standsInFull)
            .collect(Collectors.joining(" or ", "(", ")"));
  }
}
