package org.announced.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class BatchTests {

  private static final String PATH = "/announcements/batch";
  private static final int ONE_MEBIBYTE = 1 << 20;

  private final Api api;
  private final JdbcClient jdbc;
  private final Documents documents = new Documents();

  BatchTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
  }

  @Test
  void storesEachLineAndKnowsItTheSecondTime() {
    var first = post(documents.lines(1, 3));
    assertThat(first.header("Content-Type")).isEqualTo("application/x-ndjson");
    assertThat(statuses(first)).containsExactly("1 201", "2 201", "3 201");
    assertThat(tally(first).toString())
        .isEqualTo(
            "{\"lines\":3,\"stored\":3,\"known\":0,\"attached\":0,\"corrected\":0,\"related\":0,\"refused\":0,\"statuses\":{\"201\":3},\"complete\":true}");

    var again = post(documents.lines(1, 4));
    assertThat(statuses(again)).containsExactly("1 200", "2 200", "3 200", "4 201");
    assertThat(again.lines().get(1))
        .isEqualTo(
            first
                .lines()
                .get(1)
                .deepCopy()
                .asObject()
                .put("status", 200)
                .put("version", Integer.parseInt(again.header("Announced-Version")) + 1)
                .put("known", true)
                .put("outcome", "KNOWN"));
    assertThat(tally(again).get("known").asInt()).isEqualTo(3);
    assertThat(documents.whole(jdbc)).isEqualTo(4);
  }

  @Test
  void tellsWhichAnnouncementALineIs() {
    var id = post(documents.line(1)).lines().get(0).get("id").asString();
    var stored = api.get("/announcements/" + id).json();
    assertThat(stored.get("headline").asString()).isEqualTo(documents.own + " builds 1");
  }

  @Test
  void faultsOfALineAreItsOwn() {
    var answer =
        post(
            "\ufeff%s\r\n\n \t\r\n{\"headline\"\n%s\r\n{\"headline\": \"Ä\"}\n[1]\n%s"
                .formatted(documents.line(1), documents.line(5), documents.line(8)));
    assertThat(statuses(answer))
        .containsExactly("1 201", "4 400", "5 201", "6 422", "7 422", "8 201");
    var malformed = answer.lines().get(1).get("problem");
    assertThat(malformed.get("type").asString()).isEqualTo("/problems/malformed-json");
    assertThat(malformed.get("detail").asString()).startsWith("Column ");
    assertThat(malformed.has("instance")).isFalse();
    assertThat(answer.lines().get(3).at("/problem/errors").size()).isGreaterThan(1);
    assertThat(tally(answer).toString())
        .contains("\"statuses\":{\"201\":3,\"400\":1,\"422\":2},\"complete\":true");
    assertThat(documents.whole(jdbc)).isEqualTo(3);
  }

  @Test
  void bytesThatAreNotUtf8FaultTheirLine() {
    var body = new ByteArrayOutputStream();
    body.writeBytes((documents.line(1) + "\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(
        documents.line(2).replace("Wire", "Wïre").getBytes(StandardCharsets.ISO_8859_1));
    body.writeBytes(("\n" + documents.line(3)).getBytes(StandardCharsets.UTF_8));
    var answer = post(body.toByteArray());
    assertThat(statuses(answer)).containsExactly("1 201", "2 400", "3 201");
    assertThat(answer.lines().get(1).at("/problem/detail").asString()).contains("not UTF-8");
  }

  @Test
  void aLineThatIsTooLongIsRefusedByItsNumber() {
    var longest = documents.line(3) + " ".repeat(ONE_MEBIBYTE - documents.line(3).length());
    var answer =
        post(documents.lines(1, 1) + " ".repeat(3 * ONE_MEBIBYTE) + "{}\n" + longest + "\r\n");
    assertThat(statuses(answer)).containsExactly("1 201", "2 413", "3 201");
    assertThat(answer.lines().get(1).at("/problem/detail").asString())
        .contains("Line 2", "1048576");
    assertThat(tally(answer).get("complete").asBoolean()).isTrue();
  }

  @Test
  void twoLinesOfOneAnnouncementMakeOne() {
    var answer = post(documents.lines(1, 1).repeat(3));
    assertThat(statuses(answer)).containsExactly("1 201", "2 200", "3 200");
    assertThat(documents.stored(jdbc)).isEqualTo(1);
  }

  @Test
  void aRefusedLineLeavesNothingForThoseBehindIt() {
    // Its company is entered before the unknown one is found.
    var refused = documents.line(1).replace("}}]", "}}, {\"company\": \"nobody-by-this-name\"}]");
    var answer = post(refused + "\n" + byName(2) + "\n" + documents.line(3) + "\n" + byName(4));
    assertThat(statuses(answer)).containsExactly("1 422", "2 422", "3 201", "4 201");
  }

  /** The line names its company and does not describe it. */
  private String byName(int number) {
    return documents.line(number).replaceFirst("\\{\"name\": (\"[^\"]+\")}", "$1");
  }

  @Test
  void aDryRunSaysTheSameAndStoresNothing() {
    post(documents.lines(1, 1));
    var answer = post(PATH + "?dryRun=true", bytes(documents.lines(1, 2) + "{\n"));
    assertThat(answer.header("Dry-Run")).isEqualTo("true");
    assertThat(statuses(answer)).containsExactly("1 200", "2 201", "3 400");
    assertThat(answer.lines()).allMatch(line -> line.get("dryRun").asBoolean());
    assertThat(answer.lines().get(0).has("id")).isTrue();
    assertThat(answer.lines().get(1).has("id")).isFalse();
    assertThat(documents.stored(jdbc)).isEqualTo(1);
  }

  @Test
  void aLineThatTheDatabaseFailsOnTakesNoOtherAlong() {
    jdbc.sql(
            """
            create function fails() returns trigger language plpgsql as
              $$ begin raise 'on purpose'; end $$;
            create trigger fails before insert on announcement for each row
              when (new.headline = '%s builds 2') execute function fails();
            """
                .formatted(documents.own))
        .update();
    try {
      var answer = post(documents.lines(1, 3));
      assertThat(statuses(answer)).containsExactly("1 201", "2 500", "3 201");
      assertThat(answer.text()).doesNotContain("on purpose");
      assertThat(tally(answer).get("complete").asBoolean()).isTrue();
      assertThat(documents.whole(jdbc)).isEqualTo(2);
    } finally {
      jdbc.sql("drop trigger fails on announcement; drop function fails()").update();
    }
  }

  @Test
  void anEmptyBatchIsComplete() {
    var answer = post("\n \n");
    assertThat(answer.lines()).hasSize(1);
    assertThat(tally(answer).toString()).contains("\"lines\":0", "\"complete\":true");
  }

  @Test
  void theDocumentedExampleIsTaken() {
    var operation = api.get("/v3/api-docs").json().get("paths").get("/api/v1" + PATH).get("post");
    var example = operation.at("/requestBody/content/application~1x-ndjson/example").asString();
    var answer = post(PATH + "?dryRun=true", bytes(example));
    assertThat(answer.lines().get(0).get("status").asInt()).isIn(200, 201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/x-ndjson", "application/ndjson", "application/jsonl;charset=utf-8"})
  void isTakenByItsNames(String type) {
    assertThat(statuses(post(PATH, bytes(documents.lines(1, 1)), "Content-Type", type)))
        .containsExactly("1 201");
  }

  @ParameterizedTest
  @CsvSource({
    "?dryrun=true, Content-Type, application/x-ndjson, 400, unknown-parameter",
    "?dryRun=yes, Content-Type, application/x-ndjson, 400, invalid-parameter",
    "'', Content-Type, text/plain, 415, unsupported-media-type",
    "'', Content-Type, application/json, 415, unsupported-media-type",
    "'', Content-Type, application/x-ndjson;charset=utf-16, 415, unsupported-media-type",
    "'', Idempotency-Key, a-key, 400, malformed-request",
    "'', Content-Encoding, br, 415, unsupported-media-type",
    "'', Content-Encoding, 'gzip, gzip', 415, unsupported-media-type",
    "'', Content-Encoding, gzip, 400, malformed-request"
  })
  void aRequestThatIsWrongAsAWholeIsAnsweredByAProblem(
      String query, String header, String value, int status, String problem) {
    var answer = post(PATH + query, bytes(documents.lines(1, 1)), header, value);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + problem);
    assertThat(answer.header("Accept-Encoding"))
        .isEqualTo(status == 415 && header.equals("Content-Encoding") ? "gzip" : "");
    assertThat(documents.stored(jdbc)).isZero();
  }

  @Test
  void gzipIsTakenOfOneMemberOrSeveral() throws IOException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(gzip(documents.lines(1, 150)));
    body.writeBytes(gzip(documents.line(151).substring(0, 20)));
    body.writeBytes(gzip(documents.line(151).substring(20)));
    var answer = gzipped(body.toByteArray());
    assertThat(tally(answer).toString())
        .contains("\"statuses\":{\"201\":151}", "\"complete\":true");
  }

  @Test
  void ofACutGzipWhatIsWholeIsStored() throws IOException {
    var whole = gzip(documents.lines(1, 3));
    var answer = gzipped(Arrays.copyOf(whole, whole.length - 9));
    assertIncomplete(answer, 400, "malformed-request");
    assertThat(documents.stored(jdbc)).isEqualTo(documents.whole(jdbc)).isBetween(2, 3);
  }

  @Test
  void aCorruptGzipEndsTheAnswer() throws IOException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(gzip(documents.lines(1, 2)));
    body.writeBytes(gzip(documents.line(3).substring(0, 20)));
    body.writeBytes(bytes("and something else"));
    var answer = gzipped(body.toByteArray());
    assertThat(statuses(answer)).containsExactly("1 201", "2 201", "3 400");
    assertIncomplete(answer, 400, "malformed-request");
  }

  @Test
  void aBombIsRefusedByWhatItExpandsTo() throws IOException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(gzip(documents.lines(1, 2)));
    body.writeBytes(gzip(" ".repeat(100 * ONE_MEBIBYTE)));
    var answer = gzipped(body.toByteArray());
    assertThat(statuses(answer)).containsExactly("1 201", "2 201", "3 413");
    assertIncomplete(answer, 413, "too-large");

    var atOnce = gzipped(gzip(" ".repeat(100 * ONE_MEBIBYTE)));
    assertThat(atOnce.status()).isEqualTo(413);
  }

  private static void assertIncomplete(Answer answer, int status, String problem) {
    assertThat(answer.status()).isEqualTo(200);
    var tally = tally(answer);
    assertThat(tally.get("complete").asBoolean()).as(answer.text()).isFalse();
    assertThat(tally.at("/problem/type").asString()).isEqualTo("/problems/" + problem);
    assertThat(answer.lines().get(answer.lines().size() - 2).get("status").asInt())
        .isEqualTo(status);
  }

  private Answer post(String body) {
    return post(bytes(body));
  }

  private Answer post(byte[] body) {
    return post(PATH, body);
  }

  private Answer gzipped(byte[] body) {
    return post(PATH, body, "Content-Encoding", "gzip");
  }

  private Answer post(String path, byte[] body, String... more) {
    var headers = new ArrayList<>(List.of("Authorization", TestToken.BEARER));
    headers.addAll(List.of(more));
    if (!headers.contains("Content-Type")) {
      headers.addAll(List.of("Content-Type", "application/x-ndjson"));
    }
    return api.send("POST", path, body, headers.toArray(String[]::new));
  }

  private static List<String> statuses(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.lines().stream()
        .filter(line -> line.has("line"))
        .map(line -> line.get("line").asString() + " " + line.get("status").asString())
        .toList();
  }

  private static JsonNode tally(Answer answer) {
    return answer.lines().get(answer.lines().size() - 1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes(text));
    }
    return packed.toByteArray();
  }
}
