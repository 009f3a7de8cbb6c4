package org.announced.merge;

import static org.announced.support.CompanyRequests.faults;
import static org.announced.support.CompanyRequests.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.CompanyRequests;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@HttpTest
class CompanyMergeTests {

  private final Api api;
  private final StatementCount statements;
  private final CompanyRequests companies;
  private JsonNode old;
  private JsonNode kept;

  CompanyMergeTests(Api api, StatementCount statements) {
    this.api = api;
    this.statements = statements;
    this.companies = new CompanyRequests(api);
  }

  @BeforeEach
  void makeTwoThatAreOne() {
    companies.made("{\"name\": \"Mother OWN\"}");
    old =
        companies.made(
            """
            {"name": "Old OWN", "country": "JP", "website": "https://old.example/", "parent": "Mother OWN",
             "aliases": [{"name": "Former OWN", "language": "en"}], "listings": ["XTKS:TICKER"]}
            """);
    kept =
        companies.made(
            """
            {"name": "Kept OWN", "country": "US", "aliases": ["Lasting OWN"], "listings": ["XNAS:TICKER"]}
            """);
  }

  private static String id(JsonNode thing) {
    return thing.get("id").asString();
  }

  private static List<String> each(JsonNode list, String pointer) {
    return list.values().stream().map(one -> one.at(pointer).asString()).toList();
  }

  @Test
  void namesListingsAndWhatTheOtherLacksPassOver() {
    companies.patched(
        id(old),
        "{\"reason\": \"x\", \"aliases\": [{\"name\": \"Former OWN\", \"language\": \"en\"}, \"Lasting OWN\"]}");
    var survivor = companies.merged(id(old), "Kept OWN");
    assertThat(survivor.get("id")).isEqualTo(kept.get("id"));
    assertThat(survivor.get("country").asString()).isEqualTo("US");
    assertThat(survivor.get("website").asString()).isEqualTo("https://old.example/");
    assertThat(survivor.at("/parent/name").asString()).isEqualTo(companies.named("Mother OWN"));
    assertThat(names(survivor.get("aliases")))
        .containsExactly(
            companies.named("Lasting OWN"),
            companies.named("Old OWN"),
            companies.named("Former OWN"));
    assertThat(survivor.at("/aliases/2/language").asString()).isEqualTo("en");
    assertThat(each(survivor.get("listings"), "/mic")).containsExactly("XNAS", "XTKS");
    assertThat(survivor.get("revision").asInt()).isEqualTo(2);
  }

  @Test
  void whatNamedTheOldLeadsToTheOther() {
    var child = companies.made("{\"name\": \"Child OWN\", \"parent\": \"Old OWN\"}");
    companies.merged(id(old), id(kept));
    for (var ref : List.of(id(old), old.get("slug").asString())) {
      var moved = companies.get(ref + "?fields=id");
      assertThat(moved.status()).isEqualTo(301);
      assertThat(Api.path(moved.header("Location")))
          .isEqualTo("/api/v1/companies/" + id(kept) + "?fields=id");
      assertThat(moved.header("Cache-Control")).contains("max-age=0");
      assertThat(api.get(moved.header("Location")).json().get("id")).isEqualTo(kept.get("id"));
      assertThat(Api.path(api.get("/companies/" + ref + "/revisions").header("Location")))
          .isEqualTo("/api/v1/companies/" + id(kept) + "/revisions");
    }
    for (var name :
        List.of(
            id(old),
            old.get("slug").asString(),
            companies.named("Old OWN"),
            companies.named("Former OWN"),
            companies.named("XTKS:TICKER"))) {
      assertThat(api.get("/companies?company=" + Api.encoded(name)).each("id"))
          .as(name)
          .containsExactly(id(kept));
      assertThat(api.get("/companies?parent=" + Api.encoded(name)).each("id"))
          .as(name)
          .containsExactly(id(child));
    }
    assertThat(api.get("/companies?q=" + Api.encoded(companies.named("Old OWN"))).each("id"))
        .containsExactly(id(kept));
    assertThat(
            api.get("/search?type=COMPANY&q=" + Api.encoded(companies.named("Old OWN"))).each("id"))
        .containsExactly(id(kept));
    assertThat(companies.post("{\"name\": \"Old OWN\"}").json().get("id"))
        .isEqualTo(kept.get("id"));
    var nearest = companies.post("{\"name\": \"New OWN\", \"parent\": \"Odl OWN\"}");
    assertThat(nearest.json().at("/errors/0/candidates").values().stream().map(JsonNode::asString))
        .contains(kept.get("slug").asString())
        .doesNotContain(old.get("slug").asString());
  }

