package org.announced.filter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.announced.filter.ComparisonFilter.Range;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * A filter by a day that may be known by its month or year only: a row stands for all the days that
 * it may be. It is in a month if it lies wholly in it, comes after a day by its first, and before
 * one by its last.
 *
 * @param first an expression for the first day, which an index may have
 * @param last an expression for the last day
 */
public record DaySpanFilter(String name, String first, String last, String description)
    implements Criterion {

  @Override
  public Set<Operator> operators() {
    return EnumSet.allOf(Operator.class);
  }

  @Override
  public String example() {
    return "2026-04-03";
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    StringBuilder any = new StringBuilder();
    for (String value : values) {
      Range range = ComparisonFilter.days(value);
      if (range == null) {
        faults.add(
            name + operator.suffix(),
            FaultCode.FORMAT,
            "'%s' is not a day, month or year of ISO 8601; for example %s."
                .formatted(QueryFaults.shown(value), example()));
        return null;
      }
      any.append(any.isEmpty() ? "" : " or ").append(compared(operator, range, binder));
    }
    return operator == Operator.NOT ? "(" + any + ") is not true" : "(" + any + ")";
  }

  @Override
  public boolean inverted(String from, String to) {
    Range lower = ComparisonFilter.days(from);
    Range upper = ComparisonFilter.days(to);
    return lower != null && upper != null && lower.after(upper);
  }

  /** What is said of the last day is said of the first as well, since that has the index. */
  private String compared(Operator operator, Range range, Binder binder) {
    String from = binder.write(range.first());
    String to = binder.write(range.last());
    return switch (operator) {
      case IS, NOT ->
          "(%1$s between %3$s and %4$s and %2$s <= %4$s)".formatted(first, last, from, to);
      case GTE -> first + " >= " + from;
      case GT -> first + " > " + to;
      case LTE -> "(%1$s <= %3$s and %2$s <= %3$s)".formatted(first, last, to);
      case LT -> "(%1$s < %3$s and %2$s < %3$s)".formatted(first, last, from);
    };
  }
}
