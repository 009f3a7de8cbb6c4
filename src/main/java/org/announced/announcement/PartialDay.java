package org.announced.announcement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A year, a month or a day from 1990 to 2199, as precise as it was stated and no more: {@code
 * 2029}, {@code 2029-06} or {@code 2029-06-30}. A year is never turned into 1 January.
 */
public record PartialDay(String text) {

  private static final Pattern FORM = Pattern.compile("(199|20\\d|21\\d)\\d(-\\d\\d(-\\d\\d)?)?");

  /**
   * @throws DateTimeException if the text is none of the three, or no day of the calendar
   */
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