  @Test
  void theSlugIsNeverGivenToAnother() {
    companies.merged(id(old), id(kept));
    companies.patched(id(kept), "{\"reason\": \"x\", \"aliases\": []}");
    var namesake = companies.made("{\"name\": \"Old OWN\"}");
    assertThat(namesake.get("slug").asString()).isEqualTo(companies.slug("old-OWN-2"));
  }

  private JsonNode announcedByBoth() {
    return companies.announced(
        """
        {"headline": "OWN and OWN", "announcedOn": "2026-04-03",
         "sources": [{"publisher": "A wire", "url": "https://example.org/OWN"}],
         "investments": [
           {"investors": [{"company": "Mother OWN", "share": 0.25}, {"company": "Old OWN", "share": 0.125},
              {"company": "Kept OWN", "share": 0.375}], "amount": {"value": 1301, "currency": "USD"}, "instrument": "CAPEX", "bindingLevel": "PLEDGE"},
           {"investors": [{"company": "Old OWN"}], "amount": {"value": 1303, "currency": "USD"}, "instrument": "CAPEX", "bindingLevel": "PLEDGE"}],
         "partnerships": [{"kind": "RESEARCH", "bindingLevel": "MOU", "parties": [{"company": "Kept OWN", "role": "CUSTOMER"},
            {"company": "Old OWN", "role": "PARTNER"}, {"company": "Mother OWN", "role": "HOST"}]}],
         "trainingGoals": [{"people": 1709, "sponsor": "Old OWN", "partners": ["Old OWN", "Mother OWN"]}],
         "capacities": [{"powerMegawatts": 23, "operator": "Old OWN"}],
         "marketReactions": [{"company": "Old OWN", "on": "2026-04-03", "percent": 7,
            "source": "https://example.org/OWN"}]}
        """);
  }

  @Test
  void takesItsPlaceWhereverItWasNamed() {
    var before = announcedByBoth();
    companies.merged(id(old), id(kept));
    var after = api.get("/announcements/" + id(before)).json();
    var motherOwn = companies.named("Mother OWN");
    var keptOwn = companies.named("Kept OWN");
    assertThat(each(after.at("/investments/0/investors"), "/company/name"))
        .containsExactly(motherOwn, keptOwn);
    assertThat(each(after.at("/investments/0/investors"), "/share")).containsExactly("0.25", "0.5");
    assertThat(each(after.at("/investments/1/investors"), "/company/name"))
        .containsExactly(keptOwn);
    assertThat(each(after.at("/partnerships/0/parties"), "/company/name"))
        .containsExactly(keptOwn, motherOwn);
    assertThat(each(after.at("/partnerships/0/parties"), "/role"))
        .containsExactly("CUSTOMER", "HOST");
    assertThat(after.at("/trainingGoals/0/sponsor/company/name").asString()).isEqualTo(keptOwn);
    assertThat(each(after.at("/trainingGoals/0/partners"), "/company/name"))
        .containsExactly(keptOwn, motherOwn);
    assertThat(after.at("/capacities/0/operator/company/name").asString()).isEqualTo(keptOwn);
    assertThat(after.at("/marketReactions/0/company/name").asString()).isEqualTo(keptOwn);
    assertThat(api.get("/investments?investor=" + id(old)).items()).hasSize(2);
  }

