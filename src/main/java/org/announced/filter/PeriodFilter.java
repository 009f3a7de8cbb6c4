package org.announced.filter;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * A filter by overlap with a period: {@code 2026/2028}, {@code ../2030}, {@code 2028-Q4}. Years,
 * quarters, months and days may be mixed.
 *
 * @param sql an expression of type daterange; a row without one overlaps nothing
 */
public record PeriodFilter(String name, String sql, String description) implements Criterion {

  @Override
  public Set<Operator> operators() {
    return EnumSet.of(Operator.IS, Operator.NOT);
  }

  @Override
  public String example() {
    return "2026/2028";
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    StringBuilder any = new StringBuilder();
    for (String value : values) {
      String range = range(value, binder);
      if (range == null) {
        faults.add(
            name + operator.suffix(),
            FaultCode.FORMAT,
            "'"
                + QueryFaults.shown(value)
                + "' is not a period; write two years, quarters, months or days with"
                + " a slash, the earlier first, '..' for an open end: 2026/2028, ../2030, 2027.");
        return null;
      }
      any.append(any.isEmpty() ? "" : " or ").append(sql).append(" && ").append(range);
    }
    return operator == Operator.NOT ? "(" + any + ") is not true" : "(" + any + ")";
  }

  private static @Nullable String range(String value, Binder binder) {
    String[] ends = value.split("/", -1);
    if (ends.length > 2) {
      return null;
    }
    ComparisonFilter.Range start = open(ends[0]) ? null : days(ends[0]);
    ComparisonFilter.Range end = open(ends[ends.length - 1]) ? null : days(ends[ends.length - 1]);
    boolean wrong =
        (start == null && !open(ends[0]))
            || (end == null && !open(ends[ends.length - 1]))
            || (start == null && end == null);
    if (wrong) {
      return null;
    }
    LocalDate first = start == null ? null : (LocalDate) start.first();
    LocalDate last = end == null ? null : (LocalDate) end.last();
    if (first != null && last != null && last.isBefore(first)) {
      return null;
    }
    return "daterange("
        + (first == null ? "null" : binder.write(first))
        + ", "
        + (last == null ? "null" : binder.write(last))
        + ", '[]')";
  }

  private static ComparisonFilter.@Nullable Range days(String end) {
    if (!end.matches("[0-9]{4}-Q[1-4]")) {
      return ComparisonFilter.days(end);
    }
    int quarter = end.charAt(6) - '1';
    LocalDate first = LocalDate.of(Integer.parseInt(end.substring(0, 4)), 3 * quarter + 1, 1);
    return new ComparisonFilter.Range(first, first.plusMonths(3).minusDays(1));
  }

  private static boolean open(String end) {
    return end.equals("..");
  }
}
