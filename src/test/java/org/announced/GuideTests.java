package org.announced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.announced.support.FreshDatabase;
import org.announced.support.TestToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What README and the guides show is what the service answers: their examples are run by bash, as
 * somebody copies them. After a change that is meant, write the answers anew with {@code ./mvnw
 * test -Dtest=GuideTests -Dguides.write=true} and read the difference.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class GuideTests {

  /** A command, and the answer where one is shown below it. */
  private static final Pattern EXAMPLE =
      Pattern.compile("```sh\n([^`]*?)```\n(?:```(json|csv)\n(.*?)```)?", Pattern.DOTALL);

  /** Of a command that asks the service; others start it, build it or move its data. */
  private static final Pattern ASKING =
      Pattern.compile("\\bcurl |src/scripts/post-announcement\\.sh");

  /** A command whose request is refused fails, but for those whose refusal is what is shown. */
  private static final String FAIL_IF_REFUSED = "curl() { command curl --fail \"$@\"; }\n";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectNameValueSpacing(Separators.Spacing.AFTER)))
          .build();

  private final String url;

  @TempDir private Path directory = Path.of("");

  GuideTests(Environment environment) {
    this.url = "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  @BeforeAll
  static void needsItsTools() {
    for (var tool : List.of("bash", "curl", "jq")) {
      assumeTrue(
          List.of(System.getenv("PATH").split(":")).stream()
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool))),
          tool + " is not installed");
    }
  }

  /**
   * The answers are those of a fresh start, and still are after everything was done that any of the
   * documents tells to do.
   */
  @Test
  void whatIsShownIsAnsweredFromAFreshStartAndAfterAllExamples() throws Exception {
    for (var guide : GuideLinkTests.GUIDES) {
      var answered = answered(guide);
      if (Boolean.getBoolean("guides.write")) {
        Files.writeString(guide, answered);
      }
      assertThat(Files.readString(guide)).isEqualTo(answered);
    }
    for (var guide : GuideLinkTests.GUIDES) {
      for (var example : EXAMPLE.matcher(Files.readString(guide)).results().toList()) {
        if (example.group(2) == null && ASKING.matcher(example.group(1)).find()) {
          run(FAIL_IF_REFUSED + example.group(1));
        }
      }
    }
    for (var guide : GuideLinkTests.GUIDES) {
      assertThat(answered(guide)).isEqualTo(Files.readString(guide));
    }
  }

  /** A document with the answers that the service gives now. */
  private String answered(Path guide) throws IOException {
    return EXAMPLE.matcher(Files.readString(guide)).replaceAll(this::answered);
  }

  private String answered(MatchResult example) {
    var form = example.group(2);
    if (form == null) {
      return Matcher.quoteReplacement(example.group());
    }
    var answer = run(example.group(1));
    var text =
        form.equals("csv")
            ? answer.replace("\uFEFF", "").replace("\r\n", "\n")
            : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(answer))
                + "\n";
    return Matcher.quoteReplacement(
        "```sh\n" + example.group(1) + "```\n```" + form + "\n" + text + "```");
  }

  /** What a command printed. */
  private String run(String command) {
    try {
      var out = directory.resolve("out");
      var err = directory.resolve("err");
      var script =
          "set -euo pipefail\n"
              + command
                  .replace("http://localhost:8080", url)
                  .replace("/tmp/", directory.toAbsolutePath() + "/");
      var process =
          new ProcessBuilder("bash", "-c", script)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      process.environment().put("ANNOUNCED_API_TOKEN", TestToken.SECRET);
      process.environment().put("ANNOUNCED_URL", url);
      var running = process.start();
      var ended = running.waitFor(120, TimeUnit.SECONDS);
      running.destroyForcibly();
      assertThat(ended && running.exitValue() == 0)
          .as("%s%n%s%n%s", command, Files.readString(out), Files.readString(err))
          .isTrue();
      return Files.readString(out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
