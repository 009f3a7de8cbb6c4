package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A pledge that is told again with another amount is proposed as such, and stored so on request.
 */
@HttpTest
class RaisedPledgeTests {

  private static final String RELATE = "?onDuplicate=relate";
  private static final String CREATE = "?onDuplicate=create";

  private final Api api;
  private final Given given;
  private final String investor = "Kiebitz" + UUID.randomUUID().toString().replace("-", "");

  RaisedPledgeTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  private String pledge(String headline, String day, long billions) {
    return document(headline, day, UUID.randomUUID().toString(), investment(billions, "US", ""));
  }

  private String document(String headline, String day, String article, String investments) {
    return """
    {"headline": "%s %s", "announcedOn": "%s",
     "sources": [{"publisher": "A wire", "title": "It pledges", "url": "https://example.org/%s"}],
     "investments": [%s]}
    """
        .formatted(investor, headline, day, article, investments);
  }

  private String investment(long billions, String country, String more) {
    return """
    {"investors": [{"company": {"name": "%s"}}], "country": "%s", "instrument": "CAPEX",
     "amount": {"value": %d000000000, "currency": "USD"}%s}
    """
        .formatted(investor, country, billions, more);
  }

  private JsonNode stored(String query, String document) {
    var answer = given.post("/announcements" + query, document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private JsonNode known(String headline, String day, long billions) {
    return stored("", pledge(headline, day, billions));
  }

  private JsonNode related(String document) {
    var answer = stored(RELATE, document);
    assertThat(answer.at("/written/outcome").asString()).isEqualTo("RELATED");
    return answer;
  }

  private JsonNode refused(String query, String document) {
    var answer = given.post("/announcements" + query, document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/possible-duplicate");
    return answer.json();
  }

  private static String investmentId(JsonNode announcement) {
    return announcement.at("/investments/0/id").asString();
  }

  private JsonNode read(JsonNode announcement) {
    return api.get("/announcements/" + announcement.get("id").asString()).json();
  }

  private long billions() {
    var slug = investor.toLowerCase(Locale.ROOT);
    var total = api.get("/summaries/investments?investor=" + slug).json().at("/total/point");
    return total.decimalValue().movePointLeft(9).longValueExact();
  }

  @Test
  void aRaiseToldWithoutAWordOfTheOldPledgeIsProposed() {
    var february = known("to invest $500 billion in the United States", "2025-02-24", 500);
    var april = pledge("to invest $600 billion in the United States", "2025-04-24", 600);
    var problem = refused("", april);
    var candidate = problem.at("/candidates/0");
    assertThat(candidate.get("id")).isEqualTo(february.get("id"));
    assertThat(candidate.at("/suggestion").toString())
        .isEqualTo(
            "[{\"pointer\":\"/investments/0\",\"kind\":\"SUPERSEDES\",\"investment\":\"%s\",\"superseded\":\"KNOWN\"}]"
                .formatted(investmentId(february)));
    assertThat(candidate.at("/reasons").toString())
        .contains("it may raise $500 billion to $600 billion")
        .doesNotContain("another amount");
    assertThat(problem.at("/detail").asString()).contains("?onDuplicate=relate");
    assertThat(billions()).isEqualTo(500);
  }

  @Test
  void whatIsToldAgainBesideARaiseIsNotStoredASecondTime() {
    stored(
        "",
        document(
            "pledges much",
            "2025-02-24",
            "much",
            investment(10, "US", "") + ", " + investment(2, "FR", "")));
    var more =
        document(
            "pledges much",
            "2025-04-24",
            "more",
            investment(15, "US", "") + ", " + investment(2, "FR", ""));
    refused(RELATE, more);
    assertThat(billions()).isEqualTo(12);
  }

  @Test
  void whatCameBeforeAllOthersIsNotPutBetweenThem() {
    known("pledges $500bn", "2025-01-24", 500);
    related(pledge("pledges $600bn", "2025-05-24", 600));
    var first = refused(RELATE, pledge("pledges $300bn", "2024-11-24", 300));
    assertThat(first.at("/candidates/0/suggestion").isEmpty()).isTrue();
    assertThat(billions()).isEqualTo(600);
  }

  @Test
  void aRaiseIsStoredInThePlaceOfWhatItRaises() {
    var february = known("pledges $500bn", "2025-02-24", 500);
    var april = pledge("pledges $600bn", "2025-04-24", 600);
    var dry = given.post("/announcements?onDuplicate=relate&dryRun=true", april);
    assertThat(dry.json().at("/written/outcome").asString()).as(dry.text()).isEqualTo("RELATED");
    assertThat(billions()).isEqualTo(500);

    var raised = related(april);
    assertThat(raised.at("/investments/0/relation/kind").asString()).isEqualTo("SUPERSEDES");
    assertThat(raised.at("/investments/0/relation/investment").asString())
        .isEqualTo(investmentId(february));
    assertThat(read(february).at("/investments/0/excluded").asString()).isEqualTo("SUPERSEDED");
    assertThat(read(february).get("revision").asInt()).isEqualTo(1);
    assertThat(billions()).isEqualTo(600);

    var again = given.post("/announcements" + RELATE, april);
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.json().get("id")).isEqualTo(raised.get("id"));
    assertThat(billions()).isEqualTo(600);
  }

  @Test
  void theLatestOfAChainIsWhatIsRaised() {
    known("pledges $500bn", "2025-02-24", 500);
    var second = related(pledge("pledges $600bn", "2025-04-24", 600));
    var third = pledge("pledges $700bn", "2025-06-24", 700);
    var candidates = refused("", third).at("/candidates");
    assertThat(candidates).hasSize(1);
    assertThat(candidates.at("/0/id")).isEqualTo(second.get("id"));
    related(third);
    assertThat(billions()).isEqualTo(700);
  }

  @Test
  void anEarlierFormThatComesLaterIsSupersededByWhatIsKnown() {
    var april = known("pledges $600bn", "2025-04-24", 600);
    var february = pledge("pledges $500bn", "2025-02-24", 500);
    assertThat(refused("", february).at("/candidates/0/suggestion/0/superseded").asString())
        .isEqualTo("NEW");
    var stored = related(february);
    assertThat(stored.at("/investments/0/excluded").asString()).isEqualTo("SUPERSEDED");
    var now = read(april);
    assertThat(now.get("revision").asInt()).isEqualTo(2);
    assertThat(now.at("/investments/0/relation/investment").asString())
        .isEqualTo(investmentId(stored));
    var revisions = api.get("/announcements/" + now.get("id").asString() + "/revisions").text();
    assertThat(revisions).contains("An earlier form of it was told later.");
    assertThat(billions()).isEqualTo(600);
    assertThat(given.post("/announcements" + RELATE, february).status()).isEqualTo(200);
    assertThat(read(april).get("revision").asInt()).isEqualTo(2);
  }

  @Test
  void aFormBetweenTwoOthersStandsBetweenThem() {
    var first = known("pledges $500bn", "2025-02-24", 500);
    var third = related(pledge("pledges $600bn", "2025-06-24", 600));
    var second = related(pledge("pledges $550bn", "2025-04-24", 550));
    assertThat(second.at("/investments/0/relation/investment").asString())
        .isEqualTo(investmentId(first));
    assertThat(read(third).at("/investments/0/relation/investment").asString())
        .isEqualTo(investmentId(second));
    assertThat(billions()).isEqualTo(600);
  }

  @Test
  void anIncrementThatIsStatedComesOnTop() {
    var first = known("to invest $500 billion in the United States", "2025-02-24", 500);
    var more = pledge("to invest another $100 billion in the United States", "2025-08-06", 100);
    var suggestion = refused("", more).at("/candidates/0/suggestion/0");
    assertThat(suggestion.toString())
        .isEqualTo(
            "{\"pointer\":\"/investments/0\",\"kind\":\"INCREASES\",\"investment\":\"%s\"}"
                .formatted(investmentId(first)));
    var stored = related(more);
    assertThat(stored.at("/investments/0/relation/increment").decimalValue())
        .isEqualByComparingTo("100000000000");
    assertThat(billions()).isEqualTo(600);
    var whole = pledge("now pledges $700 billion for the United States", "2025-10-06", 700);
    assertThat(refused(RELATE, whole).at("/detail").asString()).contains("RESTATES");
  }

  @Test
  void whatIsToldAgainIsNotRelated() {
    known("pledges $500bn", "2025-02-24", 500);
    var again = pledge("makes a promise of $500bn", "2025-02-25", 500);
    assertThat(refused(RELATE, again).at("/detail").asString())
        .contains("the same announcement told again")
        .contains("?onDuplicate=attach");
  }

  @Test
  void whatLooksLikeNothingIsStoredAsUsual() {
    known("pledges $500bn", "2025-02-24", 500);
    var other =
        document("builds in Spain", "2025-04-24", "spain" + investor, investment(600, "ES", ""));
    assertThat(stored(RELATE, other).at("/written/outcome").asString()).isEqualTo("STORED");
    assertThat(billions()).isEqualTo(1100);
  }

  @Test
  void aSmallerAmountOnTheSameDayIsNoEarlierForm() {
    known("pledges $600bn", "2025-04-24", 600);
    stored("", pledge("has $300bn for its suppliers", "2025-04-24", 300));
    assertThat(billions()).isEqualTo(900);
  }

  @Test
  void whatWasTakenBackIsNotRaised() {
    var february = known("pledges $500bn", "2025-02-24", 500);
    given.patch(
        "/investments/" + investmentId(february),
        "{\"status\": \"CANCELLED\", \"reason\": \"It was called off.\"}");
    stored("", pledge("pledges $600bn", "2025-04-24", 600));
    assertThat(billions()).isEqualTo(600);
  }

  @Test
  void whatTheDocumentSaysItselfIsNotProposed() {
    var february = known("pledges $500bn", "2025-02-24", 500);
    var relation =
        ", \"relation\": {\"kind\": \"SUPERSEDES\", \"investment\": \"%s\"}"
            .formatted(investmentId(february));
    stored("", document("pledges $600bn", "2025-04-24", investor, investment(600, "US", relation)));
    assertThat(billions()).isEqualTo(600);
  }

  @Test
  void ofTwoInvestmentsOneMayBeARaise() {
    known("pledges $500bn for the United States", "2025-02-24", 500);
    var both = investment(600, "US", "") + "," + investment(40, "FR", "");
    var document =
        document("raises its United States pledge to $600bn", "2025-04-24", investor, both);
    var suggestion = refused("", document).at("/candidates/0/suggestion");
    assertThat(suggestion).hasSize(1);
    assertThat(suggestion.at("/0/pointer").asString()).isEqualTo("/investments/0");
    var stored = related(document);
    assertThat(stored.at("/investments/1/relation").isNull()).isTrue();
    assertThat(billions()).isEqualTo(640);
  }

  @Test
  void aDocumentMayRaiseWhatSeveralAnnouncementsSaid() {
    known("pledges $500bn for the United States", "2025-02-24", 500);
    var spain = investment(40, "ES", "");
    stored("", document("pledges 40bn", "2025-03-03", "es" + investor, spain));
    var both = investment(600, "US", "") + "," + investment(50, "ES", "");
    var document = document("raises its pledges", "2025-04-24", investor, both);
    assertThat(refused("", document).at("/candidates")).hasSize(2);
    related(document);
    assertThat(billions()).isEqualTo(650);
  }

  @Test
  void toNamesWhichOfSeveralIsRaised() {
    var one = known("pledges $500bn", "2025-02-24", 500);
    stored(CREATE, pledge("pledges $550bn", "2025-02-26", 550));
    var april = pledge("pledges $600bn", "2025-04-24", 600);
    assertThat(refused(RELATE, april).at("/detail").asString())
        .contains("?onDuplicate=relate&to={id}");
    stored(RELATE + "&to=" + one.get("id").asString(), april);
    assertThat(billions()).isEqualTo(1150);
    assertThat(refused(RELATE + "&to=" + one.get("id").asString(), april(700)).at("/detail"))
        .asString()
        .contains("others than the one");
  }

  private String april(long billions) {
    return pledge("pledges $%dbn".formatted(billions), "2025-05-24", billions);
  }

  @Test
  void anArticleThatIsSharedDoesNotMakeARaiseKnown() {
    var article = UUID.randomUUID().toString();
    stored("", document("pledges $500bn", "2025-02-24", article, investment(500, "US", "")));
    var raised = document("pledges $600bn", "2025-04-24", article, investment(600, "US", ""));
    refused("", raised);
    related(raised);
    assertThat(billions()).isEqualTo(600);
  }

  @Test
  void aRaiseIsNotAttachedUnlessItIsNamed() {
    var february = known("pledges $500bn", "2025-02-24", 500);
    var april = pledge("has a plan for the United States", "2025-04-24", 600);
    assertThat(refused("?onDuplicate=attach", april).at("/detail").asString())
        .contains("?onDuplicate=relate");
    var named = "?onDuplicate=attach&to=" + february.get("id").asString();
    var attached = given.post("/announcements" + named, april);
    assertThat(attached.status()).as(attached.text()).isEqualTo(200);
    assertThat(billions()).isEqualTo(500);
  }

  private Answer batch(String query, String... documents) {
    var lines = new StringBuilder();
    for (var document : documents) {
      lines.append(document.replace("\n", " ")).append('\n');
    }
    return api.send(
        "POST",
        "/announcements/batch" + query,
        lines.toString().getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/x-ndjson",
        "Authorization",
        TestToken.BEARER);
  }

  @Test
  void theLinesOfABatchAreRelatedToEachOther() {
    String[] lines = {
      pledge("pledges $500bn", "2025-02-24", 500),
      pledge("pledges $600bn", "2025-06-24", 600),
      pledge("pledges $700bn", "2025-08-24", 700),
      pledge("pledges $550bn", "2025-04-24", 550),
      pledge("pledges $650bn", "2025-07-24", 650)
    };
    var dry = batch(RELATE + "&dryRun=true", lines).lines();
    assertThat(dry.get(5).toString()).contains("\"stored\":5").contains("\"related\":0");

    var answer = batch(RELATE, lines);
    var tally = answer.lines().get(5);
    assertThat(tally.get("stored").asInt()).as(answer.text()).isEqualTo(1);
    assertThat(tally.get("related").asInt()).isEqualTo(4);
    assertThat(tally.get("refused").asInt()).isZero();
    assertThat(answer.lines().get(1).get("outcome").asString()).isEqualTo("RELATED");
    assertThat(billions()).isEqualTo(700);

    assertThat(batch(RELATE, lines).lines().get(5).get("known").asInt()).isEqualTo(5);
    assertThat(billions()).isEqualTo(700);
    var later = pledge("pledges $800bn", "2025-10-24", 800);
    var dryLater = batch(RELATE + "&dryRun=true", later, later.replace("2025-10-24", "2025-11-24"));
    assertThat(dryLater.lines().get(2).get("related").asInt()).isEqualTo(2);
    assertThat(billions()).isEqualTo(700);
  }
}
