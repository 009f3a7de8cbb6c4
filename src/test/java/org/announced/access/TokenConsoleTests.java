package org.announced.access;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.announced.AnnouncedApplication;
import org.announced.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a shell meets it: another process, its two outputs, its exit code. */
class TokenConsoleTests {

  private final AccessDatabase database = new AccessDatabase();
  private @TempDir Path directory;

  @AfterEach
  void close() {
    database.close();
  }

  record Result(int code, String out, String err) {}

  @Test
  void makesListsAndRevokesOnTheConfiguredDatabase() throws Exception {
    database.migrated().made(TokenScope.ADMIN);

    var made = run("create", "--name", "nightly import", "--scope", "write");
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).matches("ann_[0-9A-Za-z]{49}\n");
    assertThat(made.code()).isZero();
    var known = database.tokens.find(new Token(made.out().strip())).orElseThrow();
    assertThat(known.scopes()).containsExactly(TokenScope.WRITE);

    var id = known.caller().id().toString();
    var revoked = run("revoke", id);
    assertThat(revoked).isEqualTo(new Result(0, "", ""));
    assertThat(database.isRevoked(known.caller().id())).isTrue();
  }

  @Test
  void saysThatThereIsNoSchema() throws Exception {
    var answer = run("list");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).hasLineCount(1).contains("start the service once");
  }

  @Test
  void saysWhichDatabaseDoesNotAnswer() throws Exception {
    var answer = run("list", "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("127.0.0.1:1 refused", "SPRING_DATASOURCE_URL")
        .doesNotContain("\tat ");
  }

  @Test
  void leavesADatabaseToTheServiceThatRunsOnIt() throws Exception {
    try (var lock = FileChannel.open(directory.resolve("lock"), CREATE, WRITE)) {
      lock.lock();
      var answer = run("list", "--spring.datasource.url=", "--announced.data-dir=" + directory);
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err()).hasLineCount(1).contains("use HTTP instead", "/api/v1/tokens");
    }
  }

  private Result run(String... arguments) throws IOException, InterruptedException {
    var details = TestDatabase.details();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<String>();
    command.addAll(List.of(java, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    command.addAll(List.of(AnnouncedApplication.class.getName(), "tokens"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command);
    process.environment().put("SPRING_DATASOURCE_URL", database.url());
    process.environment().put("SPRING_DATASOURCE_USERNAME", String.valueOf(details.getUsername()));
    process.environment().put("SPRING_DATASOURCE_PASSWORD", String.valueOf(details.getPassword()));
    var out = new File(directory.toFile(), "out");
    var err = new File(directory.toFile(), "err");
    var code = process.redirectOutput(out).redirectError(err).start().waitFor();
    return new Result(code, Files.readString(out.toPath()), Files.readString(err.toPath()));
  }
}
