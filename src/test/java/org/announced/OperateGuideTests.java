package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.problem.DatabaseTrouble;
import org.announced.support.TypedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The guide for operators tells of the settings and the faults that there are. */
class OperateGuideTests {

  private static final Path CODE = Path.of("src/main/java");
  private static final Pattern ROW =
      Pattern.compile("\\| `(announced\\.[a-z.-]+)` \\| `(ANNOUNCED_[A-Z_]+)` \\|");
  private static final Pattern INJECTED = Pattern.compile("\\$\\{(announced\\.[a-z.-]+)");

  /** A command of the service, as it is typed with Java or Docker, or with Maven. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:announced-\\*\\.jar|(?:exec|run) [^`\\n]*app(?: bash start)?) ([a-z][^#`\\n]*)"
              + "|run\\.arguments=\"([a-z][^\"]*)\"");

  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

  private final String guide;

  OperateGuideTests() throws IOException {
    guide = Files.readString(Path.of("src/docs/operate.md"));
  }

  @Test
  void tellsOfEverySettingThatIsRead() throws IOException {
    var told = ROW.matcher(guide).results().map(row -> row.group(1)).collect(Collectors.toSet());
    assertThat(injected()).isNotEmpty().isSubsetOf(told);
    assertThat(bound()).isNotEmpty().isSubsetOf(told);
  }

  @Test
  void namesEnvironmentVariablesThatAreRead() {
    for (var row : ROW.matcher(guide).results().toList()) {
      var environment = new StandardEnvironment();
      environment
          .getPropertySources()
          .addFirst(
              new SystemEnvironmentPropertySource(
                  "systemEnvironment", Map.of(row.group(2), "as set")));
      ConfigurationPropertySources.attach(environment);
      assertThat(environment.getProperty(row.group(1))).as(row.group()).isEqualTo("as set");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatEachFaultOfTheDatabaseLooksLike(DatabaseTrouble trouble) {
    assertThat(guide).contains("| `" + trouble.type().slug() + "` | " + trouble.fact() + " | ");
  }

  /** They are understood, and come as far as to look for a database. */
  @Test
  void showsCommandsThatThereAre() {
    var commands =
        COMMAND
            .matcher(guide)
            .results()
            .map(at -> at.group(1) == null ? at.group(2) : at.group(1))
            .collect(Collectors.toSet());
    assertThat(commands).anyMatch(command -> command.startsWith("database move"));
    for (var command : commands) {
      var words =
          WORD.matcher(command)
              .results()
              .map(word -> word.group().replace("\"", ""))
              .collect(Collectors.toCollection(ArrayList::new));
      words.add("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere");
      var tried =
          TypedCommand.run(
              (arguments, out, err) ->
                  AnnouncedApplication.command(words.get(0), arguments, out, err),
              words);
      assertThat(tried.code()).as("%s: %s", command, tried.err()).isEqualTo(1);
      assertThat(tried.err()).contains("127.0.0.1:1 refused");
    }
  }

  private static Set<String> injected() throws IOException {
    var names = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        INJECTED.matcher(Files.readString(file)).results().forEach(at -> names.add(at.group(1)));
      }
    }
    return names;
  }

  /** Members of records that are bound to settings. */
  private static Set<String> bound() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents("org.announced").stream()
        .map(found -> String.valueOf(found.getBeanClassName()))
        .map(name -> ClassUtils.resolveClassName(name, null))
        .filter(Class::isRecord)
        .flatMap(OperateGuideTests::settings)
        .collect(Collectors.toSet());
  }

  private static Stream<String> settings(Class<?> bound) {
    var prefix =
        Objects.requireNonNull(bound.getAnnotation(ConfigurationProperties.class)).value() + ".";
    return Stream.of(bound.getRecordComponents())
        .map(
            member ->
                prefix + member.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
  }
}
