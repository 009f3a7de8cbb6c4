package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** What speaks HTTP itself; everywhere else only controllers and the edges named below do. */
  private static final Set<String> KNOW_THE_SERVLET =
      Set.of(
          "access",
          "address",
          "delivery",
          "freshness",
          "history",
          "http",
          "idempotency",
          "problem");

  /** What controllers hand their request to, or the response. */
  private static final Set<String> EDGES = Set.of("batch/BatchAnswer", "correction/ChangeRequests");

  private static final Pattern SERVLET =
      Pattern.compile(
          "\\bjakarta\\.servlet\\b|\\bServlet\\w*Re(?:quest|sponse)\\b|\\bNativeWebRequest\\b|\\bRequestContextHolder\\b");

  /** What is no code: comments, and texts of one line or of several. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "/\\*(?:[^*]|\\*(?!/))*+\\*/|//[^\\n]*|\"\"\"(?:[^\"]|\"(?!\"\"))*+\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"");

  private static final Pattern COMMENT = Pattern.compile("/\\*(?:[^*]|\\*(?!/))*+\\*/|//[^\\n]*");

  /** Kinds of commitment that nobody needs to know but their own rooms; money is known by name. */
  private static final Set<String> KINDS = Set.of("capacity", "partnership", "training");

  private static final Pattern KIND =
      Pattern.compile("capacit|partnership|training.?goal", Pattern.CASE_INSENSITIVE);

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

  @Test
  void onlyControllersAndWhatIsBeforeThemKnowTheServlet() throws IOException {
    var knowing = new ArrayList<String>();
    for (var file : sources()) {
      var code = NO_CODE.matcher(Files.readString(file)).replaceAll(" ");
      var name = HOUSE.relativize(file).toString().replace('\\', '/').replace(".java", "");
      if (SERVLET.matcher(code).find()
          && !KNOW_THE_SERVLET.contains(name.replaceFirst("/.*", ""))
          && !EDGES.contains(name)
          && !name.endsWith("Controller")) {
        knowing.add(name);
      }
    }
    assertThat(knowing).isEmpty();
  }

  /** Of a kind that is new, nobody has to be told. */
  @Test
  void aKindIsNamedInItsOwnRoomAlone() throws IOException {
    var naming = new ArrayList<String>();
    for (var file : sources()) {
      var name = HOUSE.relativize(file).toString().replace('\\', '/');
      var code = COMMENT.matcher(Files.readString(file)).replaceAll(" ");
      if (!KINDS.contains(name.replaceFirst("/.*", "")) && KIND.matcher(code).find()) {
        naming.add(name);
      }
    }
    // A table that holds so many.
    assertThat(naming).containsExactly("access/AllowanceTable.java");
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
