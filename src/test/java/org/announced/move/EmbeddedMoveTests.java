package org.announced.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.announced.AnnouncedApplication;
import org.announced.support.Instance;
import org.announced.support.InstanceReport;
import org.announced.support.TestDatabase;
import org.announced.support.TestToken;
import org.announced.support.TypedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** From the embedded server to another, by a process of its own, as a shell starts it. */
@ExtendWith(InstanceReport.class)
class EmbeddedMoveTests {

  private @TempDir Path directory;

  @Test
  void leavesTheEmbeddedServerToTheServiceThatRunsOnItAndMovesItAfterwards() throws Exception {
    var target = TestDatabase.fresh();
    var data = directory.resolve("data");
    try (var instance = Instance.embedded(data, directory.resolve("log"))) {
      var early = move(data, target);
      assertThat(early.err()).hasLineCount(1).contains("running on the embedded", "stop it first");
      assertThat(early.code()).isEqualTo(1);
      instance.terminate();
      assertThat(instance.ends(60)).isTrue();
    }

    var moved = move(data, target);
    assertThat(moved.err()).isEmpty();
    assertThat(moved.code()).isZero();
    assertThat(moved.out()).contains("From      embedded PostgreSQL, kept in " + data);
    var hash =
        JdbcClient.create(
                new DriverManagerDataSource(
                    target.getJdbcUrl(),
                    String.valueOf(target.getUsername()),
                    String.valueOf(target.getPassword())))
            .sql("select count(*) from access_token where hash = sha256(cast(? as bytea))")
            .param(TestToken.SECRET)
            .query(Long.class)
            .single();
    assertThat(hash).isEqualTo(1);
  }

  private TypedCommand move(Path data, JdbcConnectionDetails target)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path", ""),
                AnnouncedApplication.class.getName(),
                "database",
                "move",
                "--announced.data-dir=" + data,
                "--to",
                target.getJdbcUrl(),
                "--username",
                String.valueOf(target.getUsername())));
    process.environment().put("ANNOUNCED_MOVE_PASSWORD", String.valueOf(target.getPassword()));
    var out = directory.resolve("out");
    var err = directory.resolve("err");
    var code = process.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new TypedCommand(code, Files.readString(out), Files.readString(err));
  }
}
