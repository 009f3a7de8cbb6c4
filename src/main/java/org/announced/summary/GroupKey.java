package org.announced.summary;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that rows can be grouped by.
 *
 * @param name as in {@code groupBy=country}
 * @param sql over the rows {@code p} of the groups; text, null for those without a value
 * @param description for the documentation
 * @param naming how values are shown
 * @param narrowing turns an address into that of the rows with this value, as shown
 * @param time whether the values are times, which are shown in their order
 */
public record GroupKey(
    String name,
    String sql,
    String description,
    Naming naming,
    BiFunction<Link, @Nullable String, Link> narrowing,
    boolean time) {

  /**
   * How a value is shown.
   *
   * @param value what programs read, and filters take
   * @param text what people read
   */
  public record Label(String value, String text) {}

  /** A key whose values speak for themselves and for which the list has a filter. */
  public static GroupKey word(String name, String sql, String description) {
    return new GroupKey(
        name, sql, description, Naming.WORDS, (link, value) -> link.with(name, value), false);
  }

  /** Filters by a parameter that has another name than the key. */
  public GroupKey filteredBy(String parameter) {
    return new GroupKey(
        name, sql, description, naming, (link, value) -> link.with(parameter, value), time);
  }

  /** Leads to the rows by the list's parameter {@code group}, which knows how they are split. */
  public GroupKey split() {
    return new GroupKey(
        name, sql, description, naming, (link, value) -> link.in(name, value), time);
  }

  /** The same key, whose values are shown otherwise. */
  public GroupKey shownAs(Naming naming) {
    return new GroupKey(name, sql, description, naming, narrowing, time);
  }

  /** The same key, whose values are times and shown in their order. */
  public GroupKey inTime() {
    return new GroupKey(name, sql, description, naming, narrowing, true);
  }
}