  @Test
  void everyAnnouncementThatItTouchesTellsOfItAndKeepsItsRevision() {
    var announcement = announcedByBoth();
    var other =
        companies.announced(
            """
        {"headline": "OWN alone", "announcedOn": "2026-04-03",
         "sources": [{"publisher": "A wire", "url": "https://example.org/OWN/other"}],
         "capacities": [{"powerMegawatts": 29, "operator": "Kept OWN"}]}
        """);
    companies.merged(id(old), id(kept));
    var revisions = api.get("/announcements/" + id(announcement) + "/revisions").items();
    assertThat(revisions).hasSize(2);
    var told = revisions.get(1);
    assertThat(told.get("revision").asInt()).isEqualTo(1);
    assertThat(told.get("action").asString()).isEqualTo("COMPANY_MERGED");
    assertThat(told.get("reason").asString()).isEqualTo("One and the same");
    assertThat(told.get("by")).isEqualTo(companies.revisions(id(kept)).get(1).get("by"));
    assertThat(told.get("at")).isEqualTo(companies.revisions(id(kept)).get(1).get("at"));
    assertThat(each(told.get("changes"), "/pointer"))
        .containsExactly(
            "/investments/0/investors",
            "/investments/1/investors/0/company",
            "/partnerships/0/parties",
            "/trainingGoals/0/partners/0/company",
            "/trainingGoals/0/sponsor/company",
            "/capacities/0/operator/company",
            "/marketReactions/0/company");
    var after = api.get("/announcements/" + id(announcement)).json();
    for (var change : told.get("changes")) {
      var pointer = change.get("pointer").asString();
      assertThat(change.get("old")).as(pointer).isEqualTo(announcement.at(pointer));
      assertThat(change.get("new")).as(pointer).isEqualTo(after.at(pointer));
    }
    assertThat(after.get("revision").asInt()).isEqualTo(1);
    assertThat(after.at("/investments/0/revision").asInt()).isEqualTo(1);
    assertThat(after.get("updatedAt")).isEqualTo(announcement.get("updatedAt"));
    assertThat(api.get("/announcements/" + id(other) + "/revisions").items()).hasSize(1);
    assertThat(
            api.get("/announcements/" + id(announcement) + "/revisions?action=COMPANY_MERGED")
                .items())
        .hasSize(1);
  }

  /** What is shown is another than was read, and a correction of that is refused. */
  @Test
  void aCorrectionOfWhatItChangedIsMadeToWhatIsShownSince() {
    var path = "/announcements/" + id(announcedByBoth());
    var read = api.get(path).header("ETag");
    companies.merged(id(old), id(kept));
    var patch = "{\"reason\": \"x\", \"place\": \"Tokyo\"}";
    assertThat(companies.send("PATCH", path, patch, "If-Match", read).status()).isEqualTo(412);
    var now = api.get(path).header("ETag");
    assertThat(companies.send("PATCH", path, patch, "If-Match", now).status()).isEqualTo(200);
    var revisions = api.get(path + "/revisions").items();
    assertThat(
            revisions.stream()
                .map(r -> r.get("revision").asInt() + " " + r.get("action").asString()))
        .containsExactly("1 CREATED", "1 COMPANY_MERGED", "2 CORRECTED");
  }

  /** Pages and files of revisions show it as well. */
  @Test
  void itIsOnItsPageOfRevisions() {
    var path = "/announcements/" + id(announcedByBoth()) + "/revisions";
    companies.merged(id(old), id(kept));
    var first = api.get(path + "?limit=1").json();
    assertThat(first.at("/items/0/action").asString()).isEqualTo("CREATED");
    var next = api.get(first.get("next").asString()).json();
    assertThat(next.at("/items/0/action").asString()).isEqualTo("COMPANY_MERGED");
  }

