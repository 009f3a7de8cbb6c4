package org.announced.ingestion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days, months, quarters and years as tables write them, told as documents tell them: {@code
 * 2025-03-31}, {@code 2025-03}, {@code 2025-Q1}, {@code 2025}.
 *
 * @param patterns in which they are written, those of Java; the first that fits is taken
 * @param precision as which they are told at most, so that the last day of a month becomes the
 *     month; null as precisely as they are written
 * @param takesQuarters whether the field can hold a quarter; else its year is told
 */
record CellDay(
    List<String> patterns, Locale language, @Nullable String precision, boolean takesQuarters) {

  static final List<String> PRECISIONS = List.of("day", "month", "quarter", "year");

  /**
   * @throws IllegalArgumentException if a pattern is none
   */
  CellDay {
    for (var pattern : patterns) {
      formatter(pattern, language);
    }
  }

  private static DateTimeFormatter formatter(String pattern, Locale language) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(inYears(pattern))
        .toFormatter(language)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** With years that need no era, as everybody writes them who writes {@code yyyy}. */
  private static String inYears(String pattern) {
    var parts = pattern.split("'", -1);
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = parts[i].replace('y', 'u');
    }
    return String.join("'", parts);
  }

  /**
   * @throws CellFault if it is written in none of the patterns, or the calendar does not have it
   */
  String of(String text, String column) {
    for (var pattern : patterns) {
      try {
        return told(formatter(pattern, language).parse(text));
      } catch (DateTimeException e) {
        // Then it is written as the next one says, or in none of them.
      }
    }
    throw new CellFault(
        column,
        "\"%s\" is no day, month or year written as %s"
            .formatted(text, String.join(" or ", patterns)));
  }

  /** As precisely as it is written, may be told, and the field can hold. */
  private String told(TemporalAccessor parsed) {
    var forms = forms(parsed);
    int most = precision == null ? 0 : PRECISIONS.indexOf(precision);
    return PRECISIONS.stream()
        .skip(most)
        .filter(one -> takesQuarters || !one.equals("quarter"))
        .flatMap(one -> Stream.ofNullable(forms.get(one)))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> forms(TemporalAccessor parsed) {
    var forms = new HashMap<String, String>();
    int year = parsed.get(ChronoField.YEAR);
    forms.put("year", "%04d".formatted(year));
    if (parsed.isSupported(IsoFields.QUARTER_OF_YEAR)) {
      forms.put("quarter", "%04d-Q%d".formatted(year, parsed.getLong(IsoFields.QUARTER_OF_YEAR)));
    }
    if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
      int month = parsed.get(ChronoField.MONTH_OF_YEAR);
      forms.put("quarter", "%04d-Q%d".formatted(year, (month + 2) / 3));
      forms.put("month", "%04d-%02d".formatted(year, month));
    }
    if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
      forms.put("day", LocalDate.from(parsed).toString());
    }
    return forms;
  }
}
