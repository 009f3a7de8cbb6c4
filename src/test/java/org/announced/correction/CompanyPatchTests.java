package org.announced.correction;

import static org.announced.support.CompanyRequests.faults;
import static org.announced.support.CompanyRequests.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.support.Api;
import org.announced.support.CompanyRequests;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@HttpTest
class CompanyPatchTests {

  private final Api api;
  private final CompanyRequests companies;
  private JsonNode company;
  private String ref;

  CompanyPatchTests(Api api) {
    this.api = api;
    this.companies = new CompanyRequests(api);
  }

  @BeforeEach
  void makeACompany() {
    companies.made("{\"name\": \"Mother OWN\"}");
    company =
        companies.made(
            """
            {"name": "OWN", "country": "JP", "aliases": ["First OWN", {"name": "Second OWN", "language": "en"}],
             "listings": ["XTKS:TICKER"], "website": "https://own.example/"}
            """);
    ref = company.get("slug").asString();
  }

  @Test
  void changesWhatIsSaidAndNothingElse() {
    var answer =
        companies.patch(
            ref,
            """
            {"reason": "It moved", "country": "US", "website": null, "parent": "Mother OWN",
             "aliases": ["Second OWN", {"name": "Third OWN", "language": "ja", "script": "Jpan"}, "First OWN"],
             "listings": [{"mic": "XNAS", "ticker": "TICKER"}, "XTKS:TICKER"]}
            """);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var changed = answer.json();
    assertThat(changed.get("slug")).isEqualTo(company.get("slug"));
    assertThat(changed.get("country").asString()).isEqualTo("US");
    assertThat(changed.get("website").isNull()).isTrue();
    assertThat(changed.at("/parent/name").asString()).isEqualTo(companies.named("Mother OWN"));
    assertThat(names(changed.get("aliases")))
        .containsExactly(
            companies.named("Second OWN"),
            companies.named("Third OWN"),
            companies.named("First OWN"));
    assertThat(changed.at("/listings/0/mic").asString()).isEqualTo("XNAS");
    assertThat(changed.get("revision").asInt()).isEqualTo(2);
    var read = companies.get(ref);
    assertThat(read.text()).isEqualTo(answer.shownText());
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
    var revision = companies.revisions(ref).get(1);
    assertThat(revision.get("action").asString()).isEqualTo("CORRECTED");
    assertThat(revision.get("reason").asString()).isEqualTo("It moved");
    assertThat(revision.get("changes").values().stream().map(c -> c.get("pointer").asString()))
        .containsExactlyInAnyOrder("/country", "/website", "/parent", "/aliases", "/listings");
    var country = revision.get("changes").get(0);
    assertThat(country.get("old").asString() + country.get("new").asString()).isEqualTo("JPUS");
  }

  @Test
  void keepsSlugAndOldNameOfARenamedCompany() {
    var renamed = companies.patched(ref, "{\"reason\": \"New name\", \"name\": \"Newer OWN\"}");
    assertThat(renamed.get("slug").asString()).isEqualTo(ref);
    assertThat(names(renamed.get("aliases")))
        .containsExactly(
            companies.named("First OWN"), companies.named("Second OWN"), companies.named("OWN"));
    assertThat(api.get("/companies?company=" + companies.own).each("id"))
        .containsExactly(company.get("id").asString());
    var decided =
        companies.patched(
            ref,
            "{\"reason\": \"x\", \"name\": \"Newest OWN\", \"aliases\": [\"OWN\", \"Newest OWN\"]}");
    assertThat(names(decided.get("aliases"))).containsExactly(companies.own);
  }

