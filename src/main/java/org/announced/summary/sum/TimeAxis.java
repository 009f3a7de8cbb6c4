package org.announced.summary.sum;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** All times from one to another: years, quarters or months, as they are written. */
final class TimeAxis {

  private TimeAxis() {}

  /**
   * Both included.
   *
   * @param first as 2026, 2026-Q2 or 2026-04
   * @param last of the same form
   */
  static List<String> between(String first, String last) {
    List<String> times = new ArrayList<>();
    for (String time = first; time.compareTo(last) <= 0; time = next(time)) {
      times.add(time);
    }
    return times;
  }

  private static String next(String time) {
    if (time.length() == 4) {
      return Year.parse(time).plusYears(1).toString();
    }
    if (time.charAt(5) != 'Q') {
      return YearMonth.parse(time).plusMonths(1).toString();
    }
    String year = time.substring(0, 4);
    return time.endsWith("4")
        ? Year.parse(year).plusYears(1) + "-Q1"
        : year + "-Q" + (time.charAt(6) - '0' + 1);
  }

  /** The same in SQL: rows {@code t} of all times between the bounds of a column. */
  static String sql(String column, String from) {
    return """
        select case when s.size = 12 then n::text when s.size = 3 then n / 4 || '-Q' || n %% 4 + 1
            else n / 12 || '-' || lpad((n %% 12 + 1)::text, 2, '0') end as t
          from (select case when length(first) = 4 then 12 when first like '%%Q%%' then 3 else 1 end as size, first, last
            from (select min(%1$s) as first, max(%1$s) as last from %2$s) as ends) as s
          cross join lateral generate_series(%3$s, %4$s) as n"""
        .formatted(column, from, place("s.first"), place("s.last"));
  }

  private static String place(String time) {
    return "left(%1$s, 4)::integer * (12 / s.size) + case s.size when 12 then 0 else right(%1$s, case s.size when 3 then 1 else 2 end)::integer - 1 end"
        .formatted(time);
  }
}
