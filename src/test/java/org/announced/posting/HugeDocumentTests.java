package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.document.Form;
import org.announced.http.PostedJson;
import org.announced.plan.AnnouncementSchema;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ProblemException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A body of one megabyte is refused as fast as a small one, whatever it is full of. */
class HugeDocumentTests {

  private static final int SIZE = 1_000_000;

  private final Form form;

  HugeDocumentTests() throws Exception {
    form = new Form(new AnnouncementSchema());
  }

  static Stream<Arguments> huge() {
    return Stream.of(
        Arguments.of("unknown fields", "{" + list(60_000, i -> "\"f" + i + "\": " + i) + "}"),
        Arguments.of("a field's name", "{\"" + "x".repeat(SIZE) + "\": [1, 2, 3]}"),
        Arguments.of(
            "values under a long name",
            "{\"" + "x".repeat(SIZE / 2) + "\": [" + list(200_000, i -> "1") + "]}"),
        Arguments.of(
            "values deep under long names",
            ("{\"" + "x".repeat(9_000) + "\": ").repeat(30)
                + ("[" + list(300_000, i -> "1") + "]")
                + "}".repeat(30)),
        Arguments.of(
            "values of a claim",
            "{\"claims\": [{\"value\": {\""
                + "x".repeat(SIZE / 2)
                + "\": ["
                + list(200_000, i -> "1")
                + "]}}]}"),
        Arguments.of("unstorable texts", "[" + list(90_000, i -> "\"\\u0000\"") + "]"),
        Arguments.of("sources", "{\"sources\": [" + list(330_000, i -> "{}") + "]}"),
        Arguments.of(
            "nested lists",
            "{\"investments\": ["
                + list(100, i -> "{\"investors\": [" + list(100, j -> "{}") + "]}")
                + "]}"),
        Arguments.of(
            "segments of a pointer",
            "{\"claims\": [{\"subject\": \"" + "/a".repeat(SIZE / 2) + "\"}]}"),
        Arguments.of(
            "subtags", "{\"sources\": [{\"language\": \"en" + "-latn".repeat(SIZE / 5) + "\"}]}"),
        Arguments.of("a text", "{\"headline\": \"" + "/".repeat(SIZE) + "\"}"),
        Arguments.of(
            "a word", "{\"investments\": [{\"instrument\": \"" + "C".repeat(SIZE) + "\"}]}"),
        Arguments.of("a day", "{\"announcedOn\": \"" + "2".repeat(SIZE) + "\"}"));
  }

  private static String list(int size, java.util.function.IntFunction<String> element) {
    return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(","));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("huge")
  void isRefusedSoon(String name, String document) {
    Assertions.assertThat(
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(3), () -> refused(document)))
        .as(name)
        .isLessThan(200_000);
  }

  /** How long the answer is. */
  private int refused(String document) {
    var faults = new Faults();
    try {
      form.check(PostedJson.parse(document), faults);
    } catch (ProblemException problem) {
      return problem.faults().toString().length();
    }
    assertThat(faults.isEmpty()).isFalse();
    return faults.list().toString().length();
  }

  @Test
  void aListThatIsTooLongIsOneFault() {
    var faults = new Faults();
    form.check(PostedJson.parse("{\"sources\": [" + list(101, i -> "{}") + "]}"), faults);
    assertThat(faults.list())
        .filteredOn(fault -> String.valueOf(fault.pointer()).startsWith("/sources"))
        .singleElement()
        .matches(fault -> fault.code().equals(FaultCode.TOO_MANY));
  }

  @Test
  void aTextThatIsTooLongIsOneFaultAndRunsNoPattern() {
    var faults = new Faults();
    assertThatCode(
            () ->
                form.check(
                    PostedJson.parse(
                        "{\"claims\": [{\"subject\": \"" + "/a".repeat(200_000) + "\"}]}"),
                    faults))
        .doesNotThrowAnyException();
    assertThat(faults.list())
        .filteredOn(fault -> String.valueOf(fault.pointer()).equals("/claims/0/subject"))
        .singleElement()
        .matches(fault -> fault.code().equals(FaultCode.TOO_LONG));
  }
}
