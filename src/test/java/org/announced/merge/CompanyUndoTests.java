package org.announced.merge;

import static org.announced.support.CompanyRequests.faults;
import static org.announced.support.CompanyRequests.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.CompanyRequests;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@HttpTest
class CompanyUndoTests {

  private final Api api;
  private final JdbcClient jdbc;
  private final CompanyRequests companies;
  private JsonNode first;
  private JsonNode second;
  private JsonNode kept;
  private JsonNode child;
  private JsonNode announcement;

  CompanyUndoTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
    this.companies = new CompanyRequests(api);
  }

  @BeforeEach
  void makeThreeThatMayBeOne() {
    companies.made("{\"name\": \"Mother OWN\"}");
    first =
        companies.made(
            """
            {"name": "First OWN", "country": "JP", "website": "https://first.example/", "parent": "Mother OWN",
             "aliases": [{"name": "One OWN", "language": "en"}, "Uno OWN"],
             "listings": ["XTKS:TICKER", "XNAS:TICKER"]}
            """);
    second =
        companies.made(
            "{\"name\": \"Second OWN\", \"country\": \"FR\", \"aliases\": [\"Due OWN\"]}");
    kept =
        companies.made(
            "{\"name\": \"Kept OWN\", \"aliases\": [\"Lasting OWN\"], \"listings\": [\"XPAR:TICKER\"]}");
    child = companies.made("{\"name\": \"Child OWN\", \"parent\": \"First OWN\"}");
    announcement =
        companies.announced(
            """
            {"headline": "OWN and OWN", "announcedOn": "2026-04-03",
             "sources": [{"publisher": "A wire", "url": "https://example.org/OWN"}],
             "investments": [
               {"investors": [{"company": "First OWN", "share": 0.125}, {"company": "Second OWN", "share": 0.25},
                  {"company": "Kept OWN", "share": 0.375}], "amount": {"value": 1301, "currency": "USD"}, "instrument": "CAPEX", "bindingLevel": "PLEDGE"},
               {"investors": [{"company": "First OWN"}, {"company": "Second OWN"}],
                "amount": {"value": 1303, "currency": "USD"}, "instrument": "CAPEX", "bindingLevel": "PLEDGE"}],
             "partnerships": [{"kind": "RESEARCH", "bindingLevel": "MOU", "parties": [{"company": "Kept OWN", "role": "CUSTOMER"},
                {"company": "First OWN", "role": "PARTNER"}]}],
             "trainingGoals": [{"people": 1709, "sponsor": "First OWN", "partners": ["First OWN", "Mother OWN"]}],
             "capacities": [{"powerMegawatts": 23, "operator": "First OWN"}],
             "marketReactions": [{"company": "First OWN", "on": "2026-04-03", "percent": 7,
                "source": "https://example.org/OWN"}]}
            """);
  }

  private static String id(JsonNode thing) {
    return thing.get("id").asString();
  }

  /** What is shown, but for how often and when it was changed. */
  private static JsonNode lasting(JsonNode shown) {
    if (shown instanceof ObjectNode object) {
      object.remove(List.of("revision", "updatedAt"));
    }
    shown.values().forEach(CompanyUndoTests::lasting);
    return shown;
  }

  private JsonNode announcementNow() {
    return api.get("/announcements/" + id(announcement)).json();
  }

  private void assertAllIsAsBefore() {
    for (var company : List.of(first, second, kept, child)) {
      assertThat(lasting(companies.get(id(company)).json())).isEqualTo(lasting(company));
    }
    assertThat(lasting(announcementNow())).isEqualTo(lasting(announcement));
  }

  @Test
  void putsEverythingBackInItsPlace() {
    var undone = companies.undone(companies.merged(id(first), id(kept)));
    assertThat(undone.get("left")).isEmpty();
    assertThat(undone.get("company")).isEqualTo(companies.get(id(first)).json());
    assertThat(undone.get("survivor")).isEqualTo(companies.get(id(kept)).json());
    assertAllIsAsBefore();
  }

  @Test
  void givesBackAnAliasThatIsItsOwnNameInOtherLetters() {
    var named = companies.made("{\"name\": \"Fourth OWN\", \"aliases\": [\"FOURTH OWN\"]}");
    companies.undone(companies.merged(id(named), id(kept)));
    assertThat(lasting(companies.get(id(named)).json())).isEqualTo(lasting(named));
    assertThat(lasting(companies.get(id(kept)).json())).isEqualTo(lasting(kept));
  }

  @Test
  void putsBackMergesOnMergesNewestFirst() {
    var one = companies.merged(id(first), id(second));
    var two = companies.merged(id(second), id(kept));
    assertThat(companies.undo(id(second), one.get("revision").asInt()).status()).isEqualTo(409);
    assertThat(companies.undone(two).get("left")).isEmpty();
    assertThat(companies.get(id(first)).header("Location")).endsWith(id(second));
    assertThat(companies.undone(one).get("left")).isEmpty();
    assertAllIsAsBefore();
  }

  @Test
  void aPartyThatStandsForTwoIsNotTakenForOne() {
    var one = companies.merged(id(first), id(kept));
    var two = companies.merged(id(second), id(kept));
    var left = companies.undone(one).get("left");
    var investments = announcementNow().get("investments");
    assertThat(left.values().stream().map(l -> l.get("url").asString()))
        .containsExactlyInAnyOrder(
            "/api/v1/investments/" + id(investments.get(0)),
            "/api/v1/investments/" + id(investments.get(1)));
    assertThat(investments.get(1).get("investors")).hasSize(1);
    assertThat(companies.undone(two).get("left")).isEmpty();
    assertThat(announcementNow().at("/investments/0/investors/1/company/id"))
        .isEqualTo(kept.get("id"));
    assertThat(lasting(companies.get(id(kept)).json())).isEqualTo(lasting(kept));
  }

  @Test
  void leavesWhatWasChangedSinceAndNamesIt() {
    var merged = companies.merged(id(first), id(kept));
    companies.patched(
        id(kept),
        "{\"reason\": \"x\", \"country\": \"US\", \"listings\": [\"XTKS:TICKER\"], \"aliases\": [\"Uno OWN\", \"New OWN\"]}");
    companies.patched(id(child), "{\"reason\": \"x\", \"parent\": null}");
    jdbc.sql("update capacity set operator_id = null where announcement_id = cast(? as uuid)")
        .param(id(announcement))
        .update();
    var undone = companies.undone(merged);
    var capacity = announcementNow().at("/capacities/0/id").asString();
    assertThat(
            undone.get("left").values().stream()
                .map(l -> l.get("url").asString() + " " + l.get("member").asString()))
        .containsExactlyInAnyOrder(
            "/api/v1/companies/" + id(kept) + " country",
            "/api/v1/companies/" + id(kept) + " listings",
            "/api/v1/companies/" + id(child) + " parent",
            "/api/v1/capacities/" + capacity + " operator");
    var survivor = companies.get(id(kept)).json();
    assertThat(names(survivor.get("aliases"))).containsExactly(companies.named("New OWN"));
    assertThat(survivor.get("country").asString()).isEqualTo("US");
    assertThat(survivor.get("website").isNull()).isTrue();
    assertThat(survivor.get("listings")).isEmpty();
    var back = companies.get(id(first)).json();
    assertThat(back.get("aliases")).isEqualTo(first.get("aliases"));
    assertThat(back.get("listings")).hasSize(1);
    assertThat(companies.get(id(child)).json().get("parent").isNull()).isTrue();
    assertThat(announcementNow().at("/capacities/0/operator").isNull()).isTrue();
    var told = api.get("/announcements/" + id(announcement) + "/revisions").items();
    assertThat(told.get(told.size() - 1).get("changes").toString())
        .contains("/trainingGoals/0/sponsor/company")
        .doesNotContain("/capacities");
    // Positions have no gaps: the next change finds all of it.
    companies.patched(id(first), "{\"reason\": \"x\", \"country\": \"US\"}");
    companies.patched(id(kept), "{\"reason\": \"x\", \"country\": \"JP\"}");
  }

  @Test
  void aParentThatBelongsToItByNowIsNotGivenBack() {
    var merged = companies.merged(id(first), id(kept));
    companies.patched(id(kept), "{\"reason\": \"x\", \"parent\": null}");
    companies.patched(
        companies.slug("mother-OWN"), "{\"reason\": \"x\", \"parent\": \"Child OWN\"}");
    var undone = companies.undone(merged);
    assertThat(undone.at("/company/parent").isNull()).isTrue();
    assertThat(undone.get("left").toString()).contains(id(first) + "\",\"member\":\"parent\"");
  }

  @Test
  void isToldOnBothSidesAndInTheAnnouncement() {
    companies.undone(companies.merged(id(first), id(kept)));
    for (var company : List.of(first, kept)) {
      var revisions = companies.revisions(id(company));
      assertThat(revisions.stream().map(r -> r.get("action").asString()))
          .containsExactly("CREATED", "MERGED", "UNMERGED");
      assertThat(revisions.get(2).get("reason").asString()).isEqualTo("Two after all");
    }
    assertThat(companies.revisions(id(first)).get(1).get("changes").toString())
        .contains("/mergedInto", id(kept));
    var told = api.get("/announcements/" + id(announcement) + "/revisions").items();
    assertThat(told).hasSize(3);
    assertThat(told.get(2).get("action").asString()).isEqualTo("COMPANY_UNMERGED");
    assertThat(told.get(2).get("reason").asString()).isEqualTo("Two after all");
    assertThat(told.get(2).get("revision").asInt()).isEqualTo(1);
    var there = told.get(1).get("changes");
    var back = told.get(2).get("changes");
    assertThat(back).hasSameSizeAs(there);
    for (int i = 0; i < there.size(); i++) {
      assertThat(back.get(i).get("pointer")).isEqualTo(there.get(i).get("pointer"));
      assertThat(back.get(i).get("old")).isEqualTo(there.get(i).get("new"));
      assertThat(back.get(i).get("new")).isEqualTo(there.get(i).get("old"));
    }
  }

  @Test
  void undoesOnlyMergesAndEachOnce() {
    var merged = companies.merged(id(first), id(kept));
    assertNotUndoable(companies.undo(id(kept), 1), "is no merge");
    assertThat(companies.undo(id(kept), 99).status()).isEqualTo(404);
    assertThat(companies.undo(id(kept), 0).status()).isEqualTo(404);
    var none = companies.send("POST", "/companies/" + id(kept) + "/revisions/x/undo", "{}");
    assertThat(none.status()).isEqualTo(404);
    companies.undone(merged);
    assertNotUndoable(companies.undo(id(kept), 2), "was undone at");
  }

  @Test
  void doesNotBringBackANameThatAnotherHasByNow() {
    var merged = companies.merged(id(first), id(kept));
    companies.patched(id(kept), "{\"reason\": \"x\", \"name\": \"first OWN\"}");
    assertNotUndoable(companies.undo(id(kept), merged.get("revision").asInt()), "Rename it first");
    companies.patched(id(kept), "{\"reason\": \"x\", \"name\": \"Kept OWN\"}");
    companies.patched(id(second), "{\"reason\": \"x\", \"aliases\": [\"First OWN\"]}");
    assertNotUndoable(
        companies.undo(id(kept), merged.get("revision").asInt()), second.get("slug").asString());
  }

  @Test
  void anAliasThatIsAnothersNameByNowIsNotGivenBack() {
    var merged = companies.merged(id(first), id(kept));
    companies.patched(id(kept), "{\"reason\": \"x\", \"aliases\": [\"First OWN\"]}");
    companies.made("{\"name\": \"One OWN\"}");
    var undone = companies.undone(merged);
    assertThat(names(undone.at("/company/aliases"))).containsExactly(companies.named("Uno OWN"));
    assertThat(undone.get("left").toString()).contains(id(first) + "\",\"member\":\"aliases\"");
    companies.patched(id(first), "{\"reason\": \"x\", \"country\": \"US\"}");
  }

  private static void assertNotUndoable(Answer answer, String why) {
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("type").asString()).isEqualTo("/problems/not-undoable");
    assertThat(answer.json().get("detail").asString()).contains(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{}                            | /reason required",
        "{\"reason\": \" \"}           | /reason required",
        "{\"reason\": \"x\", \"of\": 1} | /of unknown-field"
      })
  void namesTheFault(String body, String fault) {
    companies.merged(id(first), id(kept));
    var answer = companies.send("POST", "/companies/" + id(kept) + "/revisions/2/undo", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly(fault);
  }
}
