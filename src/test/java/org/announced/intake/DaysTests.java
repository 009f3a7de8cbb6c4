package org.announced.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.web.Fault;
import org.announced.web.PostedJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {

  private final Findings findings = new Findings();
  private final Days days = new Days(findings);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-03",
        "2026-04-03T07:35",
        "2026-04-03T07:35:01.5",
        "2026-04-03T07:35Z",
        "2026-04-03T07:35:00+09:00"
      })
  void aTimeIsKeptAsItWasStated(String text) {
    assertThat(days.time(piece(text), "at")).isEqualTo(text);
    assertThat(findings.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-29", "2026-04-03T24:01", "2026-04-03T07:60Z", "2026-04-03T07:35+19:00"})
  void aTimeThatNoCalendarOrClockHasIsNoted(String text) {
    assertThat(days.time(piece(text), "at")).isNull();
    assertThat(findings.list())
        .singleElement()
        .extracting(Fault::pointer, Fault::code)
        .containsExactly("/at", "no-such-day");
  }

  @Test
  void whatIsLeftOutIsNothingAndNoFault() {
    var piece = new Piece(PostedJson.parse("{}"), "");
    assertThat(days.day(piece, "at")).isNull();
    assertThat(days.partialDay(piece, "at")).isNull();
    assertThat(days.time(piece, "at")).isNull();
    assertThat(findings.isEmpty()).isTrue();
  }

  private static Piece piece(String at) {
    return new Piece(PostedJson.parse("{\"at\": \"" + at + "\"}"), "");
  }
}
