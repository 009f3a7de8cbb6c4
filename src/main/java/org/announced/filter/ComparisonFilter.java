package org.announced.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * A filter that compares an expression with values that have an order: numbers, days, instants.
 *
 * @param sql the expression
 * @param form what a value looks like, for the fault when one does not
 * @param reading turns a value into the range it stands for, or null when it is not of that form
 */
public record ComparisonFilter(
    String name,
    String sql,
    String description,
    String example,
    String form,
    Function<String, @Nullable Range> reading)
    implements Criterion {

  /** The first and last thing that a value stands for: a year stands for its days. */
  public record Range(Object first, Object last) {

    @SuppressWarnings("unchecked") // Both ends were read by one reading, so are of one type.
    boolean after(Range other) {
      return ((Comparable<Object>) first).compareTo(other.last) > 0;
    }
  }

  /**
   * A number, written without an exponent and with at most 18 digits before and 6 after the point.
   */
  public static ComparisonFilter number(
      String name, String sql, String description, String example) {
    return new ComparisonFilter(
        name,
        sql,
        description,
        example,
        "a number in plain digits, without separators or exponent",
        value -> {
          if (!value.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?")) {
            return null;
          }
          BigDecimal number = new BigDecimal(value);
          return new Range(number, number);
        });
  }

  /** A day, or a month or year for all its days. */
  public static ComparisonFilter day(String name, String sql, String description) {
    return new ComparisonFilter(
        name,
        sql,
        description,
        "2026-04-03",
        "a day, month or year of ISO 8601",
        ComparisonFilter::days);
  }

  /** A point in time with its offset, or a day for all of it in UTC. */
  public static ComparisonFilter instant(String name, String sql, String description) {
    return new ComparisonFilter(
        name,
        sql,
        description,
        "2026-04-03T00:00:00Z",
        "a time of ISO 8601 with its offset",
        ComparisonFilter::instants);
  }

  @Override
  public Set<Operator> operators() {
    return EnumSet.allOf(Operator.class);
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    StringBuilder any = new StringBuilder();
    for (String value : values) {
      Range range = reading.apply(value);
      if (range == null) {
        faults.add(
            name + operator.suffix(),
            FaultCode.FORMAT,
            "'" + QueryFaults.shown(value) + "' is not " + form + "; for example " + example + ".");
        return null;
      }
      any.append(any.isEmpty() ? "" : " or ").append(compared(operator, range, binder));
    }
    return operator == Operator.NOT ? "(" + any + ") is not true" : "(" + any + ")";
  }

  @Override
  public boolean inverted(String from, String to) {
    Range lower = reading.apply(from);
    Range upper = reading.apply(to);
    return lower != null && upper != null && lower.after(upper);
  }

  private String compared(Operator operator, Range range, Binder binder) {
    return switch (operator) {
      case IS, NOT ->
          sql + " between " + binder.write(range.first()) + " and " + binder.write(range.last());
      case GTE, LT -> sql + " " + operator.sql() + " " + binder.write(range.first());
      case GT, LTE -> sql + " " + operator.sql() + " " + binder.write(range.last());
    };
  }

  static @Nullable Range days(String value) {
    try {
      LocalDate first =
          switch (value.length()) {
            case 4 -> Year.parse(value).atDay(1);
            case 7 -> YearMonth.parse(value).atDay(1);
            case 10 -> LocalDate.parse(value);
            default -> null;
          };
      if (first == null || first.getYear() < 1) {
        return null;
      }
      return switch (value.length()) {
        case 4 -> new Range(first, first.plusYears(1).minusDays(1));
        case 7 -> new Range(first, first.plusMonths(1).minusDays(1));
        default -> new Range(first, first);
      };
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  private static @Nullable Range instants(String value) {
    try {
      boolean isDay = value.length() == 10;
      // A '+' that was not encoded arrives as a space.
      OffsetDateTime time =
          isDay
              ? LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC)
              : OffsetDateTime.parse(value.replace(' ', '+')).withOffsetSameInstant(ZoneOffset.UTC);
      if (time.getYear() < 1 || time.getYear() > 9999) {
        return null;
      }
      return new Range(time, isDay ? time.plusDays(1).minusNanos(1000) : time);
    } catch (DateTimeException notATime) {
      return null;
    }
  }
}
