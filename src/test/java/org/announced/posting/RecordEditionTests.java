package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.announced.support.TestToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Editions of a data set correct the announcements of its records, and nobody's corrections. */
@HttpTest
class RecordEditionTests {

  private static final String CORRECT = "/announcements?onKnown=correct";
  private static final String VALUE = "/investments/0/amount/value";

  private final Api api;
  private final Given given;
  private final String own = "e" + UUID.randomUUID().toString().replace("-", "");
  private String path = "";

  RecordEditionTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  @BeforeEach
  void store() {
    var answer = given.post(edition().toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    path = "/announcements/" + answer.json().get("id").asString();
  }

  private ObjectNode edition() {
    return TestDocuments.json(
            """
            {"headline": "%1$s plans a hall", "announcedOn": "2026-05-04", "country": "JP",
             "occasion": "A filing", "records": [{"dataset": "%1$s.example/halls", "id": "17"}],
             "sources": [{"publisher": "A table", "url": "https://example.org/%1$s/table"}],
             "investments": [{"investors": [{"company": {"name": "%1$s Corp."}}], "country": "JP",
               "instrument": "CAPEX", "bindingLevel": "PLEDGE", "period": "2026/2029",
               "purposes": [{"purpose": "CLOUD"}],
               "amount": {"value": 70000000, "currency": "USD"}}],
             "capacities": [{"operator": "%1$s Corp.", "powerMegawatts": 93.51200768000001,
               "country": "JP", "purposes": ["CLOUD"]}]}
            """
                .formatted(own))
        .asObject();
  }

  private ObjectNode with(String pointer, String value) {
    return TestDocuments.with(edition(), pointer, value);
  }

  private JsonNode now() {
    return api.get(path).json();
  }

  private Answer told(String to, JsonNode document) {
    var answer = given.post(to, document.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private static String outcome(Answer answer) {
    return answer.json().at("/written/outcome").asString();
  }

  private static int differs(Answer answer) {
    return answer.response().headers().firstValue("Differs").map(Integer::valueOf).orElse(0);
  }

  @Test
  void aKnownRecordIsKeptAndTheDifferencesAreCounted() {
    var before = now();
    var kept = told("/announcements", with(VALUE, "90000000"));
    assertThat(outcome(kept)).isEqualTo("KNOWN");
    assertThat(differs(kept)).isEqualTo(1);
    assertThat(now()).isEqualTo(before);
    var more =
        TestDocuments.with(with(VALUE, "90000000"), "/headline", "\"%s builds\"".formatted(own));
    assertThat(differs(told("/announcements?onKnown=keep", more))).isEqualTo(2);
  }

  @Test
  void whereSomebodyPutAPartItStays() {
    given.patch(path, "{\"reason\": \"Elsewhere\", \"investments\": %s}".formatted(moved("CA")));
    var answer = told(CORRECT, with("/occasion", "\"Another filing\""));
    assertThat(answer.json().at("/written/parts").asInt()).isZero();
    assertThat(now().get("investments")).hasSize(1);
    assertThat(now().at("/investments/0/country").asString()).isEqualTo("CA");
    assertThat(now().get("occasion").asString()).isEqualTo("Another filing");
  }

  @Test
  void whatSomebodyTookAwayDoesNotComeBack() {
    given.patch(path, "{\"reason\": \"Never said\", \"capacities\": []}");
    told(CORRECT, with("/occasion", "\"Another filing\""));
    assertThat(now().get("capacities")).isEmpty();
  }

  @Test
  void anotherCountryOfTheOnePartIsNoSecondPart() {
    var answer = told(CORRECT, with("/investments/0/country", "\"FR\""));
    assertThat(outcome(answer)).isEqualTo("CORRECTED");
    assertThat(now().get("investments")).hasSize(1);
    assertThat(now().at("/investments/0/country").asString()).isEqualTo("FR");
  }

  private String moved(String country) {
    var investments = now().get("investments").deepCopy();
    ((ObjectNode) investments.get(0)).put("country", country);
    return investments.toString();
  }

  @Test
  void anEditionThatNamesNoRelationLeavesTheOneThatThereIs() {
    var raised = with(VALUE, "90000000");
    TestDocuments.with(raised, "/records/0/id", "\"18\"");
    TestDocuments.with(
        raised,
        "/investments/0/relation",
        "{\"kind\": \"SUPERSEDES\", \"investment\": %s}".formatted(now().at("/investments/0/id")));
    var stored = given.post(raised.toString());
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    TestDocuments.with(raised, "/investments/0/relation", "null");
    TestDocuments.with(raised, "/occasion", "\"Another filing\"");
    var answer = told(CORRECT, raised);
    assertThat(answer.json().get("occasion").asString()).isEqualTo("Another filing");
    assertThat(answer.json().at("/investments/0/relation/kind").asString()).isEqualTo("SUPERSEDES");
  }

  @Test
  void whatMeansTheSameIsNoDifference() {
    var other = edition();
    TestDocuments.with(other, "/investments/0/period", "{\"start\": \"2026\", \"end\": \"2029\"}");
    TestDocuments.with(
        other, "/investments/0/investors", "[{\"company\": \"%s corp\"}]".formatted(own));
    TestDocuments.with(other, "/capacities/0/purposes", "[\"CLOUD\"]");
    TestDocuments.with(other, "/investments/0/amount/qualifier", "\"EXACT\"");
    TestDocuments.with(other, "/announcedOn", "\"2026-05\"");
    TestDocuments.with(other, "/capacities/0/powerMegawatts", "93.5120076800");
    assertThat(differs(told("/announcements", other))).isZero();
    var answer = told(CORRECT, other);
    assertThat(outcome(answer)).isEqualTo("KNOWN");
    assertThat(now().get("revision").asInt()).isEqualTo(1);
  }

  @Test
  void anEditionCorrectsInOneRevision() {
    var other = with(VALUE, "90000000");
    TestDocuments.with(other, "/headline", "\"%s builds a hall\"".formatted(own));
    TestDocuments.with(other, "/investments/0/status", "\"UNDER_CONSTRUCTION\"");
    TestDocuments.with(other, "/investments/0/purposes", "");
    var answer = told(CORRECT, other);
    assertThat(outcome(answer)).isEqualTo("CORRECTED");
    var now = now();
    assertThat(now.at(VALUE).asInt()).isEqualTo(90_000_000);
    assertThat(now.get("headline").asString()).endsWith("builds a hall");
    assertThat(now.at("/investments/0/status").asString()).isEqualTo("UNDER_CONSTRUCTION");
    assertThat(now.at("/investments/0/purposes")).hasSize(1);
    assertThat(now.get("claims")).isEmpty();
    assertThat(now.get("revision").asInt()).isEqualTo(2);
    var revision = api.get(path + "/revisions").items().get(1);
    assertThat(revision.get("reason").asString()).contains(own + ".example/halls", "17");
    var again = told(CORRECT, other);
    assertThat(outcome(again)).isEqualTo("KNOWN");
    assertThat(differs(again)).isZero();
    assertThat(now().get("revision").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsLeftOutStaysAndNullClears() {
    var other = with("/occasion", "");
    TestDocuments.with(other, "/capacities", "");
    TestDocuments.with(other, "/country", "null");
    TestDocuments.with(other, "/investments/0/period", "null");
    assertThat(outcome(told(CORRECT, other))).isEqualTo("CORRECTED");
    var now = now();
    assertThat(now.get("occasion").asString()).isEqualTo("A filing");
    assertThat(now.get("country").isNull()).isTrue();
    assertThat(now.at("/investments/0/period").isNull()).isTrue();
    assertThat(now.get("capacities")).hasSize(1);
  }

  @Test
  void whatAPersonHasCorrectedStaysInEveryEditionAndTheEditionClaims() {
    given.patch(path, "{\"occasion\": \"A letter\", \"reason\": \"x\"}");
    var investment = "/investments/" + now().at("/investments/0/id").asString();
    given.patch(investment, "{\"amount\": {\"value\": 75000000}, \"reason\": \"The filing.\"}");
    var other = with(VALUE, "90000000");
    TestDocuments.with(other, "/investments/0/status", "\"UNDER_CONSTRUCTION\"");
    var answer = told(CORRECT, other);
    assertThat(outcome(answer)).isEqualTo("CORRECTED");
    assertThat(now().at(VALUE).asInt()).isEqualTo(75_000_000);
    assertThat(now().get("occasion").asString()).isEqualTo("A letter");
    assertThat(now().at("/investments/0/status").asString()).isEqualTo("UNDER_CONSTRUCTION");
    assertThat(now().get("claims").toString())
        .contains("/investments/0/amount", "90000000", "/occasion", "A filing");
    int claims = now().get("claims").size();
    // The next night, and the one after that.
    told(CORRECT, TestDocuments.with(other, "/investments/0/status", "\"OPERATING\""));
    assertThat(now().get("claims")).hasSize(claims);
    told(CORRECT, TestDocuments.with(other, VALUE, "95000000"));
    assertThat(now().at(VALUE).asInt()).isEqualTo(75_000_000);
    assertThat(now().at("/investments/0/status").asString()).isEqualTo("OPERATING");
    // Once the data set says the same, it leads again.
    told(CORRECT, TestDocuments.with(other, VALUE, "75000000"));
    told(CORRECT, TestDocuments.with(other, VALUE, "80000000"));
    assertThat(now().at(VALUE).asInt()).isEqualTo(80_000_000);
  }

  @Test
  void thingsAreAddedAndNeverTakenAway() {
    var other = edition();
    TestDocuments.with(
        other,
        "/investments/-",
        """
        {"investors": [{"company": "%s Corp."}], "country": "KR", "instrument": "CAPEX",
         "bindingLevel": "PLEDGE", "amount": {"value": 5000000, "currency": "USD"}}
        """
            .formatted(own));
    TestDocuments.with(
        other,
        "/sources/-",
        "{\"publisher\": \"B\", \"url\": \"https://example.org/%s/b\"}".formatted(own));
    var answer = told(CORRECT, other);
    assertThat(answer.json().at("/written/parts").asInt()).isEqualTo(1);
    assertThat(now().get("investments")).hasSize(2);
    assertThat(now().get("sources")).hasSize(2);
    told(CORRECT, with("/headline", "\"%s goes on\"".formatted(own)));
    assertThat(now().get("investments")).hasSize(2);
    assertThat(now().get("sources")).hasSize(2);
  }

  @Test
  void whatAnEditionClaimsIsClaimedOnce() {
    var other =
        with(
            "/claims",
            """
            [{"subject": "/investments/0/amount/value", "value": 80000000, "source": 0,
              "preferred": false, "reason": "The table has both."}]
            """);
    assertThat(told(CORRECT, other).json().at("/written/claims").asInt()).isPositive();
    var claims = now().get("claims");
    assertThat(claims.toString()).contains("80000000");
    assertThat(outcome(told(CORRECT, TestDocuments.with(other, "/occasion", "\"A day\""))))
        .isEqualTo("CORRECTED");
    assertThat(now().get("claims")).hasSameSizeAs(claims);
  }

  /** Its own word is first known, and nobody has preferred it to that of the article. */
  @Test
  void anArticleThatSaysOtherwiseDoesNotHoldAnEditionUp() {
    var article = with(VALUE, "75000000");
    TestDocuments.with(article, "/sources/0/url", "\"https://example.org/%s/a\"".formatted(own));
    article.remove("records");
    assertThat(outcome(told("/announcements?onDuplicate=attach", article))).isEqualTo("ATTACHED");
    assertThat(now().get("claims").toString()).contains("70000000", "75000000");
    told(CORRECT, with(VALUE, "80000000"));
    assertThat(now().at(VALUE).asInt()).isEqualTo(80_000_000);
    assertThat(now().get("claims").toString())
        .contains("80000000", "75000000")
        .doesNotContain("70000000");
  }

  @Test
  void oneSumThatHasGrownIsStillOne() {
    told(CORRECT, with(VALUE, "900000000"));
    assertThat(now().get("investments")).hasSize(1);
    assertThat(now().at(VALUE).asInt()).isEqualTo(900_000_000);
  }

  @Test
  void whatAnotherArticleToldFirstStaysWhereTheRecordIsAttached() {
    var other = "z" + UUID.randomUUID().toString().replace("-", "");
    var whole = edition().toString().replace(own, other).replace("70000000", "7130000");
    var article = TestDocuments.json(whole.replace("table", "article")).asObject();
    article.remove("records");
    var known = given.post(article.toString()).json();
    var row = TestDocuments.json(whole).asObject();
    TestDocuments.with(row, VALUE, "7100000");
    var attached = told("/announcements?onDuplicate=attach", row);
    assertThat(attached.json().get("id")).isEqualTo(known.get("id"));
    assertThat(outcome(attached)).isEqualTo("ATTACHED");
    TestDocuments.with(row, VALUE, "7200000");
    TestDocuments.with(row, "/occasion", "\"Another filing\"");
    var edited = told(CORRECT, row).json();
    assertThat(edited.at(VALUE).asInt()).isEqualTo(7_130_000);
    assertThat(edited.get("occasion").asString()).isEqualTo("Another filing");
    assertThat(edited.get("claims").toString()).contains("7100000", "7200000");
  }

  @Test
  void aDryRunSaysWhatWouldBeAndTakesItBack() {
    var dry = told(CORRECT + "&dryRun=true", with(VALUE, "90000000"));
    assertThat(outcome(dry)).isEqualTo("CORRECTED");
    assertThat(dry.json().at(VALUE).asInt()).isEqualTo(90_000_000);
    assertThat(now().get("revision").asInt()).isEqualTo(1);
  }

  @Test
  void linesOfABatchCorrectAndAreCounted() {
    var second = with(VALUE, "95000000");
    var lines = with(VALUE, "90000000") + "\n" + second + "\n" + second;
    for (var dryRun : List.of("true", "false")) {
      var answer =
          api.send(
              "POST",
              "/announcements/batch?onKnown=correct&dryRun=" + dryRun,
              lines.getBytes(StandardCharsets.UTF_8),
              "Content-Type",
              "application/x-ndjson",
              "Authorization",
              TestToken.BEARER);
      var tally = answer.lines().get(3);
      assertThat(tally.get("corrected").asInt()).as(answer.text()).isGreaterThanOrEqualTo(2);
      assertThat(tally.get("refused").asInt()).isZero();
      assertThat(answer.lines().get(0).get("outcome").asString()).isEqualTo("CORRECTED");
    }
    assertThat(now().at(VALUE).asInt()).isEqualTo(95_000_000);
    assertThat(now().get("revision").asInt()).isEqualTo(3);
  }

  @Test
  void theKeyGivesTheFirstAnswerAgain() {
    var key = UUID.randomUUID().toString();
    var body = with(VALUE, "90000000").toString().getBytes(StandardCharsets.UTF_8);
    var answers =
        List.of(1, 2).stream()
            .map(
                any ->
                    api.send(
                        "POST",
                        CORRECT,
                        body,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key,
                        "Authorization",
                        TestToken.BEARER))
            .toList();
    assertThat(answers.get(1).text()).isEqualTo(answers.get(0).text());
    assertThat(answers.get(1).header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(now().get("revision").asInt()).isEqualTo(2);
  }

  @Test
  void anythingElseThanKeepAndCorrectIsRefused() {
    for (var place : List.of("/announcements", "/announcements/batch")) {
      var answer =
          api.send(
              "POST",
              place + "?onKnown=corect",
              "{}".getBytes(StandardCharsets.UTF_8),
              "Content-Type",
              place.endsWith("batch") ? "application/x-ndjson" : "application/json",
              "Authorization",
              TestToken.BEARER);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains("keep", "correct");
    }
  }

  @Test
  void aRefusedEditionChangesNothing() {
    var before = now();
    var answer = given.post(CORRECT, with("/investments/0/country", "\"XX\"").toString());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(now()).isEqualTo(before);
  }
}
