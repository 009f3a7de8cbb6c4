package org.announced.summary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that rows can be grouped by.
 *
 * @param name as in {@code groupBy=country}
 * @param sql over the rows {@code p} of the groups; text, null for those without a value
 * @param description for the documentation
 * @param labels how values are shown; asked when an answer is made, since names change
 * @param narrowing turns an address into that of the rows with this value, as shown
 * @param time whether the values are times, which are shown in their order
 */
record Key(
    String name,
    String sql,
    String description,
    Function<Collection<String>, Map<String, Label>> labels,
    BiFunction<Link, @Nullable String, Link> narrowing,
    boolean time) {

  /**
   * How a value is shown.
   *
   * @param value what programs read, and filters take
   * @param text what people read
   */
  record Label(String value, String text) {}

  /** A key whose values speak for themselves and for which the list has a filter. */
  static Key word(String name, String sql, String description) {
    return labelled(name, sql, description, word -> word);
  }

  /** A key whose values are codes with names that do not change. */
  static Key labelled(
      String name, String sql, String description, Function<String, String> naming) {
    return new Key(
        name, sql, description, naming(naming), (link, value) -> link.with(name, value), false);
  }

  static Function<Collection<String>, Map<String, Label>> naming(Function<String, String> text) {
    return values -> {
      Map<String, Label> labels = new HashMap<>();
      values.forEach(value -> labels.put(value, new Label(value, text.apply(value))));
      return labels;
    };
  }

  /** Filters by a parameter that has another name than the key. */
  Key filteredBy(String parameter) {
    return new Key(
        name, sql, description, labels, (link, value) -> link.with(parameter, value), time);
  }

  /** Leads to the rows by the list's parameter {@code group}, which knows how they are split. */
  Key split() {
    return new Key(name, sql, description, labels, (link, value) -> link.in(name, value), time);
  }

  Key shownAs(Function<Collection<String>, Map<String, Label>> labels) {
    return new Key(name, sql, description, labels, narrowing, time);
  }

  Key inTime() {
    return new Key(name, sql, description, labels, narrowing, true);
  }
}
