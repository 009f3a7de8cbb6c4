package org.announced.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.announced.support.Instance;
import org.announced.support.InstanceReport;
import org.announced.support.OpenPost;
import org.announced.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process ends in the middle of a batch, one way or the other, and the batch is sent again. */
@ExtendWith(InstanceReport.class)
class KilledInstanceTests {

  private static final int LINES = 400;
  private static final int HEARD = 60;

  private final JdbcClient jdbc = JdbcClient.create(database());
  private final Documents documents = new Documents();

  private static DriverManagerDataSource database() {
    var details = TestDatabase.details();
    return new DriverManagerDataSource(
        details.getJdbcUrl(),
        String.valueOf(details.getUsername()),
        String.valueOf(details.getPassword()));
  }

  @Test
  void losesAndDoublesNothing() throws Exception {
    try (var killed = Instance.start();
        var terminated = Instance.start()) {
      var first = documents.lines(1, LINES);
      var acknowledged = sendUntilItEnds(killed, first, killed::kill);
      assertThat(acknowledged.size()).isBetween(HEARD, LINES - 1);
      assertThat(documents.stored(jdbc)).isBetween(acknowledged.size(), LINES - 1);
      sendAgain(terminated, first, acknowledged);

      var second = documents.lines(LINES + 1, 2 * LINES);
      var answers = sendUntilItEnds(terminated, second, terminated::terminate);
      var tally = answers.remove(answers.size() - 1);
      assertThat(tally.get("complete").asBoolean()).as(tally.toString()).isFalse();
      assertThat(tally.at("/problem/detail").asString()).contains("stop", "again");
      assertThat(tally.get("stored").asInt()).isEqualTo(answers.size());
      assertThat(documents.stored(jdbc)).isEqualTo(LINES + answers.size());
      assertThat(terminated.ends(20)).isTrue();
    }
  }

  private interface Ending {
    void run() throws InterruptedException;
  }

  /** What was heard of the answer until there was no more. */
  private static List<JsonNode> sendUntilItEnds(Instance instance, String batch, Ending ending)
      throws Exception {
    var heard = new ArrayList<JsonNode>();
    try (var post = post(instance)) {
      // Without its end: there would be more, if it did not end.
      post.send(batch);
      for (var line = post.line(); line != null; line = post.line()) {
        heard.add(JsonMapper.shared().readTree(line));
        if (heard.size() == HEARD) {
          ending.run();
        }
      }
    } catch (IOException reset) {
      // As a connection may end whose other end was killed.
    }
    return heard;
  }

  private void sendAgain(Instance instance, String batch, List<JsonNode> acknowledged)
      throws IOException {
    int before = documents.stored(jdbc);
    try (var post = post(instance)) {
      post.send(batch).end();
      var answers = post.rest().stream().map(JsonMapper.shared()::readTree).toList();
      for (var old : acknowledged) {
        var now = answers.get(old.get("line").asInt() - 1);
        assertThat(now.get("known").asBoolean()).isTrue();
        assertThat(now.get("id")).isEqualTo(old.get("id"));
      }
      var tally = answers.get(LINES);
      assertThat(tally.get("known").asInt()).isEqualTo(before);
      assertThat(tally.get("stored").asInt()).isEqualTo(LINES - before);
      assertThat(tally.get("complete").asBoolean()).isTrue();
    }
    assertThat(documents.stored(jdbc)).isEqualTo(LINES);
    assertThat(documents.whole(jdbc)).isEqualTo(LINES);
  }

  private static OpenPost post(Instance instance) throws IOException {
    return new OpenPost(
        instance.port(), "/api/v1/announcements/batch", "Content-Type: application/x-ndjson");
  }
}
