package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An announcement can be posted as it was read, from here or from another service. */
@HttpTest
class ReadFormTests {

  private static final String SEED =
      "/announcements/microsoft-pledges-10-billion-for-ai-security-and-skills-in-japan";

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;
  private final TestDocuments documents = new TestDocuments();

  ReadFormTests(Api api, Given given, JdbcClient jdbc) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void companiesAreKnown() {
    documents.makeCompaniesKnown(jdbc);
  }

  private ObjectNode stored() {
    var answer = given.post(documents.everything().toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return read(answer);
  }

  private ObjectNode read(Answer written) {
    return api.get("/announcements/" + written.json().get("id").asString()).json().asObject();
  }

  /** What another service would show of what is like it, and is nothing that is known here. */
  private static String elsewhere(JsonNode shown) {
    var text = shown.toString();
    for (var id : ids(text)) {
      text = text.replace(id, UUID.randomUUID().toString());
    }
    return text.replace("https://", "https://another.")
        .replace("\"revision\":1", "\"revision\":7")
        .replaceAll("\"slug\":\"[^\"]*", "\"slug\":\"elsewhere");
  }

  private static List<String> ids(String text) {
    return Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  private static List<String> faults(Answer answer) {
    return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
        .map(fault -> fault.get("pointer").asString() + " " + fault.get("code").asString())
        .toList();
  }

  @Test
  void isTheKnownAnnouncementWhereItWasRead() {
    for (var shown : List.of(stored(), api.get(SEED).json())) {
      for (var parameters : List.of("", "?onDuplicate=create", "?onDuplicate=attach")) {
        var answer = given.post("/announcements" + parameters, shown.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Differs")).isEmpty();
        assertThat(answer.shown()).isEqualTo(shown);
      }
    }
  }

  @Test
  void theAnswerOfAWriteCanBePostedToo() {
    var written = given.post(documents.minimal().toString());
    assertThat(given.post(written.text()).json().get("id")).isEqualTo(written.json().get("id"));
  }

  @Test
  void isStoredWithTheSameFactsWhereNobodyKnowsIt() {
    var shown = stored();
    var sent = Api.tree(elsewhere(shown)).asObject().put("headline", documents.own + " elsewhere");
    var answer = given.post("/announcements?onDuplicate=create", sent.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    var moved = answer.json();
    assertThat(moved.get("id")).isEqualTo(sent.get("id"));
    assertThat(moved.get("revision").asInt()).isEqualTo(1);
    assertThat(moved.at("/investments/0/investors"))
        .isEqualTo(shown.at("/investments/0/investors"));
    assertThat(moved.at("/investments/1/relation/investment"))
        .isEqualTo(sent.at("/investments/0/id"));
    assertThat(moved.at("/investments/0/evidence/0/source")).isEqualTo(moved.at("/sources/1/id"));
    assertThat(moved.at("/claims/1/source")).isEqualTo(moved.at("/sources/1/id"));
    assertThat(moved.at("/claims/1/value")).isEqualTo(shown.at("/claims/1/value"));
    assertThat(moved.at("/partnerships/0/purposes"))
        .isEqualTo(shown.at("/partnerships/0/purposes"));
    assertThat(moved.at("/written/companies")).isEmpty();
  }

  @Test
  void companiesThatNobodyHereKnowsAreMadeWithTheirParents() {
    var own = documents.own;
    var document =
        documents.minimal().toString().replaceFirst("\\}$", "")
            + """
            , "partnerships": [{"kind": "OTHER", "bindingLevel": "MOU", "parties": [
                {"role": "PARTNER", "company": {"id": "%1$s", "slug": "x", "name": "%2$s Works", "country": "JP",
                  "aliases": [{"name": "%2$sワークス", "language": "ja", "script": null}], "listings": [], "website": null,
                  "parent": {"id": "%3$s", "slug": "y", "name": "%2$s Mother"}, "revision": 4, "updatedAt": "2026-01-01T00:00:00Z"}},
                {"role": "PARTNER", "company": {"id": "%4$s", "slug": "z", "name": "%2$s Works GmbH"}},
                {"role": "PARTNER", "company": {"id": "%5$s", "slug": "a", "name": "%2$s Alpha"}}]}]}
            """
                .formatted(
                    UUID.randomUUID(),
                    own,
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID());
    var answer = given.post(document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().at("/written/companies"))
        .extracting(one -> one.get("name").asString())
        .containsExactlyInAnyOrder(own + " Mother", own + " Works", own + " Works GmbH");
    var works =
        api.get(
            "/companies/" + answer.json().at("/partnerships/0/parties/0/company/id").asString());
    assertThat(works.json().at("/parent/name").asString()).isEqualTo(own + " Mother");
    assertThat(works.json().at("/aliases/0/name").asString()).isEqualTo(own + "ワークス");
  }

  @Test
  void anIdThatIsKnownDecidesWhichCompanyIsMeant() {
    var alpha = api.get("/companies/" + documents.own.toLowerCase(Locale.ROOT) + "-alpha").json();
    var document = documents.minimal().toString().replaceFirst("\\}$", "");
    var party =
        ", \"capacities\": [{\"powerMegawatts\": 5, \"operator\": {\"company\": {\"id\": \"%s\", \"name\": \"%s\"}}}]}";
    var id = alpha.get("id").asString();
    var other = given.post(document + party.formatted(id, documents.own + " Beta"));
    assertThat(faults(other)).containsExactly("/capacities/0/operator/company/id contradiction");
    var same = given.post(document + party.formatted(id, documents.own + " Alpha"));
    assertThat(same.status()).as(same.text()).isEqualTo(201);
    assertThat(same.json().at("/capacities/0/operator/company/id").asString()).isEqualTo(id);
  }

  @Test
  void aRetractedOneIsStoredAsSuch() {
    var shown = stored();
    var sent = Api.tree(elsewhere(shown)).asObject().put("headline", documents.own + " denied");
    sent.putObject("retracted").put("at", "2026-04-20T09:00:00Z").put("reason", "It is denied.");
    ((ObjectNode) sent.at("/investments/0"))
        .put("counted", false)
        .put("excluded", "RETRACTED")
        .putNull("contribution");
    var answer = given.post("/announcements?onDuplicate=create", sent.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().at("/retracted/reason").asString()).isEqualTo("It is denied.");
    assertThat(answer.json().at("/investments/0/excluded").asString()).isEqualTo("RETRACTED");
    assertThat(
            api.get("/investments?counted=true&announcement=" + answer.json().get("id").asString())
                .items())
        .isEmpty();
  }

  @Test
  void whatNeverHappenedIsAttachedToNothing() {
    var known = stored();
    var sent = Api.tree(elsewhere(known)).asObject();
    sent.putObject("retracted").put("reason", "It is denied.");
    var answer = given.post("/announcements?onDuplicate=attach", sent.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly("/retracted retracted");
  }

  @Test
  void dollarsThatAreOthersHereAreNamed() {
    var sent =
        Api.tree(
                """
                {"id": "%1$s", "headline": "%2$s pays in euros", "announcedOn": "2026-04-03", "revision": 3,
                 "sources": [{"publisher": "A wire", "title": "%2$s"}],
                 "investments": [{"id": "%3$s", "instrument": "CAPEX", "amount": {"value": 1000000, "currency": "EUR"},
                   "normalizedAmount": {"currency": "USD", "low": 1250000, "point": 1250000, "high": 1250000, "rate": 1.25}}]}
                """
                    .formatted(UUID.randomUUID(), documents.own, UUID.randomUUID()))
            .asObject();
    var answer = given.post("/announcements?onDuplicate=create", sent.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    var warning = answer.json().at("/written/warnings/0");
    assertThat(warning.get("pointer").asString())
        .isEqualTo("/investments/0/normalizedAmount/point");
    assertThat(warning.get("detail").asString()).contains("1152500", "1.1525");
    assertThat(answer.json().at("/investments/0/normalizedAmount/point").asInt())
        .isEqualTo(1152500);
  }

  @Test
  void itsIdIsNotTakenForAnotherAnnouncement() {
    var shown = stored();
    var another =
        shown
            .deepCopy()
            .put("headline", documents.own + " is another")
            .put("announcedOn", "2026-01-02");
    assertThat(faults(given.post(another.toString()))).contains("/id read-only");
    var corrected = shown.deepCopy();
    ((ObjectNode) corrected.at("/trainingGoals/0")).put("people", 2000003).remove("contribution");
    var answer = given.post(corrected.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Differs")).isEqualTo("1");
  }

  @ParameterizedTest(name = "{0} = {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "/id                                | \"x\"          | /id read-only",
        "/id                                |                | /revision read-only",
        "/investments/0/id                  | \"x\"          | /investments/0/id read-only",
        "/investments/0/status              | \"CANCELLED\"  | /investments/0/counted contradiction",
        "/investments/1/status              | \"ANNOUNCED\"  | /investments/1/excluded contradiction",
        "/investments/0/amount/value        | 2009.5         | /investments/0/normalizedAmount/point contradiction",
        "/investments/0/counted             | \"yes\"        | /investments/0/counted type",
        "/capacities/0/status               | \"SHELVED\"    | /capacities/0/counted contradiction",
        "/trainingGoals/0/counted           | false          | ' '",
        "/partnerships/0/excluded           | \"CANCELLED\"  | /partnerships/0/excluded contradiction",
        "/investments/0/evidence/0/source   | \"019d5336-e600-7005-8000-00000000dead\" | /investments/0/evidence/0/source unknown-source",
        "/investments/1/relation/investment | \"019d5336-e600-7005-8000-00000000dead\" | /investments/1/relation/investment unknown-investment",
        "/investments/0/relation            | {\"kind\": \"PART_OF\", \"investment\": \"/investments/1\"} | /investments/0/relation/investment circular",
      })
  void whatContradictsIsNamed(String pointer, String value, String fault) {
    var shown = Api.tree(elsewhere(stored())).asObject().put("headline", documents.own + " x");
    var changed = TestDocuments.with(shown, pointer, value == null ? "" : value);
    var answer = given.post("/announcements?onDuplicate=create&dryRun=true", changed.toString());
    if (fault.equals("' '")) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    } else {
      assertThat(answer.status()).as(answer.text()).isEqualTo(422);
      assertThat(faults(answer)).contains(fault);
    }
  }
}
