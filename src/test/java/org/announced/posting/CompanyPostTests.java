package org.announced.posting;

import static org.announced.support.CompanyRequests.faults;
import static org.announced.support.CompanyRequests.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.CompanyRequests;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HttpTest
class CompanyPostTests {

  private final Api api;
  private final CompanyRequests companies;

  CompanyPostTests(Api api) {
    this.api = api;
    this.companies = new CompanyRequests(api);
  }

  @Test
  void makesACompanyWithEverything() {
    companies.made("{\"name\": \"OWN Group\"}");
    var answer =
        companies.post(
            """
            {"name": "OWN Corp.", "country": "JP", "aliases": ["OWN KK", {"name": "オウンOWN", "language": "ja"}],
             "listings": ["XTKS:TICKER"], "website": "https://OWN.example/", "parent": "OWN Group"}
            """);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    var company = answer.json();
    assertThat(company.get("slug").asString()).isEqualTo(companies.slug("OWN-corp"));
    assertThat(company.at("/parent/name").asString()).isEqualTo(companies.named("OWN Group"));
    assertThat(names(company.get("aliases")))
        .containsExactly(companies.named("OWN KK"), companies.named("オウンOWN"));
    assertThat(company.at("/listings/0/ticker").asString()).isEqualTo(companies.ticker());
    assertThat(Api.path(answer.header("Location")))
        .isEqualTo("/api/v1/companies/" + company.get("id").asString());
    var read = api.get(answer.header("Location"));
    assertThat(read.json()).isEqualTo(answer.shown());
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
    assertThat(companies.revisions(company.get("slug").asString()))
        .singleElement()
        .satisfies(one -> assertThat(one.get("action").asString()).isEqualTo("CREATED"));
  }

