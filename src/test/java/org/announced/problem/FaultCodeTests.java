package org.announced.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vocabulary of faults is written in one place, and what tells of it elsewhere agrees. */
class FaultCodeTests {

  private static final Path CODE = Path.of("src/main/java");

  private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  private static final Set<String> WORDS =
      Arrays.stream(FaultCode.values()).map(FaultCode::word).collect(Collectors.toSet());

  @Test
  void noCodeIsWrittenAsATextAnywhere() throws IOException {
    for (var file : sources()) {
      assertThat(TEXT.matcher(Files.readString(file)).results().map(text -> text.group(1)))
          .as(file.toString())
          .doesNotContainAnyElementsOf(WORDS);
    }
  }

  @Test
  void everyCodeIsGivenBySomething() throws IOException {
    var all = new StringBuilder();
    for (var file : sources()) {
      all.append(Files.readString(file));
    }
    assertThat(FaultCode.values())
        .allMatch(code -> Pattern.compile("FaultCode\\." + code + "\\b").matcher(all).find());
  }

  @Test
  void everyMeaningIsASentenceOfItsOwn() {
    assertThat(Arrays.stream(FaultCode.values()).map(FaultCode::meaning))
        .doesNotHaveDuplicates()
        .allMatch(meaning -> meaning.matches("[A-Z].*[.]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "src/docs/scripts.md | \"code\": \"([a-z-]+)\"",
        "src/main/resources/openapi/openapi.yaml | code:(?:(?!examples).)*examples: \\[([a-z-]+)]"
      })
  void whatTheDocumentsShowIsACode(Path document, String shown) throws IOException {
    var codes =
        Pattern.compile(shown, Pattern.DOTALL)
            .matcher(Files.readString(document))
            .results()
            .map(code -> code.group(1))
            .toList();
    assertThat(codes).isNotEmpty().isSubsetOf(WORDS);
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(CODE)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
