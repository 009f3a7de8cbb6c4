package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the README shows is what the service answers. After a change that is meant, write the
 * answers anew with {@code ./mvnw test -Dtest=ReadmeTests -Dreadme.write=true} and read the
 * difference.
 */
@HttpTest
class ReadmeTests {

  private static final Path README = Path.of("README.md");

  /** A command and the answer shown below it. */
  private static final Pattern SHOWN =
      Pattern.compile("```sh\n([^`]*?)```\n```(json|csv)\n(.*?)```", Pattern.DOTALL);

  private static final Pattern GET =
      Pattern.compile(
          "curl -s[iG]? 'http://localhost:8080(/[^']*)'(?: --data-urlencode 'q=([^']*)')?");
  private static final Pattern POSTED = Pattern.compile("echo '(\\{.*?})' \\|", Pattern.DOTALL);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectNameValueSpacing(Separators.Spacing.AFTER)))
          .build();

  private final Api api;
  private final Given given;

  ReadmeTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  @Test
  void showsTheAnswersThatTheServiceGives() throws IOException {
    String readme = Files.readString(README);
    String answered = SHOWN.matcher(readme).replaceAll(this::answered);
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(README, answered);
    }
    assertThat(readme).isEqualTo(answered);
  }

  private String answered(MatchResult shown) {
    String command = shown.group(1);
    String form = shown.group(2);
    Matcher posted = POSTED.matcher(command);
    Answer answer = posted.find() ? given.post(posted.group(1)) : api.get(path(command));
    String text =
        form.equals("csv")
            ? answer.text().substring(1).replace("\r\n", "\n")
            : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(answer.text()))
                + "\n";
    return Matcher.quoteReplacement("```sh\n" + command + "```\n```" + form + "\n" + text + "```");
  }

  private static String path(String command) {
    Matcher get = GET.matcher(command);
    assertThat(get.find()).as(command).isTrue();
    return path(get.toMatchResult());
  }

  private static String path(MatchResult get) {
    return get.group(2) == null ? get.group(1) : get.group(1) + "&q=" + Api.encoded(get.group(2));
  }

  @Test
  void namesOnlyCommandsThatWork() throws IOException {
    List<String> paths =
        GET.matcher(Files.readString(README)).results().map(ReadmeTests::path).toList();
    assertThat(paths).hasSizeGreaterThan(5);
    for (String path : paths) {
      assertThat(api.get(path).status()).as(path).isIn(200, 400);
    }
  }

  @Test
  void startsScriptsFromADocumentThatIsTaken() throws IOException {
    String document =
        Files.readString(Path.of("src/main/resources/schemas/announcement.example.json"));
    Answer answer = given.post("/announcements?dryRun=true", document);
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    assertThat(answer.header("Dry-Run")).isEqualTo("true");
    assertThat(answer.json().at("/investments/0/normalizedAmount/point").asLong())
        .isEqualTo(25_000_000_000L);
    assertThat(answer.json().at("/capacities/0/powerMegawatts").asInt()).isEqualTo(1400);
  }
}
