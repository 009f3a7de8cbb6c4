package org.announced.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestHeadTests {

  @Test
  void theServiceAsksItselfInAnyFormAndOfWhateverState() {
    var asked = RequestHead.get("/api/v1/things", "a=1&b=x=y");

    assertThat(asked.parameters()).isEqualTo(Map.of("a", List.of("1"), "b", List.of("x=y")));
    assertThat(asked.parameter("b")).isEqualTo("x=y");
    assertThat(asked.parameter("c")).isNull();
    assertThat(asked.wantsBody()).isTrue();
    assertThat(asked.known().isSome()).isFalse();
    assertThat(Format.accepted(asked, Format.CSV, Format.JSON)).isEqualTo(Format.CSV);
  }

  @Test
  void withoutAQueryItHasNoParameters() {
    assertThat(RequestHead.get("/api/v1/things", "").parameters()).isEmpty();
  }
}
