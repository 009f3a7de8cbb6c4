package org.announced.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.document.JsonPart;
import org.announced.http.PostedJson;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {

  private final Faults faults = new Faults();
  private final Days days = new Days(faults);

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
    assertThat(faults.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-29", "2026-04-03T24:01", "2026-04-03T07:60Z", "2026-04-03T07:35+19:00"})
  void aTimeThatNoCalendarOrClockHasIsNoted(String text) {
    assertThat(days.time(piece(text), "at")).isNull();
    assertThat(faults.list())
        .singleElement()
        .extracting(Fault::pointer, Fault::code)
        .containsExactly("/at", FaultCode.NO_SUCH_DAY);
  }

  @Test
  void whatIsLeftOutIsNothingAndNoFault() {
    var piece = new JsonPart(PostedJson.parse("{}"), "");
    assertThat(days.day(piece, "at")).isNull();
    assertThat(days.partialDay(piece, "at")).isNull();
    assertThat(days.time(piece, "at")).isNull();
    assertThat(faults.isEmpty()).isTrue();
  }

  private static JsonPart piece(String at) {
    return new JsonPart(PostedJson.parse("{\"at\": \"" + at + "\"}"), "");
  }
}
