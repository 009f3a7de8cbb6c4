package org.announced.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.announced.support.TestToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The answer to every change says first what it did, and is else what reading shows. */
@HttpTest
class WrittenAnswerTests {

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;
  private final TestDocuments documents = new TestDocuments();
  private JsonNode announcement;

  WrittenAnswerTests(Api api, Given given, JdbcClient jdbc) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void anAnnouncementIsKnown() {
    documents.makeCompaniesKnown(jdbc);
    var answer = given.post(documents.everything().toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    announcement = answer.json();
  }

  private String place() {
    return "/announcements/" + announcement.get("id").asString();
  }

  private String of(String list) {
    return list + "/" + announcement.at(camel(list) + "/0/id").asString();
  }

  private static String camel(String list) {
    return switch (list) {
      case "/training-goals" -> "/trainingGoals";
      case "/market-reactions" -> "/marketReactions";
      default -> list;
    };
  }

  /** The outcome, where the rest of the answer is what reading shows, under its tag. */
  private String outcome(String path, Answer answer) {
    assertThat(answer.text()).startsWith("{\"written\":{\"outcome\":");
    var read = api.get(path);
    assertThat(answer.shown()).isEqualTo(read.json());
    assertThat(answer.header("ETag")).isEqualTo(read.header("ETag"));
    return answer.json().at("/written/outcome").asString();
  }

  @Test
  void aCorrectionOfAnyThingSaysWhetherItChangedIt() {
    var changes =
        List.of(
            List.of(place(), "\"place\": \"Osaka\""),
            List.of(of("/investments"), "\"country\": \"KR\""),
            List.of(of("/partnerships"), "\"subject\": \"Chips\""),
            List.of(of("/training-goals"), "\"people\": 2000003"),
            List.of(of("/capacities"), "\"chip\": \"Another\""),
            List.of(of("/market-reactions"), "\"percent\": 3.5"),
            List.of(of("/indicators"), "\"share\": 0.3"),
            List.of(of("/sources"), "\"title\": \"A better title\""),
            List.of(
                "/companies/" + announcement.at("/capacities/0/operator/company/slug").asString(),
                "\"country\": \"JP\""));
    for (var change : changes) {
      var patch = "{\"reason\": \"It was wrong.\", " + change.get(1) + "}";
      assertThat(outcome(change.get(0), given.patch(change.get(0), patch))).isEqualTo("CORRECTED");
      assertThat(outcome(change.get(0), given.patch(change.get(0), patch))).isEqualTo("KNOWN");
    }
  }

  @Test
  void aRetractionAndItsUndoingSaySoToo() {
    var retraction = place() + "/retraction";
    var reason = "{\"reason\": \"It is denied.\"}";
    assertThat(outcome(place(), given.post(retraction, reason))).isEqualTo("CORRECTED");
    assertThat(outcome(place(), given.post(retraction, reason))).isEqualTo("KNOWN");
    assertThat(outcome(place(), given.post(retraction + "/undo", reason))).isEqualTo("CORRECTED");
    assertThat(outcome(place(), given.post(retraction + "/undo", reason))).isEqualTo("KNOWN");
  }

  @Test
  void whatAPatchMakesAndAddsIsTold() {
    var patch = Api.tree("{\"reason\": \"More was said.\"}").asObject();
    patch.set(
        "indicators",
        Api.tree(
            "["
                + announcement.at("/indicators/0")
                + ", {\"name\": \"x\", \"geography\": \"JP\", \"share\": 0.1234567}]"));
    patch.set(
        "capacities",
        Api.tree(
            "[{\"powerMegawatts\": 5, \"operator\": {\"company\": {\"name\": \"%s Alpha Works\"}}}]"
                .formatted(documents.own)));
    var answer = given.patch(place(), patch.toString());
    var written = answer.json().get("written");
    assertThat(outcome(place(), answer)).isEqualTo("CORRECTED");
    assertThat(written.get("parts").asInt()).isEqualTo(2);
    assertThat(written.get("claims").asInt()).isZero();
    assertThat(written.at("/companies/0/name").asString())
        .isEqualTo(documents.own + " Alpha Works");
    assertThat(warnings(answer))
        .containsExactlyInAnyOrder(
            "/capacities/0/operator/company near-company", "/indicators/1/share rounded");
  }

  @Test
  void ofAThingThePlacesAreThoseOfWhatWasSent() {
    var answer =
        given.patch(
            of("/investments"),
            "{\"reason\": \"x\", \"amount\": {\"value\": 1010.123, \"statedAs\": \"$5 billion\"}}");
    assertThat(warnings(answer))
        .containsExactlyInAnyOrder("/amount/value contradiction", "/amount/value rounded");
  }

  @Test
  void whatStaysAsItWasIsNotWarnedOfAgain() {
    given.patch(
        of("/investments"), "{\"reason\": \"x\", \"amount\": {\"statedAs\": \"$5 billion\"}}");
    assertThat(warnings(given.patch(place(), "{\"reason\": \"x\", \"place\": \"Kobe\"}")))
        .isEmpty();
  }

  @Test
  void anotherArticleSaysWhatItAdded() {
    var article =
        """
        {"publisher": "Third Wire", "title": "More", "url": "https://example.org/%s/3",
         "claims": [{"subject": "/trainingGoals/0/people", "value": 7}]}
        """
            .formatted(documents.own);
    var answer = given.post(place() + "/sources", article);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(outcome(Api.path(answer.header("Location")), answer)).isEqualTo("ATTACHED");
    assertThat(answer.json().at("/written/claims").asInt()).isEqualTo(1);
    var again = given.post(place() + "/sources", article.replace("More", "Otherwise"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(outcome(Api.path(again.header("Location")), again)).isEqualTo("KNOWN");
    // As it was read, it can be sent too.
    var read = given.post(place() + "/sources", again.text());
    assertThat(read.status()).as(read.text()).isEqualTo(200);
  }

  @Test
  void aReplayIsTheSameByteForByteAndWhatWasWrittenIsPassedOver() {
    var key = UUID.randomUUID().toString();
    var tag = api.get(place()).header("ETag");
    var first = patch(tag, key, "{\"reason\": \"x\", \"place\": \"Nara\"}");
    var again = patch(tag, key, "{\"reason\": \"x\", \"place\": \"Nara\"}");
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.text()).isEqualTo(first.text());
    var whole = Api.tree(first.text()).asObject().put("reason", "x").put("place", "Uji");
    var answer = given.patch(place(), whole.toString());
    assertThat(answer.json().get("place").asString()).isEqualTo("Uji");
  }

  private Answer patch(String tag, String key, String body) {
    return api.send(
        "PATCH",
        place(),
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/merge-patch+json",
        "If-Match",
        tag,
        "Idempotency-Key",
        key,
        "Authorization",
        TestToken.BEARER);
  }

  @Test
  void aCompanyThatIsRenamedIsToldOfThoseThatAreNear() {
    var own = documents.own.toLowerCase(Locale.ROOT);
    var path = "/companies/" + own + "-beta";
    var answer =
        given.patch(
            path,
            "{\"reason\": \"It was renamed.\", \"name\": \"%s Alpha Works\"}"
                .formatted(documents.own));
    assertThat(warnings(answer)).containsExactly("/name near-company");
    assertThat(answer.json().at("/written/warnings/0/candidates/0").asString())
        .isEqualTo(own + "-alpha");
    var pairs = api.get("/companies/possible-duplicates?company=" + own + "-alpha").items();
    assertThat(pairs).hasSize(1);
    var dismissal =
        "/companies/possible-duplicates/" + pairs.get(0).get("id").asString() + "/dismissal";
    var dismissed = given.post(dismissal, "{\"reason\": \"They are two.\"}");
    assertThat(dismissed.json().has("written")).isFalse();
    given.patch(path, "{\"reason\": \"Again.\", \"name\": \"%s Beta\"}".formatted(documents.own));
    assertThat(
            warnings(
                given.patch(
                    path,
                    "{\"reason\": \"Again.\", \"name\": \"%s Alpha Works\"}"
                        .formatted(documents.own))))
        .isEmpty();
  }

  private static List<String> warnings(Answer answer) {
    return StreamSupport.stream(answer.json().at("/written/warnings").spliterator(), false)
        .map(one -> one.get("pointer").asString() + " " + one.get("code").asString())
        .toList();
  }
}
