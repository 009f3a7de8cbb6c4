package org.announced.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.announced.support.DatabaseAwayTest;
import org.announced.support.OpenPost;
import org.announced.support.SeverableLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseAwayTest
class BatchDatabaseAwayTests {

  private final int port;
  private final JdbcClient jdbc;
  private final SeverableLine line;
  private final Documents documents = new Documents();

  BatchDatabaseAwayTests(
      @Value("${local.server.port}") int port, JdbcClient jdbc, SeverableLine line) {
    this.port = port;
    this.jdbc = jdbc;
    this.line = line;
  }

  /** Another test may just have brought it back, which the service notices within a second. */
  @BeforeEach
  void awaitTheDatabase() {
    awaitTheDatabase(0);
  }

  private OpenPost post() throws IOException {
    return new OpenPost(port, "/api/v1/announcements/batch", "Content-Type: application/x-ndjson");
  }

  @Test
  void aBatchWithALineThatCouldNotBeStoredIsNotComplete() throws Exception {
    try (var post = post()) {
      post.send(documents.lines(1, 1));
      assertThat(post.line()).contains("\"status\":201");
      line.cut();
      post.send(documents.lines(2, 2));
      assertThat(post.line()).contains("\"status\":503");
      line.mend();
      awaitTheDatabase(1);
      post.send(documents.lines(3, 3)).end();
      assertThat(post.line()).contains("\"status\":201");
      assertThat(post.line()).contains("\"stored\":2,", "\"complete\":false", "unavailable");
    }
  }

  @Test
  void someLinesAreAnswered503AndTheRestIsStoredByTheNextRun() throws Exception {
    try (var post = post()) {
      post.send(documents.lines(1, 2));
      assertThat(post.line()).contains("\"status\":201");
      assertThat(post.line()).contains("\"status\":201");
      line.cut();
      post.send(documents.lines(3, 20)).end();
      var answers = post.rest();
      assertThat(answers).hasSize(4);
      assertThat(answers.subList(0, 3))
          .allMatch(answer -> answer.contains("\"status\":503") && answer.contains("unavailable"));
      assertThat(answers.get(3))
          .contains("\"lines\":5,\"stored\":2,", "\"complete\":false", "again");
    } finally {
      line.mend();
    }
    awaitTheDatabase(2);
    try (var post = post()) {
      post.send(documents.lines(1, 20)).end();
      assertThat(post.rest())
          .last()
          .asString()
          .contains(
              "\"stored\":18,\"known\":2,\"attached\":0,\"corrected\":0,\"related\":0,\"refused\":0,",
              "\"complete\":true");
    }
  }

  private void awaitTheDatabase(int stored) {
    await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptions()
        .until(() -> documents.stored(jdbc) == stored);
  }
}
