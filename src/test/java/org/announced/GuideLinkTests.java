package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What README and the guides lead to is there. */
class GuideLinkTests {

  /** Documents for people who use, run and change the service. */
  static final List<Path> GUIDES =
      Stream.of(
              "README.md",
              "src/docs/analysts.md",
              "src/docs/dashboards.md",
              "src/docs/scripts.md",
              "src/docs/operate.md",
              "src/docs/develop.md",
              "src/docs/changelog.md")
          .map(Path::of)
          .toList();

  private static final Pattern LINK = Pattern.compile("]\\(([^)#: ]*)(?:#([^)]*))?\\)");
  private static final Pattern TEST = Pattern.compile("(?<!-)\\b[A-Z][a-zA-Z]+Tests\\b");
  private static final Pattern FILE = Pattern.compile("(?<![\\w/.])src/[\\w/.-]*\\w");

  @Test
  void readmeIsReadInTwoScreens() throws IOException {
    assertThat(Files.readString(Path.of("README.md")).split("\\s+")).hasSizeLessThanOrEqualTo(1000);
  }

  @ParameterizedTest
  @FieldSource("GUIDES")
  void linksLeadToDocumentsAndHeadings(Path guide) throws IOException {
    for (var link : LINK.matcher(Files.readString(guide)).results().toList()) {
      var target = link.group(1).isEmpty() ? guide : guide.resolveSibling(link.group(1));
      assertThat(target).as(link.group()).exists();
      if (link.group(2) != null) {
        assertThat(headings(target)).as(link.group()).contains(link.group(2));
      }
    }
  }

  @ParameterizedTest
  @FieldSource("GUIDES")
  void filesThatAreNamedAreThere(Path guide) throws IOException {
    var text = LINK.matcher(Files.readString(guide)).replaceAll("");
    assertThat(FILE.matcher(text).results().map(name -> Path.of(name.group())))
        .allMatch(Files::exists);
  }

  @ParameterizedTest
  @FieldSource("GUIDES")
  void testsThatAreNamedAreThere(Path guide) throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      var tests =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
      assertThat(TEST.matcher(Files.readString(guide)).results().map(name -> name.group()))
          .allMatch(tests::contains);
    }
  }

  /** As those who show the documents make addresses of headings. */
  private static List<String> headings(Path document) throws IOException {
    return Files.readAllLines(document).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .toList();
  }
}
