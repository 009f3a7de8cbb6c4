package org.announced.summary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.announced.summary.GroupKey.Label;

/**
 * How the values of a key are shown: looked up for some of them, or by the database for all.
 *
 * @param labels of values; asked when an answer is made, since names change
 * @param join SQL that joins what holds the names, of an alias and the value: {@code " left join
 *     country %1$s on %1$s.code = %2$s"}; empty when values speak for themselves
 * @param value SQL of what programs read, of the same two
 * @param text SQL of what people read
 */
public record Naming(
    Function<Collection<String>, Map<String, Label>> labels,
    String join,
    String value,
    String text) {

  private static final String ITSELF = "%2$s";

  /** Of words that speak for themselves. */
  static final Naming WORDS = new Naming(texts(word -> word), "", ITSELF, ITSELF);

  /**
   * Of codes whose names do not change.
   *
   * @param table that has columns {@code code} and {@code name}
   */
  public static Naming codes(String table, Function<String, String> text) {
    return new Naming(
        texts(text),
        " left join " + table + " %1$s on %1$s.code = %2$s",
        ITSELF,
        "coalesce(%1$s.name, %2$s)");
  }

  /**
   * Of ids.
   *
   * @param table that has columns {@code id} and {@code slug}
   * @param text its column with the name
   */
  static Naming ids(
      String table, String text, Function<Collection<String>, Map<String, Label>> labels) {
    return new Naming(
        labels,
        " left join " + table + " %1$s on %1$s.id = %2$s::uuid",
        "coalesce(%1$s.slug, %2$s)",
        "%1$s." + text);
  }

  private static Function<Collection<String>, Map<String, Label>> texts(
      Function<String, String> text) {
    return values -> {
      Map<String, Label> labels = new HashMap<>();
      values.forEach(value -> labels.put(value, new Label(value, text.apply(value))));
      return labels;
    };
  }
}
