package org.announced.announcement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A year, a month or a day from 1990 to 2199, as precise as it was stated and no more: {@code
 * 2029}, {@code 2029-06} or {@code 2029-06-30}. A year is never turned into 1 January.
 */
public record PartialDay(@JsonValue String text) {

  private static final Pattern FORM = Pattern.compile("(199|20\\d|21\\d)\\d(-\\d\\d(-\\d\\d)?)?");

  /** How precisely a day is known. In the alphabet the less precise comes after. */
  public enum DayPrecision {
    DAY,
    MONTH,
    YEAR
  }

  /**
   * @throws DateTimeException if the text is none of the three, or no day of the calendar
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PartialDay {
    if (!FORM.matcher(text).matches()) {
      throw new DateTimeException("not a year, month or day from 1990 to 2199: " + text);
    }
    firstDayOf(text);
  }

  /** The partial day of a text; empty if there is none, as of 2026-02-30 or 2026-13. */
  public static Optional<PartialDay> find(String text) {
    try {
      return Optional.of(new PartialDay(text));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** A whole day. */
  public static PartialDay of(LocalDate day) {
    return new PartialDay(day.toString());
  }

  /** The day, month or year that begins with a day. */
  static PartialDay of(LocalDate firstDay, DayPrecision precision) {
    var length =
        switch (precision) {
          case DAY -> 10;
          case MONTH -> 7;
          case YEAR -> 4;
        };
    return new PartialDay(firstDay.toString().substring(0, length));
  }

  /** How precisely it is known. */
  public DayPrecision precision() {
    return switch (text.length()) {
      case 4 -> DayPrecision.YEAR;
      case 7 -> DayPrecision.MONTH;
      default -> DayPrecision.DAY;
    };
  }

  /** The first of the days that it stands for, to compare by; it is never shown. */
  public LocalDate firstDay() {
    return firstDayOf(text);
  }

  /** The last of the days that it stands for, to compare by; it is never shown. */
  public LocalDate lastDay() {
    return switch (text.length()) {
      case 4 -> firstDay().plusYears(1).minusDays(1);
      case 7 -> firstDay().plusMonths(1).minusDays(1);
      default -> firstDay();
    };
  }

  /**
   * The day whose reference rate converts what was announced, as the database's function
   * conversion_day has it: the day itself, or the middle one of a month or year; that of the
   * recording if it is before the middle one.
   */
  public LocalDate conversionDay(LocalDate recordedOn) {
    if (precision() == DayPrecision.DAY) {
      return firstDay();
    }
    var middle = firstDay().plusDays(ChronoUnit.DAYS.between(firstDay(), lastDay()) / 2);
    return recordedOn.isBefore(middle) ? recordedOn : middle;
  }

  /**
   * How many days lie between the last day of the earlier and the first of the later; 0 where they
   * may be one day; negative if the other is the earlier.
   */
  public long daysUntil(PartialDay other) {
    if (other.firstDay().isAfter(lastDay())) {
      return ChronoUnit.DAYS.between(lastDay(), other.firstDay());
    }
    return firstDay().isAfter(other.lastDay())
        ? ChronoUnit.DAYS.between(firstDay(), other.lastDay())
        : 0;
  }

  /** Whether all days of another are among its own, so that the other contradicts it in nothing. */
  public boolean holds(PartialDay other) {
    return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
  }

  private static LocalDate firstDayOf(String text) {
    return switch (text.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
