package org.announced.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Announcements that may be one, and what a person says of them. */
@HttpTest
class AnnouncementPairTests {

  private static final String LIST = "/announcements/possible-duplicates";

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;
  private final String investor = "Kiebitz " + UUID.randomUUID();

  AnnouncementPairTests(Api api, Given given, JdbcClient jdbc) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
  }

  private List<JsonNode> pairs(JsonNode announcement) {
    return api.get(LIST + "?sort=-score&announcement=" + id(announcement)).items();
  }

  private static String id(JsonNode announcement) {
    return announcement.get("id").asString();
  }

  private JsonNode known() {
    return given.investment(investor, "2026-04-03", "3000000000");
  }

  private JsonNode insisted() {
    return given.anotherInvestment(investor, "2026-04-04", "3000000000");
  }

  @Test
  void whatSomebodyInsistsOnWaitsForAPerson() {
    var known = known();
    var insisted = insisted();
    assertThat(pairs(known))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.path("announcements").findValuesAsString("id"))
                  .containsExactlyInAnyOrder(id(known), id(insisted));
              assertThat(pair.path("score").asDouble()).isBetween(0.67, 1.0);
              assertThat(pair.path("reasons").toString()).contains("the same investor");
              assertThat(pair.path("since").isString()).isTrue();
            });
    assertThat(pairs(insisted)).isEqualTo(pairs(known));
  }

  @Test
  void soDoesWhatIsJustNotRefused() {
    var known = known();
    // Months later, and in other words: less alike than what is refused.
    var later = given.post(told("2026-08-20", "A hall is planned in Japan"));
    assertThat(later.status()).as(later.text()).isEqualTo(201);
    assertThat(pairs(known))
        .singleElement()
        .satisfies(pair -> assertThat(pair.path("score").asDouble()).isLessThan(0.67));
  }

  private String told(String day, String headline) {
    return """
    {"headline": "%s", "announcedOn": "%s", "sources": [{"publisher": "A wire", "title": "%s"}],
     "investments": [{"investors": [{"company": "%s"}], "country": "JP", "instrument": "CAPEX",
       "amount": {"value": 3000000000, "currency": "USD"}, "purposes": ["CLOUD"]}]}
    """
        .formatted(headline, day, UUID.randomUUID(), investor);
  }

  @Test
  void whatIsNothingAlikeIsNoPair() {
    var known = known();
    given.investment(investor, "2021-01-04", "17000");
    assertThat(pairs(known)).isEmpty();
  }

  @Test
  void fiveAtMostOfANewOneAreKeptTheNearestFirst() {
    known();
    for (int i = 0; i < 6; i++) {
      insisted();
    }
    assertThat(pairs(insisted())).hasSize(5);
  }

  @Test
  void linesOfOneBatchArePairsToo() {
    var line =
        told("2026-04-03", investor + " builds a hall for its servers in Osaka").replace("\n", " ");
    var other = line.replaceFirst("\"title\": \"[^\"]*", "\"title\": \"Another hall");
    given.investment(investor, "2020-04-03", "1");
    var answers =
        api.send(
                "POST",
                "/announcements/batch?onDuplicate=create",
                (line + "\n" + other).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-ndjson",
                "Authorization",
                TestToken.BEARER)
            .lines();
    assertThat(answers.get(2).get("stored").asInt()).as(answers.toString()).isEqualTo(2);
    assertThat(pairs(answers.get(0)))
        .singleElement()
        .satisfies(
            pair ->
                assertThat(pair.path("announcements").findValuesAsString("id"))
                    .containsExactlyInAnyOrder(id(answers.get(0)), id(answers.get(1))));
  }

  @Test
  void aDryRunKeepsNone() {
    var known = known();
    var answer =
        given.post("/announcements?onDuplicate=create&dryRun=true", told("2026-04-03", investor));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(pairs(known)).isEmpty();
  }

  @Test
  void aRetractionTakesThePairAwayUntilItIsTakenBack() {
    var known = known();
    var path = "/announcements/" + id(insisted()) + "/retraction";
    given.post(path, "{\"reason\": \"It was the same.\"}");
    assertThat(pairs(known)).isEmpty();
    given.post(path + "/undo", "{\"reason\": \"It was not.\"}");
    assertThat(pairs(known)).hasSize(1);
  }

  @Test
  void soDoesARelationBetweenTheTwo() {
    var known = known();
    var insisted = insisted();
    var relation =
        "{\"reason\": \"Said again.\", \"relation\": {\"kind\": \"RESTATES\", \"investment\": \"%s\"}}";
    given.patch(
        "/investments/" + insisted.at("/investments/0/id").asString(),
        relation.formatted(known.at("/investments/0/id").asString()));
    assertThat(pairs(known)).isEmpty();
    // One that says so when it is posted makes none.
    var document =
        told("2026-04-05", investor + " again")
            .replace(
                "\"country\": \"JP\"",
                "\"country\": \"JP\", \"relation\": {\"kind\": \"RESTATES\", \"investment\": \"%s\"}"
                    .formatted(known.at("/investments/0/id").asString()));
    assertThat(given.post("/announcements?onDuplicate=create", document).status()).isEqualTo(201);
    assertThat(pairs(known)).isEmpty();
  }

  @Test
  void aDismissalTakesThePairAwayForGoodAndMakesNoVersion() {
    var known = known();
    insisted();
    var pair = pairs(known).get(0);
    var path = LIST + "/" + id(pair) + "/dismissal";
    assertThat(given.post(path, "{}").json().at("/errors/0/pointer").asString())
        .isEqualTo("/reason");
    assertThat(given.post(path + "?dryRun=true", "{\"reason\": \"Two\"}").status()).isEqualTo(200);
    assertThat(pairs(known)).hasSize(1);
    var version = version();
    var answer = given.post(path, "{\"reason\": \"Two halls.\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("announcements")).isEqualTo(pair.path("announcements"));
    assertThat(answer.json().at("/dismissed/reason").asString()).isEqualTo("Two halls.");
    assertThat(version()).isEqualTo(version);
    assertThat(pairs(known)).isEmpty();
    assertThat(
            given
                .post(path, "{\"reason\": \"As said.\"}")
                .json()
                .at("/dismissed/reason")
                .asString())
        .isEqualTo("Two halls.");
  }

  private long version() {
    return jdbc.sql("select version from data_version").query(Long.class).single();
  }

  @Test
  void whatThereIsNotIsNotFound() {
    for (var pair : List.of(UUID.randomUUID().toString(), "none")) {
      var answer = given.post(LIST + "/" + pair + "/dismissal", "{\"reason\": \"Two\"}");
      assertThat(answer.status()).isEqualTo(404);
    }
    assertThat(api.get(LIST + "?announcement=none").status()).isEqualTo(400);
    assertThat(api.get(LIST + "?asOf=2026-01-01").status()).isEqualTo(400);
  }

  @Test
  void noAnnouncementGetsTheSlugOfTheList() {
    Answer answer =
        given.post(
            "/announcements?onDuplicate=create",
            "{\"headline\": \"Possible duplicates\", \"announcedOn\": \"2026-04-03\", \"sources\": [{\"publisher\": \"A wire\", \"title\": \"%s\"}]}"
                .formatted(investor));
    assertThat(answer.json().get("slug").asString()).startsWith("possible-duplicates-");
  }
}
