package org.announced.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes what each group of a slice adds up to when its amounts are spread evenly over periods, to
 * the smallest unit, without dividing each of them.
 *
 * <p>Of an amount in smallest units, a multiple of the months falls to each without rounding. So
 * the multiples of all rows with a period are summed up before they are divided, and only the
 * rests, small whole numbers, are divided row by row: up to a month falls {@code rest * months so
 * far / months}, halves rounded away from zero, as {@code amount_part} does.
 *
 * <p>What falls to each month, and all that is counted, changes where periods begin and end only.
 * Such changes are summed up by place, a month, quarter or year, and added from place to place. Of
 * an announcement that has several rows, a row begins behind the last place of those before it: so
 * each place counts it once, and nothing is sorted but such rows.
 *
 * @param unit one of {@link #UNITS}
 * @param minorDigits decimals of the smallest unit, of which all amounts are multiples
 */
public record SpreadSql(String unit, int minorDigits) {

  /** The keys that a place decides about. */
  private static final List<String> TIMES = List.of("p.year", "p.quarter", "p.month");

  /** In what a period is divided, the shortest first: of several it is divided in that. */
  public static final List<String> UNITS = List.of("month", "quarter", "year");

  private static final String STEPS = "p.base, p.up, p.top";
  private static final String PERIOD = "p.first, p.last, p.head, p.each, p.tail, p.months";

  /** How measures that are amounts are made of the low case and the steps from there. */
  private static final Map<String, StepSum> AMOUNTS =
      Map.of(
          "low", new StepSum("base", "p.own"),
          "point", new StepSum("base + up", "p.own"),
          "high", new StepSum("base + up + top", "p.own"),
          "joint", new StepSum("base + up", "p.joint"));

  private record StepSum(String steps, String where) {

    String sum(String of) {
      String summed =
          Stream.of(steps.split(" \\+ ")).map(of::formatted).collect(Collectors.joining(" + "));
      return "sum(" + summed + ") filter (where " + where + ")";
    }
  }

  /** The sums of the groups, in the columns that {@code SummarySql.grouped} has. */
  public String grouped(Slice slice, List<Measure> measures, boolean bySegment) {
    List<String> keys = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    StringBuilder named = new StringBuilder();
    if (bySegment) {
      keys.add("segment");
      shown.add("segment");
    }
    for (int i = 0; i < slice.keys().size(); i++) {
      String key = slice.keys().get(i);
      if (TIMES.contains(key)) {
        shown.add(key + " as k" + i);
      } else {
        keys.add("k" + i);
        shown.add("k" + i);
        named.append(", ").append(key).append(" as k").append(i);
      }
    }
    String by = keys.stream().map(key -> key + ", ").collect(Collectors.joining());
    return "with "
        + periods()
        + rows(slice, named.toString())
        + "select "
        + String.join(", ", shown)
        + each(measures, ", m%1$d")
        + " from (select *, "
        + times()
        + " from (select "
        + by
        + name()
        + " as name"
        + IntStream.range(0, measures.size())
            .mapToObj(i -> ", sum(m%1$d)%2$s as m%1$d".formatted(i, inUnits(measures.get(i))))
            .collect(Collectors.joining())
        + " from ("
        + levels(measures, by)
        + " union all "
        + rests(measures, by)
        + ") as every group by "
        + by
        + "place) as named) as p";
  }

  private String periods() {
    return ("periods as materialized (select q.period, n.* from (select distinct period from"
            + " chosen) as q cross join lateral period_places(q.period, '%s') as n), ")
        .formatted(unit);
  }

  /** The rows with their period in numbers and their rests. */
  private String rows(Slice slice, String keys) {
    return "spread as materialized (select p.segment, p.announcement_id, p.several, p.reason,"
        + " p.counted, p.undisclosed, p.unbounded, p.overlapping, p.joint, p.own, "
        + STEPS
        + keys
        + ", r.*, "
        + PERIOD.replace("p.", "n.")
        + " from "
        + slice.from()
        + " join periods as n on n.period = p.period cross join lateral (select "
        + Stream.of("base", "up", "top").map(this::rest).collect(Collectors.joining(", "))
        + " offset 0) as r where ("
        + slice.where()
        + ")) ";
  }

  private String rest(String step) {
    return "case when n.months = 1 or p.%1$s = 0 then 0 else mod(p.%1$s * %2$s, n.months)::integer end as %1$s_rest"
        .formatted(step, BigInteger.TEN.pow(minorDigits));
  }

  /** The sums of each place, as far as they do not come of rests. */
  private String levels(List<Measure> measures, String by) {
    return "select "
        + by
        + "generate_series(place, coalesce(next, place + 1) - 1) as place"
        + each(measures, ", m%1$d")
        + " from (select "
        + by
        + "place, lead(place) over places as next, sum(sum(held)) over places as held"
        + each(measures, ", sum(sum(m%1$d)) over places as m%1$d")
        + " from ("
        + changes(measures, by)
        + announcements(measures, by)
        + ") as changes group by "
        + by
        + "place window places as ("
        + (by.isEmpty() ? "" : "partition by " + by.substring(0, by.length() - 2) + " ")
        + "order by place)) as levels where held > 0";
  }

  /** Where the multiples and the counts change; the rests end where their periods do. */
  private String changes(List<Measure> measures, String by) {
    StringBuilder sums = new StringBuilder();
    StringBuilder changes = new StringBuilder();
    for (int i = 0; i < measures.size(); i++) {
      StepSum amount = AMOUNTS.get(measures.get(i).name());
      if (amount == null) {
        sums.append(", %s as m%d".formatted(measures.get(i).sql(), i));
        changes.append(", m%1$d * c.rows".formatted(i));
      } else {
        String rests = amount.sum("p.%s_rest");
        sums.append(
            ", div(%1$s * %2$s - %3$s, p.months) as m%4$d, %3$s as r%4$d"
                .formatted(amount.sum("p.%s"), BigInteger.TEN.pow(minorDigits), rests, i));
        changes.append(", m%1$d * c.months + r%1$d * c.ends".formatted(i));
      }
      changes.append(" as m").append(i);
    }
    return "select "
        + by
        + "c.place, held * c.rows as held"
        + changes
        + " from (select "
        + by
        + PERIOD
        + ", count(*) as held"
        + sums
        + " from spread as p group by "
        + by
        + PERIOD
        + ") as p cross join lateral (values (p.first, p.head, 1, 0),"
        + " (p.first + 1, p.each - p.head, 0, 0), (p.last, p.tail - p.each, 0, 1),"
        + " (p.last + 1, - p.tail, -1, -1)) as c (place, months, rows, ends)"
        + " where c.months <> 0 or c.ends <> 0";
  }

  /** Where announcements that have several rows come and go. */
  private static String announcements(List<Measure> measures, String by) {
    return measures.stream()
        .filter(measure -> measure.once() != null)
        .map(
            counted ->
                " union all select "
                    + by
                    + "c.place, null"
                    + measures.stream()
                        .map(measure -> measure.equals(counted) ? ", c.rows" : ", null")
                        .collect(Collectors.joining())
                    + " from (select "
                    + by
                    + "p.first, p.last, max(p.last) over (partition by "
                    + by
                    + "p.announcement_id order by p.first rows between unbounded preceding and 1"
                    + " preceding) as until from spread as p where p.several and "
                    + counted.once()
                    + ") as p cross join lateral (values (greatest(p.first, p.until + 1), 1),"
                    + " (p.last + 1, -1)) as c (place, rows)"
                    + " where p.until is null or p.until < p.last")
        .collect(Collectors.joining());
  }

  /** What of the rests falls up to the end of a place within its period, and not behind it. */
  private static String rests(List<Measure> measures, String by) {
    String share = "2 * p.%1$s_rest::bigint * (p.head + (p.place - p.first) * p.each)";
    String upto = "(" + share + " + sign(p.%1$s_rest)::integer * p.months) / (2 * p.months)";
    String part = "case when p.%1$s_rest = 0 then 0 else (" + upto + ")::integer end as %1$s";
    StringBuilder sums = new StringBuilder();
    StringBuilder signed = new StringBuilder();
    for (int i = 0; i < measures.size(); i++) {
      StepSum amount = AMOUNTS.get(measures.get(i).name());
      sums.append(amount == null ? "" : ", %s as m%d".formatted(amount.sum("s.%s"), i));
      signed.append(amount == null ? ", null" : ", m%d * b.sign".formatted(i));
    }
    return "select "
        + by
        + "place + b.places"
        + signed
        + " from (select "
        + by
        + "place"
        + sums
        + " from (select *, generate_series(first, last - 1) as place from spread where base_rest <> 0"
        + " or up_rest <> 0 or top_rest <> 0) as p cross join lateral (select "
        + Stream.of("base", "up", "top").map(part::formatted).collect(Collectors.joining(", "))
        + " offset 0) as s group by "
        + by
        + "place) as ended cross join (values (0, 1), (1, -1)) as b (places, sign)";
  }

  private String name() {
    String name =
        switch (unit) {
          case "year" -> "place::text";
          case "quarter" -> "place / 4 || '-Q' || place % 4 + 1";
          default -> "place / 12 || '-' || lpad((place % 12 + 1)::text, 2, '0')";
        };
    return "case when place >= 0 then " + name + " end";
  }

  /** What a place is of all times; a place that is longer than one of them is none. */
  private String times() {
    String quarter =
        switch (unit) {
          case "year" -> "null::text";
          case "quarter" -> "name";
          default -> "left(name, 4) || '-Q' || (right(name, 2)::integer + 2) / 3";
        };
    return "left(name, 4) as year, "
        + quarter
        + " as quarter, "
        + (unit.equals("month") ? "name" : "null::text")
        + " as month";
  }

  private String inUnits(Measure measure) {
    return AMOUNTS.containsKey(measure.name())
        ? " * " + BigDecimal.valueOf(1, minorDigits).toPlainString()
        : "";
  }

  private static String each(List<Measure> measures, String column) {
    return IntStream.range(0, measures.size())
        .mapToObj(column::formatted)
        .collect(Collectors.joining());
  }
}
