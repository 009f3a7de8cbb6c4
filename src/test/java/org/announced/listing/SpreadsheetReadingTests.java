package org.announced.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetReadingTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0700",
        "00",
        "2029-06",
        "1-2",
        "1/2",
        "3/4/2026",
        "3.4.26",
        "12:30",
        "1e5",
        "12E3",
        "1.50",
        "50%",
        "$5",
        "5 €",
        "1,000",
        "(5)",
        "12345678901234567890",
        "TRUE",
        "false",
        "MAR1",
        "March 2026",
        "3 April",
        "April 3, 2026",
        "1st May 2026",
        "5 pm",
        "０７００",
        "２０２９"
      })
  void whatASpreadsheetWouldChangeHasATabBehind(String text) {
    assertThat(Csv.harmless(text)).isEqualTo(text + "\t");
    assertThat(Csv.harmless(text)).satisfies(cell -> assertThat(cell.strip()).isEqualTo(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1"})
  void whatItWouldRunHasAnApostropheInFront(String text) {
    assertThat(Csv.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2029",
        "3778",
        "0",
        "0.5",
        "2026-04-03",
        "2028-Q4",
        "2026-04-03T07:35",
        "XHKG:0700",
        "MSFT",
        "$10 billion",
        "Foo; Bar",
        "May",
        "Mayflower 2",
        "True Corp",
        "ソフトバンク",
        "about 50%",
        "1.4 GW",
        "2026/2029 or later"
      })
  void everythingElseIsWrittenAsItIs(String text) {
    assertThat(Csv.harmless(text)).isEqualTo(text);
  }
}