  @Test
  void takesAsManyStatementsForManyAnnouncementsAsForOne() {
    announced(1);
    var merge = mergeAndUndo();
    announced(12);
    var mergeOfMore = mergeAndUndo();
    assertThat(mergeOfMore).as(String.join("\n", mergeOfMore)).hasSameSizeAs(merge);
    for (var one : api.get("/announcements?company=" + id(old)).each("id")) {
      assertThat(
              api.get("/announcements/" + one + "/revisions").items().stream()
                  .map(revision -> revision.get("action").asString()))
          .startsWith("CREATED", "COMPANY_MERGED", "COMPANY_UNMERGED")
          .hasSizeBetween(3, 5);
    }
  }

  private List<String> mergeAndUndo() {
    return statements.during(() -> companies.undone(companies.merged(id(old), id(kept))));
  }

  private void announced(int many) {
    for (int i = 0; i < many; i++) {
      // So far from each other that none looks like one that is known.
      companies.announced(
          """
          {"headline": "OWN of %1$d, %2$d", "announcedOn": "%3$d-04-03",
           "sources": [{"publisher": "A wire", "url": "https://example.org/OWN/%1$d/%2$d"}],
           "investments": [
             {"investors": [{"company": "Old OWN"}, {"company": "Kept OWN"}], "amount": {"value": 1307, "currency": "USD"},
              "instrument": "CAPEX", "bindingLevel": "PLEDGE"},
             {"investors": [{"company": "Old OWN"}], "amount": {"value": 1319, "currency": "USD"},
              "instrument": "CAPEX", "bindingLevel": "PLEDGE"}]}
          """
              .formatted(many, i, 1990 + many + 2 * i));
    }
  }

  @Test
  void theLongestReasonStillHasRoomWhereItIsTold() {
    announcedByBoth();
    var body = "{\"into\": \"Kept OWN\", \"reason\": \"" + "r".repeat(2000) + "\"}";
    var path = "/companies/" + id(old) + "/merge";
    assertThat(faults(companies.send("POST", path, body.replace("rr\"", "rrr\""))))
        .containsExactly("/reason too-long");
    assertThat(companies.send("POST", path, body).status()).isEqualTo(200);
  }

  @Test
  void bothSidesAndTheSubsidiariesTellOfIt() {
    var child = companies.made("{\"name\": \"Child OWN\", \"parent\": \"Old OWN\"}");
    companies.merged(id(old), id(kept));
    var revision = companies.revisions(id(kept)).get(1);
    assertThat(revision.get("action").asString()).isEqualTo("MERGED");
    assertThat(revision.get("reason").asString()).isEqualTo("One and the same");
    assertThat(each(revision.get("changes"), "/pointer"))
        .containsExactlyInAnyOrder("/website", "/parent", "/aliases", "/listings", "/merged");
    var merged = revision.get("changes").get(revision.get("changes").size() - 1);
    assertThat(merged.at("/new/slug")).isEqualTo(old.get("slug"));
    var moved = companies.get(id(child)).json();
    assertThat(moved.at("/parent/id")).isEqualTo(kept.get("id"));
    assertThat(moved.get("revision").asInt()).isEqualTo(2);
    assertThat(companies.revisions(id(child)).get(1).get("reason").asString())
        .startsWith(companies.named("Old OWN was merged into Kept OWN"));
  }

  @Test
  void chainsLeadToTheLastInOneStep() {
    var last = companies.made("{\"name\": \"Last OWN\"}");
    companies.merged(id(old), id(kept));
    companies.merged(id(kept), id(last));
    assertThat(companies.get(id(old)).header("Location")).endsWith(id(last));
    assertThat(companies.get(id(kept)).header("Location")).endsWith(id(last));
    assertThat(api.get("/companies?company=" + id(old)).each("id")).containsExactly(id(last));
  }

