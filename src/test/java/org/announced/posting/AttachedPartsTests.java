package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a document tells beside what is known is kept when it is attached, and only then. */
@HttpTest
class AttachedPartsTests {

  private static final String ATTACH = "/announcements?onDuplicate=attach";

  private final Api api;
  private final Given given;
  private final String investor = "Kiebitz " + UUID.randomUUID();

  AttachedPartsTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  private String article(String outlet, String more) {
    return """
    {"headline": "%1$s builds in Iberia", "announcedOn": "2026-05-04",
     "sources": [{"publisher": "%2$s", "title": "It builds", "url": "https://example.org/%4$s"}],
     "investments": [%5$s], %3$s}
    """
        .formatted(
            investor, outlet, more, UUID.randomUUID(), investment("4000000000", "EUR", "ES"));
  }

  private String investment(String value, String currency, String country) {
    return """
    {"investors": [{"company": {"name": "%s"}}], "country": "%s", "instrument": "CAPEX",
     "bindingLevel": "PLEDGE", "purposes": [{"purpose": "CLOUD"}],
     "amount": {"value": %s, "currency": "%s", "qualifier": "EXACT"}}
    """
        .formatted(investor, country, value, currency);
  }

  private JsonNode stored() {
    var answer = given.post(article("First", "\"occasion\": \"A day\""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private Answer attached(String document) {
    var answer = given.post(ATTACH, document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  /** The document of the second outlet. */
  private String tellingMore() {
    var portugal = investment("700000000", "EUR", "PT");
    return article(
            "Second",
            """
            "trainingGoals": [{"people": 5000, "country": "ES", "deadline": "2030"}],
            "capacities": [{"powerMegawatts": 300, "country": "ES", "by": "2028"}],
            "indicators": [{"name": "AI users", "geography": "ES", "share": 0.31}]
            """)
        .replaceFirst("\\], \\s*\"trainingGoals\"", ", " + portugal + "], \"trainingGoals\"");
  }

  @Test
  void whatIsNewBecomesPartOfTheAnnouncement() {
    var known = stored();
    var document = tellingMore();
    var answer = attached(document);
    assertThat(answer.json().get("id")).isEqualTo(known.get("id"));
    assertThat(answer.json().at("/written/outcome").asString()).isEqualTo("ATTACHED");
    assertThat(answer.json().at("/written/parts").asInt()).as(answer.text()).isEqualTo(4);
    assertThat(answer.json().at("/written/claims").asInt()).isZero();
    var now = api.get("/announcements/" + known.get("id").asString()).json();
    assertThat(now.get("investments")).hasSize(2);
    assertThat(now.at("/investments/1/amount/value").asInt()).isEqualTo(700_000_000);
    assertThat(now.at("/investments/1/evidence/0/source")).isEqualTo(now.at("/sources/1/id"));
    assertThat(now.at("/trainingGoals/0/people").asInt()).isEqualTo(5000);
    assertThat(now.at("/capacities/0/powerMegawatts").asInt()).isEqualTo(300);
    assertThat(now.get("revision").asInt()).isEqualTo(2);
  }

  @Test
  void attachedAgainItAddsNothing() {
    var known = stored();
    attached(tellingMore());
    var again = attached(tellingMore());
    assertThat(again.json().at("/written/parts").asInt()).as(again.text()).isZero();
    assertThat(again.json().get("investments")).hasSize(2);
    assertThat(
            api.get("/investments?count=exact&investor=" + slug(known)).json().get("count").asInt())
        .isEqualTo(2);
  }

  private static String slug(JsonNode announcement) {
    return announcement.at("/investments/0/investors/0/company/slug").asString();
  }

  @Test
  void whatDiffersBecomesAClaim() {
    stored();
    var answer =
        attached(
            article("Second", "\"occasion\": \"A day\"")
                .replace("\"CAPEX\"", "\"CAPEX\", \"period\": \"2026/2029\""));
    assertThat(answer.json().at("/written/parts").asInt()).isZero();
    assertThat(answer.json().at("/written/claims").asInt()).isEqualTo(1);
    assertThat(answer.json().get("investments")).hasSize(1);
  }

  @Test
  void whereItWasAndWhoSpokeIsKept() {
    stored();
    var more =
        "\"place\": \"Madrid\", \"people\": [{\"name\": \"Ana Ruiz\", \"office\": \"Minister\"}]";
    var answer = attached(article("Second", more));
    assertThat(answer.json().get("place").asString()).isEqualTo("Madrid");
    assertThat(answer.json().at("/people/0/name").asString()).isEqualTo("Ana Ruiz");
    assertThat(answer.json().at("/written/parts").asInt()).isEqualTo(2);
    assertThat(attached(article("Second", more)).json().at("/written/parts").asInt()).isZero();
  }

  /** What is told as a range, or for each year, is as large as all of it. */
  @Test
  void aFigureIsComparedWhole() {
    for (var amount :
        List.of(
            "{\"value\": 2000000000, \"currency\": \"USD\", \"qualifier\": \"EXACT\", \"per\": \"YEAR\"}",
            "{\"low\": 3000000000, \"high\": 4000000000, \"currency\": \"USD\", \"qualifier\": \"RANGE\"}")) {
      var own = "Stieglitz " + UUID.randomUUID();
      var document =
          article("First", "\"occasion\": \"A day\"")
              .replace(investor, own)
              .replaceFirst("\\{\"value\"[^}]*\\}", amount)
              .replace(
                  "\"CAPEX\"", "\"CAPEX\", \"period\": {\"start\": \"2026\", \"end\": \"2030\"}");
      var known = given.post(document);
      assertThat(known.status()).as(known.text()).isEqualTo(201);
      var again = attached(document.replaceFirst("https://example.org/", "https://example.com/"));
      assertThat(again.json().get("id")).isEqualTo(known.json().get("id"));
      assertThat(again.json().get("investments")).as(again.text()).hasSize(1);
      assertThat(again.json().at("/written/claims").asInt()).as(again.text()).isZero();
    }
  }

  @Test
  void relatedThingsStayRelated() {
    stored();
    var part =
        investment("1000000000", "EUR", "ES").replaceFirst("\\}\\s*$", "").stripTrailing()
            + ", \"relation\": {\"kind\": \"PART_OF\", \"investment\": \"/investments/0\"}}";
    var document =
        article("Second", "\"occasion\": \"A day\"")
            .replaceFirst("\\], \\s*\"occasion\"", ", " + part + "], \"occasion\"");
    var answer = attached(document);
    assertThat(answer.json().get("investments")).as(answer.text()).hasSize(2);
    assertThat(answer.json().at("/investments/1/relation/investment"))
        .isEqualTo(answer.json().at("/investments/0/id"));
  }

  @Test
  void aKnownOneSaysHowMuchItHasMore() {
    stored();
    var first = tellingMore();
    var url = first.replaceFirst("(?s).*(https://example.org/[0-9a-f-]+).*", "$1");
    assertThat(given.post(first).status()).isEqualTo(409);
    attached(first);
    var more =
        article("Second", "\"trainingGoals\": [{\"people\": 70000, \"country\": \"PT\"}]")
            .replaceFirst("https://example.org/[0-9a-f-]+", url);
    var answer = given.post(more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
    assertThat(answer.header("Differs")).isEqualTo("1");
    assertThat(answer.json().get("trainingGoals")).hasSize(1);
  }
}
