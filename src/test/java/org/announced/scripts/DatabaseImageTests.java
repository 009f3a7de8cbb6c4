package org.announced.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.announced.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts of the database's image, outside of it: the image's own entry script is replaced by
 * one that tells what it was given.
 */
class DatabaseImageTests {

  private static final Path SCRIPTS = Path.of("src/docker/database").toAbsolutePath();

  private @TempDir Path directory;

  private Path passwords = Path.of("");
  private Path data = Path.of("");

  /** How a run ended, and what it said where. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void needsAShell() throws IOException {
    needs("sh");
    passwords = Files.createDirectory(directory.resolve("passwords"));
    data = Files.createDirectories(directory.resolve("postgresql/18")).resolve("docker");
    var entry = directory.resolve("docker-entrypoint.sh");
    Files.writeString(entry, "#!/bin/sh\nprintf '%s %s' \"$1\" \"$POSTGRES_PASSWORD\"\n");
    Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aPasswordIsMadeOnceAndKept() throws Exception {
    var first = start("");
    assertThat(first.out()).matches("postgres [0-9a-f]{48}");
    assertThat(first.out()).isEqualTo("postgres " + Files.readString(kept()));
    assertThat(start("")).isEqualTo(first);

    Files.delete(kept());
    assertThat(start("").out()).matches("postgres [0-9a-f]{48}").isNotEqualTo(first.out());
  }

  /** The service reads it with another account than the one that wrote it. */
  @Test
  void thePasswordThatIsSetIsTheOneThatIsKept() throws Exception {
    for (var password : List.of("an'other $pass\"word", "the next one")) {
      assertThat(start(password).out()).isEqualTo("postgres " + password);
      assertThat(start("").out()).isEqualTo("postgres " + password);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())))
          .isEqualTo("r--r--r--");
    }
    try (var left = Files.list(passwords)) {
      assertThat(left).containsExactly(kept());
    }
  }

  @Test
  void dataOfAnEarlierReleaseGoesOnWithThePasswordThatItHad() throws Exception {
    data("whole");
    var started = start("");
    assertThat(started.out()).isEqualTo("postgres announced");
    assertThat(started.err()).contains("Data of an earlier release");
    assertThat(Files.readString(Path.of("src/docs/operate.md")))
        .contains("### Data of an earlier release");
    assertThat(data.resolve("PG_VERSION")).exists();
  }

  @Test
  void aFirstStartThatWasCutShortIsBegunAgain() throws Exception {
    start("");
    data("half");
    assertThat(start("").err()).contains("cut short");
    assertThat(data).doesNotExist();

    data("whole");
    // As account.sql does at its end.
    Files.delete(directory.resolve("postgresql/18.unfinished"));
    assertThat(start("").err()).isEmpty();
    assertThat(data.resolve("PG_VERSION")).exists();
  }

  @Test
  void whoIsNotLetInIsToldWhy() throws Exception {
    needs("psql");
    var details = TestDatabase.details();
    Files.writeString(kept(), String.valueOf(details.getPassword()));
    assertThat(login()).isEqualTo(new Ended(0, "", ""));

    Files.writeString(kept(), "another");
    var refused = login();
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("made with another password", "psql --username=announced --file=/announced/");
  }

  private void data(String version) throws IOException {
    Files.createDirectories(data);
    Files.writeString(data.resolve("PG_VERSION"), version);
  }

  private Path kept() {
    return passwords.resolve("spring.datasource.password");
  }

  private Ended start(String password) throws IOException, InterruptedException {
    return run(
        Map.of(
            "POSTGRES_PASSWORD",
            password,
            "PGDATA",
            data.toString(),
            "PATH",
            directory + ":" + System.getenv("PATH")),
        "start",
        "postgres");
  }

  private Ended login() throws IOException, InterruptedException {
    var address =
        URI.create(TestDatabase.details().getJdbcUrl().replaceFirst("^jdbc:", "")).normalize();
    return run(
        Map.of(
            "DATABASE_HOST", address.getHost(),
            "DATABASE_PORT", String.valueOf(address.getPort())),
        "login");
  }

  private Ended run(Map<String, String> environment, String script, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("sh", SCRIPTS.resolve(script).toString()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command);
    process.environment().putAll(new TreeMap<>(environment));
    process.environment().put("PASSWORDS", passwords.toString());
    var out = directory.resolve("out");
    var err = directory.resolve("err");
    var code = process.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Ended(code, Files.readString(out), Files.readString(err));
  }

  private static void needs(String tool) {
    assumeTrue(
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool))),
        tool + " is not installed");
  }
}
