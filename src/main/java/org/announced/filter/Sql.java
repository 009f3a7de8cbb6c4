package org.announced.filter;

/** Pieces of SQL that several listings share. */
public final class Sql {

  private Sql() {}

  /** A time as the API writes it: in UTC, to the microsecond. */
  public static String instant(String timestamp) {
    return "to_char(" + timestamp + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
  }

  /** A text as it stands in a statement, whatever is in it. */
  public static String literal(String text) {
    StringBuilder written = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80 && (Character.isLetterOrDigit(c) || c == ' ' || c == '-')) {
                written.appendCodePoint(c);
              } else {
                written.append("\\+%06X".formatted(c));
              }
            });
    return written.indexOf("\\") < 0 ? "'" + written + "'" : "U&'" + written + "'";
  }

  /** A JSON array of a subquery's rows, {@code []} when there are none. */
  public static String array(String element, String orderBy, String from) {
    return "(select coalesce(json_agg("
        + element
        + " order by "
        + orderBy
        + "), '[]') "
        + from
        + ")";
  }

  /**
   * Several texts in one CSV cell, which {@code "; "} divides: a semicolon that belongs to one is
   * written {@code \;}, and a backslash {@code \\}.
   */
  public static String joined(String element, String orderBy, String from) {
    return "(select string_agg(replace(replace("
        + element
        + ", '\\', '\\\\'), ';', '\\;'), '; ' order by "
        + orderBy
        + ") "
        + from
        + ")";
  }
}
