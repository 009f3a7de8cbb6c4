package org.announced.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;

/** One directory for all, since making a cluster takes seconds; each test starts what it needs. */
class EmbeddedServerTests {

  @TempDir static Path temporary;

  private final DataDirectory directory = new DataDirectory(temporary.resolve("data"));

  @Test
  void keepsDataAcrossARestart() throws Exception {
    try (var server = EmbeddedServer.start(directory)) {
      execute(server, "create table kept_across_restart as select 7 as answer");
    }
    try (var server = EmbeddedServer.start(directory)) {
      assertThat(single(server, "select answer from kept_across_restart")).isEqualTo("7");
    }
  }

  @Test
  void losesNothingThatWasCommitted() throws Exception {
    try (var server = EmbeddedServer.start(directory)) {
      assertThat(single(server, "show fsync")).isEqualTo("on");
      assertThat(single(server, "show full_page_writes")).isEqualTo("on");
      assertThat(single(server, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void readsLettersOfEveryScript() throws Exception {
    try (var server = EmbeddedServer.start(directory)) {
      execute(server, "create extension if not exists pg_trgm");
      assertThat(single(server, "select array_length(show_trgm('東京タワー'), 1)")).isEqualTo("6");
      assertThat(single(server, "select lower('Ä')")).isEqualTo("ä");
      assertThat(single(server, "show server_encoding")).isEqualTo("UTF8");
    }
  }

  @Test
  void letsInOnlyWhoKnowsThePassword() throws Exception {
    try (var server = EmbeddedServer.start(directory)) {
      var url = server.connectionDetails().getJdbcUrl();
      assertThat(url).contains("//127.0.0.1:");
      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
          .isInstanceOf(PSQLException.class);
      assertThat(single(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      try (var superuser = server.asSuperuser()) {
        assertThat(single(superuser, "show unix_socket_directories")).isEmpty();
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsOthersOutOfTheDirectory() throws Exception {
    try (var server = EmbeddedServer.start(directory)) {
      for (var path : List.of(directory.root(), directory.cluster())) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo("rwx------");
      }
      assertThat(Files.getPosixFilePermissions(directory.passwordFile())).hasSize(2);
      assertThat(server.connectionDetails()).asString().doesNotContain(directory.password());
    }
  }

  @Test
  void refusesASecondStartOnTheSameDirectory() throws Exception {
    try (var first = EmbeddedServer.start(directory)) {
      assertThatThrownBy(() -> EmbeddedServer.start(directory))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessage(
              "The data directory %s is in use by another running Announced.", directory.root());
      assertThat(single(first, "select 1")).isEqualTo("1");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void takesOverFromAKilledProcess() throws Exception {
    var killed = startInAnotherProcess();
    killed.destroyForcibly().waitFor();
    assertThat(directory.cluster().resolve("postmaster.pid")).exists();

    try (var server = EmbeddedServer.start(directory)) {
      assertThat(single(server, "select answer from kept_by_another")).isEqualTo("7");
    }
  }

  @Test
  void startsOverThePidFileOfADeadServer() throws Exception {
    EmbeddedServer.start(directory).close();
    // Neither this process, which works on no cluster, nor a number that no system gives out.
    for (var pid : List.of(ProcessHandle.current().pid(), 2_147_483_000L)) {
      var lines = pid + "\n" + directory.cluster() + "\n";
      Files.writeString(directory.cluster().resolve("postmaster.pid"), lines);
      EmbeddedServer.start(directory).close();
    }
  }

  @Test
  void beginsAgainWhereTheFirstStartWasCutShort() throws Exception {
    var cutShort = new DataDirectory(temporary.resolve("cut-short"));
    cutShort.create();
    cutShort.beginStart();
    Files.createDirectories(cutShort.cluster());
    Files.writeString(cutShort.cluster().resolve("postgresql.conf"), "half a fi");

    try (var server = EmbeddedServer.start(cutShort)) {
      assertThat(single(server, "select 1")).isEqualTo("1");
    }
    assertThat(cutShort.root()).isDirectoryContaining("glob:**/unfinished-*");
  }

  private Process startInAnotherProcess() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                KilledServer.class.getName(),
                directory.root().toString())
            .redirectError(new File("target", "killed-server.log"))
            .start();
    try (var output = process.inputReader()) {
      assertThat(output.lines().filter(KilledServer.READY::equals).findFirst()).isPresent();
    }
    assertThat(process.isAlive()).isTrue();
    return process;
  }

  /** Runs in a process of its own until that is killed. */
  static final class KilledServer {

    static final String READY = "ready to be killed";

    private KilledServer() {}

    public static void main(String[] arguments) throws Exception {
      var server = EmbeddedServer.start(new DataDirectory(Path.of(arguments[0])));
      execute(server, "create table if not exists kept_by_another as select 7 as answer");
      System.out.println(READY);
      Thread.sleep(60_000);
    }
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String single(EmbeddedServer server, String sql) throws SQLException {
    try (var connection = connect(server)) {
      return single(connection, sql);
    }
  }

  private static String single(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    var details = server.connectionDetails();
    return DriverManager.getConnection(
        details.getJdbcUrl(), details.getUsername(), details.getPassword());
  }
}