  @Test
  void takesTheCompanyAsItIsReadAndMakesNoRevisionOfNothing() {
    companies.patched(ref, "{\"reason\": \"x\", \"parent\": \"Mother OWN\"}");
    var read = companies.get(ref);
    var whole = read.json().asObject().put("reason", "nothing").toString();
    var answer = companies.patch(ref, whole);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.shownText()).isEqualTo(read.text());
    assertThat(answer.header("ETag")).isEqualTo(read.header("ETag"));
    assertThat(companies.revisions(ref)).hasSize(2);
  }

  @Test
  void needsTheStateThatItWasMadeFor() {
    var body = "{\"reason\": \"x\", \"country\": \"US\"}";
    var path = "/companies/" + ref;
    var first = companies.get(ref).header("ETag");
    assertThat(companies.send("PATCH", path, body).status()).isEqualTo(428);
    assertThat(companies.send("PATCH", path, body, "If-Match", "*").status()).isEqualTo(428);
    assertThat(companies.send("PATCH", path, body, "If-Match", "nonsense").status()).isEqualTo(400);
    assertThat(companies.send("PATCH", path, body, "If-Match", "W/" + first).status())
        .isEqualTo(200);
    var stale = companies.send("PATCH", path, body, "If-Match", first);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.header("ETag")).isEqualTo(companies.get(ref).header("ETag"));
    assertThat(companies.send("PATCH", "/companies/no-OWN", body, "If-Match", first).status())
        .isEqualTo(404);
    assertThat(
            companies
                .send("PATCH", path, body, "If-Match", first, "Content-Type", "text/plain")
                .status())
        .isEqualTo(415);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{\"country\": \"US\"}                             | /reason required",
        "{\"reason\": \" \", \"country\": \"US\"}          | /reason required",
        "{\"reason\": 5}                                   | /reason type",
        "{\"reason\": \"x\", \"name\": null}               | /name required",
        "{\"reason\": \"x\", \"name\": [\"OWN\"]}          | /name type",
        "{\"reason\": \"x\", \"id\": \"OWN\"}              | /id read-only",
        "{\"reason\": \"x\", \"id\": null}                 | /id read-only",
        "{\"reason\": \"x\", \"slug\": \"other\"}          | /slug read-only",
        "{\"reason\": \"x\", \"revision\": 7}              | /revision read-only",
        "{\"reason\": \"x\", \"nam\": \"OWN\"}             | /nam unknown-field",
        "{\"reason\": \"x\", \"nam\": null}                | /nam unknown-field",
        "{\"reason\": \"x\", \"country\": \"XX\"}          | /country unknown-country",
        "{\"reason\": \"x\", \"aliases\": [[\"a\"]]}       | /aliases/0 type",
        "{\"reason\": \"x\", \"aliases\": {\"0\": \"a\"}}  | /aliases type",
        "{\"reason\": \"x\", \"aliases\": [null]}          | /aliases/0 type",
        "{\"reason\": \"x\", \"listings\": [[\"XTKS:1\"]]} | /listings/0 type",
        "{\"reason\": \"x\", \"parent\": \"OWN\"}          | /parent own-parent",
        "{\"reason\": \"x\", \"parent\": \"No OWN\"}       | /parent unknown-company",
        "{\"reason\": \"x\", \"parent\": {}}               | /parent required",
        "{\"reason\": \"x\", \"parent\": {\"foo\": 1}}     | /parent/foo unknown-field",
        "{\"reason\": \"x\", \"parent\": [\"Mother OWN\"]} | /parent type",
        "{\"reason\": \"x\", \"name\": \"mother OWN\"}     | /name name-of-another",
        "{\"reason\": \"x\", \"aliases\": [\"Mother OWN\"]} | /aliases name-of-another",
        "[]                                                | ' type'",
        "null                                              | ' type'"
      })
  void namesTheFault(String patch, String fault) {
    var answer = companies.patch(ref, patch);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly(fault.replace("'", ""));
    assertThat(companies.get(ref).json()).isEqualTo(company);
  }

  @Test
  void namesAllFaultsAtOnce() {
    var answer =
        companies.patch(ref, "{\"id\": \"x\", \"name\": null, \"foo\": null, \"country\": 1}");
    assertThat(faults(answer))
        .containsExactlyInAnyOrder(
            "/id read-only",
            "/name required",
            "/foo unknown-field",
            "/country type",
            "/reason required");
  }

  @Test
  void refusesParentsThatMakeACircle() {
    companies.patched(ref, "{\"reason\": \"x\", \"parent\": \"Mother OWN\"}");
    companies.made("{\"name\": \"Child of OWN\", \"parent\": \"" + ref + "\"}");
    var answer =
        companies.patch(
            companies.slug("mother-OWN"), "{\"reason\": \"x\", \"parent\": \"Child of OWN\"}");
    assertThat(faults(answer)).containsExactly("/parent circle");
    assertThat(answer.json().at("/errors/0/candidates/0").asString())
        .isEqualTo(companies.slug("child-of-OWN"));
  }

  @Test
  void takesAParentByAnythingThatNamesOneCompany() {
    var mother = companies.get(companies.slug("mother-OWN")).json();
    for (var parent :
        List.of(
            "\"" + mother.get("id").asString() + "\"",
            "{\"id\": \"%s\"}".formatted(mother.get("id").asString()),
            "{\"slug\": \"%s\"}".formatted(mother.get("slug").asString()),
            "{\"name\": \"Mother OWN\"}")) {
      var with = companies.patched(ref, "{\"reason\": \"x\", \"parent\": " + parent + "}");
      assertThat(with.at("/parent/id")).as(parent).isEqualTo(mother.get("id"));
      assertThat(
              companies
                  .patched(ref, "{\"reason\": \"x\", \"parent\": null}")
                  .get("parent")
                  .isNull())
          .isTrue();
    }
    var torn =
        "{\"reason\": \"x\", \"parent\": {\"id\": \"%s\", \"name\": \"OWN\"}}"
            .formatted(mother.get("id").asString());
    assertThat(faults(companies.patch(ref, torn))).containsExactly("/parent contradiction");
  }

  @Test
  void leavesListingsAndNamesToTheirOwners() {
    companies.made(
        "{\"name\": \"Other OWN\", \"aliases\": [\"Shared OWN\"], \"listings\": [\"XNAS:TICKER\"]}");
    var answer =
        companies.patch(
            ref, "{\"reason\": \"x\", \"name\": \"Shared OWN\", \"listings\": [\"xnas:TICKER\"]}");
    assertThat(faults(answer))
        .containsExactlyInAnyOrder("/name name-of-another", "/listings listing-of-another");
    assertThat(answer.json().at("/errors/0/candidates/0").asString())
        .isEqualTo(companies.slug("other-OWN"));
    // As an alias of both it means neither.
    companies.patched(ref, "{\"reason\": \"x\", \"aliases\": [\"Shared OWN\"]}");
    var ambiguous = companies.post("{\"name\": \"Shared OWN\"}");
    assertThat(ambiguous.json().get("type").asString()).isEqualTo("/problems/ambiguous-company");
    var own = companies.patch(ref, "{\"reason\": \"x\", \"name\": \"Shared OWN\"}");
    assertThat(faults(own)).containsExactly("/name name-of-another");
  }

  @Test
  void rehearses() {
    var answer =
        companies.send(
            "PATCH",
            "/companies/" + ref + "?dryRun=true",
            "{\"reason\": \"x\", \"country\": \"US\"}",
            "If-Match",
            companies.get(ref).header("ETag"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Dry-Run")).isEqualTo("true");
    assertThat(answer.json().get("country").asString()).isEqualTo("US");
    assertThat(companies.get(ref).json()).isEqualTo(company);
  }
}
