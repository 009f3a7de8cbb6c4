package org.announced.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents that stand on more lines than one, and answers in the form that was asked for. */
@HttpTest
class LaidOutDocumentTests {

  private final Api api;
  private final Documents documents = new Documents();

  LaidOutDocumentTests(Api api) {
    this.api = api;
  }

  @Test
  void oneThatIsLaidOutIsRefusedOnceWithTheCure() {
    var laidOut = laidOut(documents.line(1));
    int lines = (int) laidOut.lines().count();
    var answer = post(laidOut + "\n" + documents.lines(2, 3)).lines();

    assertThat(lines).isGreaterThan(20);
    assertThat(answer).hasSize(4);
    assertThat(answer.get(0).get("line").asInt()).isEqualTo(1);
    assertThat(answer.get(0).get("lastLine").asInt()).isEqualTo(lines);
    assertThat(answer.get(0).at("/problem/detail").asString()).contains("one line", "jq -c .");
    assertThat(answer.get(1).get("status").asInt()).isEqualTo(201);
    assertThat(answer.get(2).get("line").asInt()).isEqualTo(lines + 2);
    assertThat(answer.get(3).toString())
        .startsWith(
            "{\"lines\":%d,\"stored\":2,\"known\":0,\"attached\":0,\"corrected\":0,\"related\":0,\"refused\":%d,\"statuses\":{\"201\":2,\"400\":%2$d}"
                .formatted(lines + 2, lines));
  }

  @Test
  void aLongFileOfThemDrownsNobody() {
    var file = (laidOut(documents.line(1)) + "\n").repeat(20);
    int lines = (int) file.lines().count();
    var answer = post(file + documents.lines(2, 2)).lines();
    assertThat(answer.size()).isLessThan(lines / 20);
    var tally = answer.get(answer.size() - 1);
    assertThat(tally.get("lines").asInt()).isEqualTo(lines + 1);
    assertThat(tally.get("refused").asInt()).isEqualTo(lines);
    assertThat(tally.get("stored").asInt()).isEqualTo(1);
    assertThat(answer.stream().filter(line -> line.toString().contains("jq -c"))).hasSize(1);
  }

  @Test
  void aLineThatBreaksOffHidesNoneBehindIt() {
    var answer =
        post(
            "{\"headline\":\"x\",\"sour\n%s{}\nfoo\n%s"
                .formatted(documents.lines(1, 1), documents.lines(2, 2)));
    assertThat(
            answer.lines().stream()
                .limit(5)
                .map(line -> line.get("line") + " " + line.get("status")))
        .containsExactly("1 400", "2 201", "3 422", "4 400", "5 201");
    assertThat(answer.lines().get(0).at("/problem/detail").asString()).contains("jq -c .");
  }

  @Test
  void whoAcceptsJsonAloneGetsTheLinesAsAnArray() {
    var answer = post(documents.lines(1, 2), "Accept", "application/json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.json()).hasSize(3);
    assertThat(answer.json().get(1).get("status").asInt()).isEqualTo(201);
    assertThat(answer.json().get(2).get("stored").asInt()).isEqualTo(2);
    assertThat(post("", "Accept", "application/json").json()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/ndjson", "application/jsonl", "application/x-jsonlines"})
  void linesAreAnsweredUnderTheNameByWhichTheyWereAskedFor(String type) {
    var answer = post(documents.lines(1, 1), "Accept", type);
    assertThat(answer.header("Content-Type")).isEqualTo(type);
    assertThat(answer.lines()).hasSize(2);
  }

  @Test
  void whoAcceptsAnythingGetsLines() {
    assertThat(post(documents.lines(1, 1), "Accept", "*/*").header("Content-Type"))
        .isEqualTo("application/x-ndjson");
    assertThat(post(documents.lines(1, 1), "Accept", "text/csv").status()).isEqualTo(406);
  }

  private static String laidOut(String document) {
    JsonNode json = JsonMapper.shared().readTree(document);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private Answer post(String body, String... headers) {
    var all =
        new java.util.ArrayList<>(
            List.of("Content-Type", "application/x-ndjson", "Authorization", TestToken.BEARER));
    all.addAll(List.of(headers));
    return api.send(
        "POST",
        "/announcements/batch",
        body.getBytes(StandardCharsets.UTF_8),
        all.toArray(String[]::new));
  }
}
