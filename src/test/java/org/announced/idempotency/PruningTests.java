package org.announced.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.announced.idempotency.Pruning.PruningSettings;
import org.announced.support.HttpTest;
import org.announced.support.SeverableLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class PruningTests {

  private static final String PUT_OFF =
      "Old recorded answers are forgotten later: The database cannot be reached.";

  private final JdbcConnectionDetails database;

  PruningTests(JdbcConnectionDetails database) {
    this.database = database;
  }

  @Test
  void saysOnceInOneLineThatTheDatabaseIsAway(CapturedOutput output) {
    var server = URI.create(database.getJdbcUrl().substring("jdbc:".length()));
    try (var line = SeverableLine.to(server.getHost(), server.getPort())) {
      var pruning = pruningAt("jdbc:postgresql://127.0.0.1:" + line.port() + server.getPath());
      pruning.prune();
      assertThat(output.getAll()).doesNotContain(PUT_OFF);

      line.cut();
      pruning.prune();
      pruning.prune();
      assertThat(output.getAll().split(PUT_OFF, -1)).hasSize(2);
      assertThat(output.getAll()).doesNotContain("\tat org.");

      line.mend();
      pruning.prune();
      line.cut();
      pruning.prune();
      assertThat(output.getAll().split(PUT_OFF, -1)).hasSize(3);
    }
  }

  private Pruning pruningAt(String url) {
    var source =
        new DriverManagerDataSource(
            url, String.valueOf(database.getUsername()), String.valueOf(database.getPassword()));
    return new Pruning(
        new RecordedAnswers(JdbcClient.create(source), Clock.systemUTC()),
        new PruningSettings(Duration.ofDays(2)));
  }
}
