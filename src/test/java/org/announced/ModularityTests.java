package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

  private static final Path HOUSE = Path.of("src/main/java/org/announced");

  private static final int MOST_FILES = 28;

  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

  /** What is no code: comments, and texts of one line or of several. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "/\\*(?:[^*]|\\*(?!/))*+\\*/|//[^\\n]*|\"\"\"(?:[^\"]|\"(?!\"\"))*+\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"");

  private final ApplicationModules modules = ApplicationModules.of(AnnouncedApplication.class);

  @Test
  void arrowsPointOneWay() {
    modules.verify();
  }

  @Test
  void noNameMeansTwoThings() throws IOException {
    var places = new TreeMap<String, List<String>>();
    for (var file : sources()) {
      var code = NO_CODE.matcher(Files.readString(file)).replaceAll(" ");
      TYPE.matcher(code)
          .results()
          .forEach(
              type ->
                  places
                      .computeIfAbsent(type.group(1), any -> new ArrayList<>())
                      .add(HOUSE.relativize(file).toString()));
    }
    places.values().removeIf(one -> one.size() == 1);
    assertThat(places).isEmpty();
  }

  @Test
  void noPackageIsLargerThanOneCanOverlook() throws IOException {
    assertThat(sources().stream().collect(Collectors.groupingBy(Path::getParent)).values())
        .allSatisfy(files -> assertThat(files).hasSizeLessThanOrEqualTo(MOST_FILES));
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(HOUSE)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList();
    }
  }

  /** Into {@code target/spring-modulith-docs}. */
  @Test
  void theDiagramIsDrawnFromTheCode() {
    new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
  }
}
