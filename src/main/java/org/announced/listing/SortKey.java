package org.announced.listing;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list can be sorted by. Values that are missing come last, whichever the direction.
 *
 * @param name as in {@code sort=-name}
 * @param sql an expression over the listing's table, without joins
 * @param type PostgreSQL's type of the expression, to which a cursor's text is cast
 * @param always whether every row has a value
 * @param tie by what rows of the same value are sorted, upwards whichever the direction, before
 *     they are by what else was asked; null when by nothing of its own
 */
public record SortKey(String name, String sql, String type, boolean always, @Nullable SortKey tie) {

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
          "numeric", Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,20})?"),
          "integer", Pattern.compile("-?[0-9]{1,9}"),
          "bigint", Pattern.compile("-?[0-9]{1,18}"),
          "date", Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
          "timestamptz",
              Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9:.]{5,12}[+-][0-9:]{2,5}"),
          "text", Pattern.compile("[^\\x00]*", Pattern.DOTALL));

  SortKey(String name, String sql, String type, boolean always) {
    this(name, sql, type, always, null);
  }

  /**
   * @throws IllegalArgumentException if values of the type are not known here
   */
  public SortKey {
    if (!FORMS.containsKey(type)) {
      throw new IllegalArgumentException("No form is known for values of type " + type);
    }
  }

  /** Whether a text has the form of a value of this key, as PostgreSQL writes it. */
  boolean takes(String value) {
    return Objects.requireNonNull(FORMS.get(type)).matcher(value).matches();
  }
}
