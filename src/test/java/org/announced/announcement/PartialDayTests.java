package org.announced.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDayTests {

  @ParameterizedTest(name = "{0} lasts from {1} to {2}")
  @CsvSource({
    "2028, 2028-01-01, 2028-12-31",
    "2028-02, 2028-02-01, 2028-02-29",
    "2028-02-29, 2028-02-29, 2028-02-29"
  })
  void standsForItsDays(String text, LocalDate first, LocalDate last) {
    var day = new PartialDay(text);
    assertThat(day.firstDay()).isEqualTo(first);
    assertThat(day.lastDay()).isEqualTo(last);
    assertThat(day).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "28",
        "1989",
        "2200",
        "20226",
        "2026-13",
        "2026-00",
        "2026-02-30",
        "2026-2",
        "2026-02-",
        "２０２６",
        "2026-02-28T00:00"
      })
  void isNotFoundWhereThereIsNone(String text) {
    assertThat(PartialDay.find(text)).isEmpty();
  }
}
