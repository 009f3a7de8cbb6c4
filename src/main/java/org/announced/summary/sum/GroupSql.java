package org.announced.summary.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.summary.Measure;
import org.announced.summary.Measure.Case;
import org.announced.summary.Naming;
import org.announced.summary.Slice;
import org.announced.summary.query.GroupOrder;
import org.announced.summary.query.GroupWindow;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.query.SummaryQuery.HavingBound;
import org.announced.summary.query.SummaryQuery.SummaryOrder;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statement that has the database choose, name and sort groups of which there are more
 * than fit into memory. Its columns are the keys as shown, the label, the measures, and the cases
 * of which some of these show the smallest and the largest.
 */
final class GroupSql {

  private final SummaryQuery question;
  private final Slice slice;
  private final Map<String, Object> values;

  GroupSql(SummaryQuery question) {
    this.question = question;
    this.slice = question.slice(Slice.GROUPS);
    this.values = new HashMap<>(question.binder().values());
  }

  /** Values of the statement; complete once it is written. */
  Map<String, Object> values() {
    return values;
  }

  String all() {
    return groups() + condition(bounds()) + order();
  }

  /** The groups of a page, and one more should there be any. */
  String page() {
    GroupWindow page = question.page();
    List<String> conditions = new ArrayList<>(bounds());
    if (page.after() != null) {
      conditions.add(after(page.after().values(), 0));
    }
    return groups() + condition(conditions) + order() + " limit " + (page.limit() + 1);
  }

  private String groups() {
    List<Measure> measures = question.description().measures();
    List<String> columns = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    StringBuilder joins = new StringBuilder();
    for (int i = 0; i < question.keys().size(); i++) {
      Naming naming = question.keys().get(i).naming();
      String alias = "n" + i;
      String key = "s.k" + i;
      joins.append(naming.join().formatted(alias, key));
      columns.add(naming.value().formatted(alias, key) + " as key" + i);
      texts.add(
          "coalesce(%s, '%s')"
              .formatted(naming.text().formatted(alias, key), GroupSelection.MISSING));
    }
    columns.add("concat_ws(', ', " + String.join(", ", texts) + ") as label");
    for (int i = 0; i < slice.shown().size(); i++) {
      columns.add(measure(measures, slice.shown().get(i)) + " as measure" + i);
    }
    measuresOfCases().forEach(one -> columns.add(known(measures, one) + " as " + one.of()));
    return SummarySql.chosen(question, SummarySql.ALL)
        + "select * from (select "
        + String.join(", ", columns)
        + " from ("
        + grouped(measures)
        + ") as s"
        + joins
        + ") as g";
  }

  private String grouped(List<Measure> measures) {
    String sums = SummarySql.grouped(slice, measures, false);
    return question.cumulative() ? RunningSums.sql(question, sums) : sums;
  }

  private String measure(List<Measure> measures, String name) {
    Measure measure = measures.get(names(measures).indexOf(name));
    String known = known(measures, measure);
    Case of = measure.of();
    if (of == null || of == Case.POINT) {
      return known;
    }
    String all =
        measuresOfCases().stream()
            .map(one -> known(measures, one))
            .collect(Collectors.joining(", ", "(", ")"));
    return of == Case.LOW
        ? "least" + all
        : "case when " + known + " is not null then greatest" + all + " end";
  }

  /** Those of low, point and high, or none. */
  private List<Measure> measuresOfCases() {
    return question.description().measures().stream()
        .filter(measure -> measure.of() != null)
        .sorted(Comparator.comparing(Measure::of))
        .toList();
  }

  private static List<String> names(List<Measure> measures) {
    return measures.stream().map(Measure::name).toList();
  }

  private static String known(List<Measure> measures, Measure measure) {
    List<String> names = names(measures);
    int index = names.indexOf(measure.name());
    String unless = measure.unless();
    String sum = "coalesce(s.m%d, 0)";
    return unless == null
        ? sum.formatted(index)
        : "case when "
            + sum.formatted(names.indexOf(unless))
            + " = 0 then "
            + sum.formatted(index)
            + " end";
  }

  private List<String> bounds() {
    return question.bounds().stream().map(this::bound).toList();
  }

  private String bound(HavingBound bound) {
    return column(bound.measure())
        + " "
        + bound.operator().sql()
        + " "
        + bind(bound.number(), "numeric");
  }

  private String column(String name) {
    int measure = slice.shown().indexOf(name);
    if (measure >= 0) {
      return "g.measure" + measure;
    }
    return (name.equals(GroupOrder.LABEL)
            ? "g.label"
            : "g.key" + question.order().keys().indexOf(name))
        + " collate \"C\"";
  }

  private String order() {
    return question.order().orders().stream()
        .map(order -> column(order.name()) + (order.descending() ? " desc" : "") + " nulls last")
        .collect(Collectors.joining(", ", " order by ", ""));
  }

  /** True of what stands behind a place, as far as the orders from this one on tell. */
  private String after(List<@Nullable String> place, int from) {
    if (from == place.size()) {
      return "false";
    }
    SummaryOrder order = question.order().orders().get(from);
    String column = column(order.name());
    String value = place.get(from);
    if (value == null) {
      return "(" + column + " is null and " + after(place, from + 1) + ")";
    }
    boolean isNumber = slice.shown().contains(order.name());
    String bound = bind(value, isNumber ? "numeric" : "text");
    return "(%1$s %2$s %3$s or %1$s is null or %1$s = %3$s and %4$s)"
        .formatted(column, order.descending() ? "<" : ">", bound, after(place, from + 1));
  }

  private String bind(Object value, String type) {
    String name = "group" + values.size();
    values.put(name, value);
    return "cast(:" + name + " as " + type + ")";
  }

  private static String condition(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** How many columns of the statement come before the label. */
  int keys() {
    return question.keys().size();
  }

  /** Where the measures stand in it, from 1. */
  List<Integer> measures() {
    return places(keys() + 2, slice.shown().size());
  }

  /** Where low, point and high of the cases stand in it, from 1; empty when it has none. */
  List<Integer> cases() {
    return places(keys() + 2 + slice.shown().size(), measuresOfCases().size());
  }

  private static List<Integer> places(int first, int number) {
    return IntStream.range(first, first + number).boxed().toList();
  }
}
