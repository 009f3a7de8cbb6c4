package org.announced.listing;

/**
 * A column of the CSV form.
 *
 * @param name the path of the value in the JSON form, such as {@code amount.value}
 * @param sql an expression that gives the value; several values are joined by {@code "; "}
 * @param text whether it is text, which a spreadsheet must neither run nor take for something else;
 *     otherwise it is a number, a whole day, a time, an id or a word of a list
 */
public record Column(String name, String sql, boolean text) {

  /** A column of text that a person wrote; see {@link Csv#harmless}. */
  public static Column text(String name, String sql) {
    return new Column(name, sql, true);
  }

  /** A column of anything else. */
  public static Column plain(String name, String sql) {
    return new Column(name, sql, false);
  }
}
