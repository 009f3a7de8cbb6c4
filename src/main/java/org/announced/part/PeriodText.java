package org.announced.part;

import java.util.regex.Pattern;

/**
 * The short forms of a period: {@code 2026/2029}, {@code ../2030}, {@code 2028}, {@code 2028-Q4}.
 */
public final class PeriodText {

  private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
  private static final String OPEN = "..";

  private PeriodText() {}

  /** A period's two ends, each a year, a month or a day, or {@code ..} where it is open. */
  public record Ends(String start, String end) {

    /** Whether it has no start. */
    public boolean isOpenBefore() {
      return start.equals(OPEN);
    }

    /** Whether it has no end. */
    public boolean isOpenAfter() {
      return end.equals(OPEN);
    }
  }

  /** The ends of a text that has one of the forms: what has one end only starts and ends in it. */
  public static Ends of(String text) {
    var ends = text.split("/", 2);
    return new Ends(start(ends[0]), end(ends[ends.length - 1]));
  }

  /** Of a quarter its first month, anything else as it is. */
  public static String start(String end) {
    return QUARTER.matcher(end).matches() ? month(end, 2) : end;
  }

  /** Of a quarter its last month, anything else as it is. */
  public static String end(String end) {
    return QUARTER.matcher(end).matches() ? month(end, 0) : end;
  }

  private static String month(String quarter, int before) {
    var last = 3 * (quarter.charAt(quarter.length() - 1) - '0');
    return "%s-%02d".formatted(quarter.substring(0, 4), last - before);
  }
}