  @Test
  void isTheCompanyThatIsKnownAlready() {
    var known = companies.made("{\"name\": \"OWN Corp.\", \"country\": \"JP\"}");
    var answer = companies.post("{\"name\": \"OWN corporation\", \"country\": \"JP\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.shown()).isEqualTo(known);
    assertThat(answer.header("Facts-Not-Stored")).isEmpty();
    assertThat(answer.header("Location")).endsWith(known.get("id").asString());
  }

  @Test
  void saysWhatItDidNotAddToAKnownCompany() {
    var known = companies.made("{\"name\": \"OWN\", \"listings\": [\"XTKS:TICKER\"]}");
    companies.made("{\"name\": \"OWN Parent\"}");
    var answer =
        companies.post(
            """
            {"name": "OWN", "country": "JP", "aliases": ["Other OWN"], "website": "https://own.example",
             "parent": "OWN Parent", "listings": ["XTKS:TICKER", "XNAS:TICKER"]}
            """);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.shown()).isEqualTo(known);
    assertThat(answer.header("Facts-Not-Stored").split(", "))
        .containsExactlyInAnyOrder("aliases", "listings", "parent", "country", "website");
    var key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      var keyed =
          companies.post("{\"name\": \"OWN\", \"country\": \"JP\"}", "Idempotency-Key", key);
      assertThat(keyed.header("Facts-Not-Stored")).isEqualTo("country");
    }
    var byListing = companies.post("{\"name\": \"Called OWN\", \"listings\": [\"XTKS:TICKER\"]}");
    assertThat(byListing.shown()).isEqualTo(known);
    assertThat(byListing.header("Facts-Not-Stored")).isEqualTo("name");
  }

  @Test
  void refusesWhatContradictsWhatIsKnown() {
    companies.made("{\"name\": \"OWN Mother\"}");
    companies.made("{\"name\": \"OWN Aunt\"}");
    companies.made("{\"name\": \"Listed OWN\", \"listings\": [\"XTKS:TICKER\"]}");
    companies.made(
        "{\"name\": \"OWN\", \"country\": \"JP\", \"website\": \"https://own.example/\", \"parent\": \"OWN Mother\"}");
    var answer =
        companies.post(
            "{\"name\": \"OWN\", \"country\": \"US\", \"parent\": \"OWN Aunt\", \"listings\": [\"XTKS:TICKER\"]}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer))
        .containsExactlyInAnyOrder(
            "/country contradiction", "/parent contradiction", "/listings/0 listing-of-another");
    var website = companies.post("{\"name\": \"OWN\", \"website\": \"https://other.example/\"}");
    assertThat(faults(website)).containsExactly("/website contradiction");
  }

  @Test
  void theSameNameInAnotherCountryAndAnotherFormIsAnotherCompany() {
    var american = companies.made("{\"name\": \"OWN Grid Inc.\", \"country\": \"US\"}");
    var german = companies.post("{\"name\": \"OWN Grid GmbH\", \"country\": \"DE\"}");
    assertThat(german.status()).as(german.text()).isEqualTo(201);
    assertThat(german.json().at("/written/warnings")).isEmpty();
    for (var same :
        new String[] {
          "{\"name\": \"OWN Grid LLC\", \"country\": \"US\"}",
          "{\"name\": \"OWN Grid\", \"country\": \"US\"}",
          "{\"name\": \"OWN GRID incorporated\"}"
        }) {
      assertThat(companies.post(same).shown()).as(same).isEqualTo(american);
    }
    assertThat(companies.post("{\"name\": \"OWN Grid\", \"country\": \"DE\"}").shown())
        .isEqualTo(german.shown());
    assertThat(companies.post("{\"name\": \"OWN Grid\"}").json().path("detail").asString())
        .isNotEmpty();
    assertThat(companies.post("{\"name\": \"OWN Grid\"}").json().at("/errors/0/detail").asString())
        .contains(companies.slug("OWN-grid-inc") + ", US")
        .contains(companies.slug("OWN-grid-gmbh") + ", DE");
    assertThat(
            api.get(companies.named("/companies?company=OWN Grid GmbH").replace(" ", "%20"))
                .json()
                .at("/items/0/country")
                .asString())
        .isEqualTo("DE");
  }

  @Test
  void aNameThatTellsItApartIsTheWayOutOfAContradiction() {
    companies.made("{\"name\": \"OWN Limited\", \"country\": \"GB\"}");
    var refused = companies.post("{\"name\": \"OWN Limited\", \"country\": \"IE\"}");
    assertThat(faults(refused)).containsExactly("/country contradiction");
    assertThat(refused.json().at("/errors/0/detail").asString())
        .contains(companies.named("such as \"OWN Limited (IE)\""));
    companies.made("{\"name\": \"OWN Limited (IE)\", \"country\": \"IE\"}");
  }

  @Test
  void spellingsOfOneNameAreOneCompany() {
    var known = companies.made("{\"name\": \"OWN Velmóra & Sons Pvt Ltd\"}");
    for (var name :
        new String[] {
          "OWN Velmora and Sons",
          "OWN VELMORA & SONS PRIVATE LIMITED",
          "OWN Velmora & Sons L.L.C.",
          "OWN Vel\u200bmora + Sons, S.A. de C.V.",
          "주식회사 OWN Velmora & Sons"
        }) {
      var answer = companies.post("{\"name\": \"%s\"}".formatted(name));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.shown()).isEqualTo(known);
    }
  }

  @Test
  void announcementsOfOneInvestorInFourSpellingsAreOfOneCompany() {
    for (var name : new String[] {"OWN", "OWN Pvt Ltd", "OWN Private Limited", "OWN L.L.C."}) {
      companies.announced(
          """
          {"headline": "%1$s builds OWN %2$d", "announcedOn": "20%2$d-04-03",
           "sources": [{"publisher": "OWN Times", "title": "%1$s %2$d"}],
           "investments": [{"investors": [{"company": {"name": "%1$s"}}], "country": "JP", "instrument": "CAPEX",
             "amount": {"value": 3000000000, "currency": "USD"}, "purposes": [{"purpose": "CLOUD"}]}]}
          """
              .formatted(name, 10 + name.length() % 14));
    }
    assertThat(api.all(companies.named("/companies?q=OWN")))
        .singleElement()
        .satisfies(one -> assertThat(one.get("name").asString()).isEqualTo(companies.own));
    assertThat(api.all(companies.named("/investments?investor=OWN"))).hasSize(4);
  }

  @Test
  void whatWasReadCanBePosted() {
    companies.made("{\"name\": \"OWN Group\"}");
    var made =
        companies.made(
            """
            {"name": "OWN Works Ltd", "country": "JP", "aliases": [{"name": "オウンOWN", "language": "ja"}],
             "listings": ["XTKS:TICKER"], "parent": "OWN Group"}
            """);
    var again = companies.post(made.toString());
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.shown()).isEqualTo(made);
    assertThat(again.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
    assertThat(again.header("Facts-Not-Stored")).isEmpty();
    assertThat(companies.post(again.text()).status()).isEqualTo(200);
    var id = made.get("id").asString();
    assertThat(
            faults(
                companies.post(
                    made.toString()
                        .replace("\"revision\":1", "\"revision\":7")
                        .replace(companies.slug("OWN-works-ltd"), "another"))))
        .containsExactly("/revision read-only", "/slug read-only");
    // Read from another service, in which it was corrected seven times.
    var elsewhere =
        companies.post(
            made.toString()
                .replace(id, UUID.randomUUID().toString())
                .replace("\"revision\":1", "\"revision\":7")
                .replace(companies.slug("OWN-works-ltd"), "another"));
    assertThat(elsewhere.status()).as(elsewhere.text()).isEqualTo(200);
    assertThat(elsewhere.shown()).isEqualTo(made);
    assertThat(elsewhere.json().at("/written/warnings/0/pointer").asString()).isEqualTo("/slug");
    assertThat(
            faults(
                companies.post(
                    "{\"name\": \"OWN Fresh\", \"slug\": \"other\", \"revision\": 1, \"updatedAt\": \"2026-01-01T00:00:00Z\"}")))
        .containsExactly("/slug read-only", "/updatedAt read-only");
    companies.made(
        "{\"name\": \"OWN Fresh\", \"slug\": \"%s\"}".formatted(companies.slug("OWN-fresh")));
  }

  @Test
  void nobodyGetsTheSlugOfTheList() {
    var answer = companies.post("{\"name\": \"Possible duplicates\", \"aliases\": [\"OWN\"]}");
    assertThat(answer.json().path("slug").asString()).startsWith("possible-duplicates-");
  }

  @Test
  void doesNotGuessBetweenTwo() {
    companies.made("{\"name\": \"OWN Corp.\"}");
    companies.made("{\"name\": \"OWN Group\"}");
    var answer = companies.post("{\"name\": \"OWN\"}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("type").asString()).isEqualTo("/problems/ambiguous-company");
    assertThat(answer.json().at("/errors/0/candidates")).hasSize(2);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{}                                               | /name required",
        "{\"name\": null}                                 | /name required",
        "{\"name\": \" \"}                                | /name blank",
        "{\"name\": \"...\"}                              | /name blank",
        "{\"name\": 5}                                    | /name type",
        "{\"name\": \"OWN\", \"nam\": 1}                  | /nam unknown-field",
        "{\"name\": \"OWN\", \"id\": \"x\"}               | /id read-only",
        "{\"name\": \"OWN\", \"country\": \"XX\"}         | /country unknown-country",
        "{\"name\": \"OWN\", \"website\": \"own\"}        | /website format",
        "{\"name\": \"OWN\", \"aliases\": \"x\"}          | /aliases type",
        "{\"name\": \"OWN\", \"aliases\": [[\"x\"]]}      | /aliases/0 type",
        "{\"name\": \"OWN\", \"aliases\": [{}]}           | /aliases/0/name required",
        "{\"name\": \"OWN\", \"listings\": [\"TSE 1\"]}   | /listings/0 format",
        "{\"name\": \"OWN\", \"parent\": \"No OWN\"}      | /parent unknown-company",
        "{\"name\": \"OWN\", \"parent\": \"OWN\"}         | /parent own-parent",
        "[]                                               | ' type'"
      })
  void namesTheFault(String body, String fault) {
    var answer = companies.post(body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly(fault.replace("'", ""));
    assertThat(companies.get(companies.slug("OWN")).status()).isEqualTo(404);
  }

  @Test
  void namesAllFaultsAtOnce() {
    var answer =
        companies.post(
            "{\"nam\": \"x\", \"country\": \"XX\", \"listings\": [\"x\"], \"aliases\": [5]}");
    assertThat(faults(answer))
        .containsExactlyInAnyOrder(
            "/name required",
            "/nam unknown-field",
            "/country unknown-country",
            "/listings/0 format",
            "/aliases/0 type");
  }

  @Test
  void rehearsesAndRepeats() {
    var rehearsed = companies.send("POST", "/companies?dryRun=true", "{\"name\": \"OWN\"}");
    assertThat(rehearsed.status()).isEqualTo(201);
    assertThat(rehearsed.header("Dry-Run")).isEqualTo("true");
    assertThat(rehearsed.header("Location")).isEmpty();
    assertThat(companies.get(companies.slug("OWN")).status()).isEqualTo(404);
    assertThat(companies.send("POST", "/companies?dryrun=true", "{\"name\": \"OWN\"}").status())
        .isEqualTo(400);
    var key = UUID.randomUUID().toString();
    var first = companies.post("{\"name\": \"OWN\"}", "Idempotency-Key", key);
    var again = companies.post("{\"name\": \"OWN\"}", "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.text()).isEqualTo(first.text());
  }

  @Test
  void publishesItsSchema() {
    var schema = api.get("/schemas/company.json");
    assertThat(schema.status()).isEqualTo(200);
    assertThat(schema.json().at("/properties/listings")).isNotEmpty();
    assertThat(schema.json().at("/$defs/country/pattern").asString()).isNotEmpty();
  }
}