  @Test
  void aSubsidiaryMayBecomeItsParent() {
    var mother = companies.get(companies.slug("mother-OWN")).json();
    var survivor = companies.merged(id(old), id(mother));
    assertThat(survivor.get("parent").isNull()).isTrue();
    assertThat(survivor.get("country").asString()).isEqualTo("JP");
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{\"reason\": \"x\", \"into\": \"Old OWN\"}       | /into same-company",
        "{\"reason\": \"x\", \"into\": \"Child OWN\"}     | /into own-subsidiary",
        "{\"reason\": \"x\", \"into\": \"Grandchild OWN\"} | /into own-subsidiary",
        "{\"reason\": \"x\", \"into\": \"No OWN\"}        | /into unknown-company",
        "{\"reason\": \"x\", \"into\": \"Twin OWN\"}      | /into ambiguous-company",
        "{\"reason\": \"x\", \"into\": {\"id\": \"x\"}}   | /into type",
        "{\"reason\": \"x\"}                              | /into required",
        "{\"into\": \"Kept OWN\"}                         | /reason required",
        "{\"reason\": \"\", \"into\": \"Kept OWN\"}       | /reason required",
        "{\"reason\": \"x\", \"into\": \"Kept OWN\", \"to\": 1} | /to unknown-field",
        "5                                                | ' type'"
      })
  void namesTheFault(String body, String fault) {
    companies.made("{\"name\": \"Child OWN\", \"parent\": \"Old OWN\"}");
    companies.made("{\"name\": \"Grandchild OWN\", \"parent\": \"Child OWN\"}");
    companies.made("{\"name\": \"Twin OWN Corp.\"}");
    companies.made("{\"name\": \"Twin OWN Group\"}");
    var answer = companies.send("POST", "/companies/" + id(old) + "/merge", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly(fault.replace("'", ""));
    assertThat(companies.get(id(old)).status()).isEqualTo(200);
  }

  @Test
  void aMergedCompanyIsNotChangedAnyMore() {
    companies.merged(id(old), id(kept));
    var again = companies.merge(id(old), "Mother OWN");
    assertMerged(again);
    assertMerged(companies.undo(id(old), 2));
    assertMerged(
        companies.send(
            "PATCH", "/companies/" + id(old), "{\"reason\": \"x\"}", "If-Match", "\"any\""));
    assertThat(companies.merge("no-OWN", id(kept)).status()).isEqualTo(404);
  }

  private void assertMerged(Answer answer) {
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("type").asString()).isEqualTo("/problems/company-merged");
    assertThat(answer.json().get("detail").asString()).contains(kept.get("slug").asString());
  }

  @Test
  void honoursTheStateThatItWasMadeFor() {
    var tag = companies.get(id(old)).header("ETag");
    assertThat(companies.merge(id(old), id(kept), "If-Match", "\"other\"").status()).isEqualTo(412);
    assertThat(companies.merge(id(old), id(kept), "If-Match", "*").status()).isEqualTo(428);
    var answer = companies.merge(id(old), id(kept), "If-Match", tag);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo(companies.get(id(kept)).header("ETag"));
  }

  @Test
  void rehearsesAndRepeats() {
    var path = "/companies/" + id(old) + "/merge";
    var body = "{\"reason\": \"x\", \"into\": \"Kept OWN\"}";
    var rehearsed = companies.send("POST", path + "?dryRun=true", body);
    assertThat(rehearsed.status()).isEqualTo(200);
    assertThat(names(rehearsed.json().get("aliases"))).contains(companies.named("Old OWN"));
    assertThat(companies.get(id(old)).json()).isEqualTo(old);
    assertThat(companies.get(id(kept)).json()).isEqualTo(kept);
    var key = UUID.randomUUID().toString();
    var first = companies.send("POST", path, body, "Idempotency-Key", key);
    var again = companies.send("POST", path, body, "Idempotency-Key", key);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(companies.revisions(id(kept))).hasSize(2);
  }
}
