package org.announced.web;

/**
 * A column of the CSV form.
 *
 * @param name the path of the value in the JSON form, such as {@code amount.value}
 * @param sql an expression that gives the value; several values are joined by {@code "; "}
 * @param text whether it is text that a person wrote, which a spreadsheet must not run
 */
public record Column(String name, String sql, boolean text) {

  public static Column text(String name, String sql) {
    return new Column(name, sql, true);
  }

  public static Column plain(String name, String sql) {
    return new Column(name, sql, false);
  }
}
