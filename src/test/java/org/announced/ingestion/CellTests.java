package org.announced.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, days and texts as tables write them. */
class CellTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ". | 1 | $1,250.50 | 1250.5",
        ". | 1 | € 1 250 000 | 1250000",
        ". | 1 | 500000000000.0 | 500000000000",
        ". | 1 | 5E+11 | 500000000000",
        ". | 0.001 | 120000 | 120",
        ". | 0.01 | 12.5 % | 0.125",
        ". | 1000000 | 1.25 | 1250000",
        ", | 1 | 1.250,5 | 1250.5",
        ", | 1 | 1'250'000 | 1250000",
        ". | 1 | -7 | -7",
        ". | 1 | .5 | 0.5"
      })
  void numbers(char decimal, BigDecimal factor, String text, String number) {
    assertThat(new CellNumber(decimal, factor).of(text, "c").toPlainString()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,25", "1.2.3", "12,50,000", "about 7", "7-9", "$", ".", "1e999"})
  void whatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> new CellNumber('.', BigDecimal.ONE).of(text, "c"))
        .isInstanceOf(CellFault.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yyyy-MM-dd | 2025-03-31 | | 2025-03-31",
        "yyyy-MM-dd | 2025-03-31 | month | 2025-03",
        "yyyy-MM-dd | 2025-03-31 | quarter | 2025-Q1",
        "yyyy-MM-dd | 2025-03-31 | year | 2025",
        "'Q'q yyyy | q3 2025 | | 2025-Q3",
        "'Q'q yyyy | Q3 2025 | month | 2025-Q3",
        "'Q'q yyyy | Q3 2025 | year | 2025",
        "MMM yyyy | jun 2025 | | 2025-06",
        "MMMM d, yyyy | June 3, 2025 | | 2025-06-03",
        "M/d/yy | 3/7/25 | | 2025-03-07",
        "yyyy | 2025 | day | 2025"
      })
  void days(String pattern, String text, @Nullable String precision, String told) {
    assertThat(
            new CellDay(List.of("dd.MM.yyyy", pattern), Locale.ENGLISH, precision, true)
                .of(text, "c"))
        .isEqualTo(told);
  }

  @Test
  void aQuarterIsItsYearWhereAFieldHoldsNone() {
    var day = new CellDay(List.of("'Q'q yyyy", "yyyy-MM-dd"), Locale.ENGLISH, "quarter", false);
    assertThat(day.of("Q3 2025", "c")).isEqualTo("2025");
    assertThat(day.of("2025-08-31", "c")).isEqualTo("2025");
  }

  @Test
  void aDayThatTheCalendarDoesNotHaveIsRefused() {
    var day = new CellDay(List.of("yyyy-MM-dd"), Locale.ENGLISH, null, true);
    assertThatThrownBy(() -> day.of("2025-02-30", "c"))
        .isInstanceOf(CellFault.class)
        .hasMessageContaining("yyyy-MM-dd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a} builds {b} | x builds y",
        "{a}[ in {c}][ by {b}] | x by y",
        "{a} in {c} | ''",
        "{{{a}}} [[{b}]] | {x} [y]",
        "plain | plain"
      })
  void templates(String template, String text) {
    var row = new TableRow(2, Map.of("a", 0, "b", 1, "c", 2), List.of("x", "y"));
    assertThat(new CellTemplate(template).of(row)).isEqualTo(text);
  }
}
