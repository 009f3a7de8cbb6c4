package org.announced.summary.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.summary.Slice;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.GroupSums.SumPlace;
import org.jspecify.annotations.Nullable;

/**
 * Makes running totals of the sums of groups, one of which keys is a time: a series for each value
 * of the others. Every series has every time from the first that there is to the last. What has no
 * time stays a group of its own.
 */
public final class RunningSums {

  /** More are left to the database. */
  private static final int MOST = 50_000;

  private final GroupSums sums;
  private final int time;

  private RunningSums(GroupSums sums, int time) {
    this.sums = sums;
    this.time = time;
  }

  /**
   * The outcome as it is shown: with running totals where these are asked for.
   *
   * @throws TooManySums when there would be more than fit into memory
   */
  public static SummaryResult shown(SummaryResult outcome) {
    SummaryQuery question = outcome.question();
    return question.cumulative()
        ? new SummaryResult(
            question, new RunningSums(outcome.tally(), question.time()).ofGroups(question))
        : outcome;
  }

  private GroupSums ofGroups(SummaryQuery question) {
    GroupSums running = new GroupSums(question.description().measures().size());
    Map<List<@Nullable String>, Map<String, SumPlace>> series = new HashMap<>();
    for (Slice slice : question.slices()) {
      sums.places(slice.name())
          .forEach(
              place -> {
                String at = slice.name().equals(Slice.GROUPS) ? place.keys().get(time) : null;
                if (at == null) {
                  running.add(place, sums.of(place));
                } else {
                  series.computeIfAbsent(others(place), any -> new HashMap<>()).put(at, place);
                }
              });
    }
    List<String> axis = axis(series);
    if ((long) axis.size() * series.size() > MOST) {
      throw new TooManySums();
    }
    series.forEach((others, places) -> add(running, others, places, axis));
    return running;
  }

  private void add(
      GroupSums running,
      List<@Nullable String> others,
      Map<String, SumPlace> places,
      List<String> axis) {
    BigDecimal[] upTo = sums.of(new SumPlace("", List.of()));
    for (String at : axis) {
      SumPlace place = places.get(at);
      if (place != null) {
        BigDecimal[] before = upTo;
        BigDecimal[] more = sums.of(place);
        upTo = new BigDecimal[before.length];
        Arrays.setAll(upTo, i -> before[i].add(more[i]));
      }
      List<@Nullable String> keys = new ArrayList<>(others);
      keys.add(time, at);
      running.add(new SumPlace(Slice.GROUPS, keys), upTo);
    }
  }

  private List<@Nullable String> others(SumPlace place) {
    List<@Nullable String> keys = new ArrayList<>(place.keys());
    keys.remove(time);
    return keys;
  }

  private static List<String> axis(Map<List<@Nullable String>, Map<String, SumPlace>> series) {
    List<String> times =
        series.values().stream().flatMap(places -> places.keySet().stream()).sorted().toList();
    return times.isEmpty()
        ? List.of()
        : TimeAxis.between(times.get(0), times.get(times.size() - 1));
  }

  /**
   * The same in SQL.
   *
   * @param grouped the sums of the groups, in columns {@code k0} and so on and {@code m0} and so on
   */
  static String sql(SummaryQuery question, String grouped) {
    int keys = question.keys().size();
    int measures = question.description().measures().size();
    String at = "k" + question.time();
    List<String> others =
        IntStream.range(0, keys).mapToObj(i -> "k" + i).filter(key -> !key.equals(at)).toList();
    String columns =
        IntStream.range(0, keys)
            .mapToObj(i -> (("k" + i).equals(at) ? "axis.t" : "series.k" + i) + " as k" + i)
            .collect(Collectors.joining(", "));
    String running =
        IntStream.range(0, measures)
            .mapToObj(", coalesce(sum(g.m%1$d) over so_far, 0) as m%1$d"::formatted)
            .collect(Collectors.joining());
    String same =
        others.stream()
            .map(
                key ->
                    " and coalesce(g.%1$s, '') = coalesce(series.%1$s, '') and (g.%1$s is null) = (series.%1$s is null)"
                        .formatted(key))
            .collect(Collectors.joining());
    String by =
        others.isEmpty()
            ? ""
            : others.stream()
                .map("series."::concat)
                .collect(Collectors.joining(", ", "partition by ", " "));
    return "with g as materialized ("
        + grouped
        + "), axis as materialized ("
        + TimeAxis.sql(at, "g")
        + "), series as materialized (select distinct "
        + (others.isEmpty() ? "true as one" : String.join(", ", others))
        + " from g where "
        + at
        + " is not null) select "
        + columns
        + running
        + " from series cross join axis left join g on g."
        + at
        + " = axis.t"
        + same
        + " window so_far as ("
        + by
        + "order by axis.t) union all select "
        + IntStream.range(0, keys).mapToObj(i -> "k" + i).collect(Collectors.joining(", "))
        + IntStream.range(0, measures).mapToObj(", m%d"::formatted).collect(Collectors.joining())
        + " from g where "
        + at
        + " is null";
  }
}
