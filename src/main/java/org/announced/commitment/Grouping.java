package org.announced.commitment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.announced.filter.Binder;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * A filter by the group of a summary that a commitment is in, which details of the summary name:
 * {@code group=company:nec,year:2026}. A commitment with several companies is in several groups.
 *
 * @param id expression that gives the commitment's id
 */
public record Grouping(List<GroupingKey> keys, String id) implements Criterion {

  private static final String NONE = "null";

  /** Before a time: everything up to it, which is what a running total sums up. */
  public static final String UP_TO = "../";

  /**
   * Something that commitments are divided by.
   *
   * @param from the rows {@code x} that give the values, none when it has no value, over the id of
   *     the commitment where {@code %s} stands; empty when the value stands in the commitment
   * @param sql the value, null when it has none
   * @param form what a value looks like
   * @param reading turns a text into a value; null when it is none
   * @param always whether each commitment has rows, and rows without a value say that it has none
   */
  public record GroupingKey(
      String name,
      String from,
      String sql,
      String form,
      Function<String, @Nullable Object> reading,
      boolean always) {

    /** A key without rows for what has no value. */
    public GroupingKey(
        String name,
        String from,
        String sql,
        String form,
        Function<String, @Nullable Object> reading) {
      this(name, from, sql, form, reading, false);
    }

    /** The same key, of which each commitment has rows. */
    public GroupingKey withRowsOfNone() {
      return new GroupingKey(name, from, sql, form, reading, true);
    }

    /** The same key, whose values stand in these rows. */
    public GroupingKey in(String rows) {
      return new GroupingKey(name, rows, sql, form, reading, always);
    }

    /** A key whose values are some fixed words. */
    public static GroupingKey word(String name, String from, String sql, List<String> words) {
      return new GroupingKey(
          name, from, sql, String.join(", ", words), text -> words.contains(text) ? text : null);
    }

    /**
     * A key whose values are years of four digits.
     *
     * @param sql the year, null when the commitment has none
     */
    public static GroupingKey year(String name, String sql) {
      return time(name, sql, "a year", "[0-9]{4}");
    }

    /**
     * A key whose values are quarters, such as 2026-Q2.
     *
     * @param sql the quarter, null when the commitment has none
     */
    public static GroupingKey quarter(String name, String sql) {
      return time(name, sql, "a quarter, such as 2026-Q2", "[0-9]{4}-Q[1-4]");
    }

    /**
     * A key whose values are months, such as 2026-04.
     *
     * @param sql the month, null when the commitment has none
     */
    public static GroupingKey month(String name, String sql) {
      return time(name, sql, "a month, such as 2026-04", "[0-9]{4}-(0[1-9]|1[0-2])");
    }

    private static GroupingKey time(String name, String sql, String form, String pattern) {
      return new GroupingKey(
          name,
          "",
          sql,
          form + ", all up to it after " + UP_TO,
          text -> text.matches("(\\Q" + UP_TO + "\\E)?" + pattern) ? text : null);
    }

    /** What is compared with a value, and how. */
    private String condition(@Nullable Object value, Binder binder) {
      if (value == null) {
        return sql + " is null";
      }
      return value instanceof String text && text.startsWith(UP_TO)
          ? "(" + sql + ") <= " + binder.bind(text.substring(UP_TO.length()))
          : sql + " = " + binder.bind(value);
    }
  }

  /** What of a key is asked for; no value: those that have none. */
  private record WantedGroup(GroupingKey key, @Nullable Object value) {}

  @Override
  public String name() {
    return "group";
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS);
  }

  @Override
  public boolean asks() {
    return true;
  }

  @Override
  public String description() {
    return "A group of a summary, as its details name it. Of "
        + String.join(", ", names())
        + ", each with a value or null.";
  }

  @Override
  public String example() {
    return "purpose:CLOUD,year:2026";
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    Map<String, WantedGroup> asked = new LinkedHashMap<>();
    for (String value : values) {
      String[] parts = value.split(":", 2);
      GroupingKey key = find(parts[0]);
      if (key == null) {
        faults.unknownValue(name(), parts[0], names());
        continue;
      }
      String text = parts.length < 2 ? "" : parts[1];
      Object read = text.equals(NONE) ? null : key.reading().apply(text);
      if (read == null && !text.equals(NONE)) {
        faults.add(
            name(),
            FaultCode.UNKNOWN_VALUE,
            "'%s' is no group; after %s: comes %s, or null."
                .formatted(QueryFaults.shown(value), key.name(), key.form()));
      } else if (asked.put(key.name(), new WantedGroup(key, read)) != null) {
        faults.add(name(), FaultCode.REPEATED, "group names " + key.name() + " twice.");
      }
    }
    return asked.isEmpty() ? null : condition(List.copyOf(asked.values()), binder);
  }

  /** Keys whose values stand in the same rows are asked of one of these rows together. */
  private String condition(List<WantedGroup> asked, Binder binder) {
    Map<String, List<WantedGroup>> byRows = new LinkedHashMap<>();
    asked.forEach(
        one -> byRows.computeIfAbsent(one.key().from(), any -> new ArrayList<>()).add(one));
    return byRows.entrySet().stream()
        .map(
            rows ->
                rows.getKey().isEmpty()
                    ? all(rows.getValue(), binder)
                    : exist(rows.getKey(), rows.getValue(), binder))
        .collect(Collectors.joining(" and "));
  }

  private String exist(String from, List<WantedGroup> asked, Binder binder) {
    String rows = "exists (select from " + from.formatted(id);
    if (asked.stream().allMatch(one -> one.value() == null && !one.key().always())) {
      return "not " + rows + ")";
    }
    return rows + " and " + all(asked, binder) + ")";
  }

  private static String all(List<WantedGroup> asked, Binder binder) {
    return asked.stream()
        .map(one -> one.key().condition(one.value(), binder))
        .collect(Collectors.joining(" and "));
  }

  private @Nullable GroupingKey find(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElse(null);
  }

  private List<String> names() {
    return keys.stream().map(GroupingKey::name).toList();
  }
}
