package org.announced.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Where others are insisted on, the n-th line of a text is the n-th announcement made of it. */
@HttpTest
class RepeatedLineTests {

  private static final String CREATE = "?onDuplicate=create";

  private final Api api;
  private final JdbcClient jdbc;
  private final Documents documents = new Documents();

  RepeatedLineTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
  }

  private Answer post(String parameters, String lines) {
    return api.send(
        "POST",
        "/announcements/batch" + parameters,
        lines.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/x-ndjson",
        "Authorization",
        TestToken.BEARER);
  }

  private static JsonNode tally(Answer answer) {
    return answer.lines().get(answer.lines().size() - 1);
  }

  private static List<String> ids(Answer answer) {
    return answer.lines().stream()
        .filter(line -> line.has("line"))
        .map(line -> line.get("id").asString())
        .toList();
  }

  @Test
  void twoEqualLinesAreTwoAndSentAgainTheyAreThese() {
    var two = documents.line(1) + "\n" + documents.line(1) + "\n";
    var first = post(CREATE, two);
    assertThat(tally(first).get("stored").asInt()).isEqualTo(2);
    assertThat(ids(first)).doesNotHaveDuplicates();
    var again = post(CREATE, two);
    assertThat(tally(again).get("known").asInt()).as(again.text()).isEqualTo(2);
    assertThat(ids(again)).isEqualTo(ids(first));
    var three = post(CREATE, two + documents.line(1));
    assertThat(tally(three).get("stored").asInt()).isEqualTo(1);
    assertThat(ids(three).subList(0, 2)).isEqualTo(ids(first));
    assertThat(documents.stored(jdbc)).isEqualTo(3);
  }

  @Test
  void aFileThatBrokeOffAfterTheFirstOfTwoIsStoredToItsEnd() {
    post(CREATE, documents.line(1));
    var answer = post(CREATE, documents.line(1) + "\n" + documents.line(1));
    assertThat(tally(answer).get("known").asInt()).isEqualTo(1);
    assertThat(tally(answer).get("stored").asInt()).isEqualTo(1);
    assertThat(documents.stored(jdbc)).isEqualTo(2);
  }

  /** They are stored in several groups, of a hundred lines at most. */
  @Test
  void equalLinesAreCountedHoweverFarApartTheyStand() {
    var lines = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      lines.append(documents.line(i % 40)).append('\n');
    }
    assertThat(tally(post(CREATE, lines.toString())).get("stored").asInt()).isEqualTo(250);
    assertThat(tally(post(CREATE, lines.toString())).get("known").asInt()).isEqualTo(250);
    assertThat(documents.stored(jdbc)).isEqualTo(250);
  }

  @Test
  void linesThatAreRefusedTakeNoPlace() {
    var broken = documents.line(1).replace("\"JP\"", "\"XX\"");
    var lines = broken + "\n{\n" + documents.line(1) + "\n" + broken + "\n" + documents.line(1);
    assertThat(tally(post(CREATE, lines)).get("stored").asInt()).isEqualTo(2);
    assertThat(tally(post(CREATE, lines)).get("known").asInt()).isEqualTo(2);
  }

  @Test
  void aDryRunSaysWhatWouldBeStored() {
    var two = documents.line(1) + "\n" + documents.line(1) + "\n";
    assertThat(tally(post(CREATE + "&dryRun=true", two)).get("stored").asInt()).isEqualTo(2);
    assertThat(documents.stored(jdbc)).isZero();
    post(CREATE, documents.line(1));
    var answer = post(CREATE + "&dryRun=true", two);
    assertThat(tally(answer).get("stored").asInt()).as(answer.text()).isEqualTo(1);
    assertThat(documents.stored(jdbc)).isEqualTo(1);
  }

  /** When the group as a whole fails, its lines are stored again, one by one. */
  @Test
  void linesThatAreStoredOneByOneAreCountedOnce() {
    jdbc.sql(
            """
            create function repeats() returns trigger language plpgsql as
              $$ begin raise 'on purpose'; end $$;
            create trigger repeats before insert on announcement for each row
              when (new.headline = '%s builds 2') execute function repeats();
            """
                .formatted(documents.own))
        .update();
    try {
      var lines = documents.line(1) + "\n" + documents.line(2) + "\n" + documents.line(1) + "\n";
      assertThat(tally(post(CREATE, lines)).get("stored").asInt()).isEqualTo(2);
      assertThat(tally(post(CREATE, lines)).get("known").asInt()).isEqualTo(2);
    } finally {
      jdbc.sql("drop trigger repeats on announcement; drop function repeats()").update();
    }
  }

  @Test
  void batchesAtTheSameTimeStoreEachLineOnce() throws Exception {
    var lines = (documents.line(1) + "\n" + documents.line(3) + "\n").repeat(20);
    var senders = Executors.newFixedThreadPool(3);
    try {
      var all = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < 3; i++) {
        all.add(() -> post(CREATE, lines));
      }
      for (var answer : senders.invokeAll(all)) {
        assertThat(tally(answer.get()).get("refused").asInt()).as(answer.get().text()).isZero();
      }
    } finally {
      senders.shutdown();
    }
    assertThat(documents.stored(jdbc)).isEqualTo(40);
  }

  @Test
  void withoutInsistingEqualLinesAreOne() {
    var answer = post("", documents.line(1) + "\n" + documents.line(1));
    assertThat(tally(answer).get("known").asInt()).isEqualTo(1);
    assertThat(documents.stored(jdbc)).isEqualTo(1);
  }
}
