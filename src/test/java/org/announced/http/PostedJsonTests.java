package org.announced.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostedJsonTests {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "§§                     | The body is empty",
        "§  §                   | The body is empty",
        "{                      | Line 1, column 2: the body ends before",
        "{\"a\": 1, \"a\": 2}   | Line 1, column 13: the field \"a\" is named twice",
        "{\"a\": 1} {}          | Line 1, column 10: something follows",
        "{'a': 1}               | Line 1, column 2",
        "{\"a\": 01}            | Line 1, column 8",
        "{\"a\": NaN}           | Line 1, column 10: Non-standard token",
        "{\"a\": 1,}            | Line 1, column 9",
        "{\"a\": \"x}           | Line 1, column",
        "[1e99999999999]        | A number has an exponent",
        "nonsense               | Line 1, column",
        "// a comment           | Line 1, column",
      })
  void saysWhereAndWhatIsNotJson(String text, String said) {
    var problem = catchThrowableOfType(ProblemException.class, () -> PostedJson.parse(text));
    assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_JSON);
    assertThat(problem)
        .hasMessageStartingWith(said)
        .hasMessageNotContainingAny("Source", "tools.jackson", "Feature", "`", "\n");
  }

  @Test
  void refusesWhatIsNestedTooDeep() {
    assertThat(PostedJson.parse("[".repeat(32) + "]".repeat(32)).isArray()).isTrue();
    var problem =
        catchThrowableOfType(ProblemException.class, () -> PostedJson.parse("[".repeat(50_000)));
    assertThat(problem).hasMessageContaining("nested more than 32 deep");
  }

  @Test
  void refusesNumbersWithoutEnd() {
    var problem =
        catchThrowableOfType(
            ProblemException.class, () -> PostedJson.parse("[" + "9".repeat(5000) + "]"));
    assertThat(problem).hasMessageContaining("more than 1000 digits");
  }

  @Test
  void keepsNumbersExact() {
    assertThat(PostedJson.parse("[0.1, 1e10, 123456789012345678901234567890]").toString())
        .contains("0.1", "123456789012345678901234567890");
  }
}
