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
    assertThat(read.text()).isEqualTo(answer.text());
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
    assertThat(answer.json()).isEqualTo(known);
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
    assertThat(answer.json()).isEqualTo(known);
    assertThat(answer.header("Facts-Not-Stored").split(", "))
        .containsExactlyInAnyOrder("aliases", "listings", "parent", "country", "website");
    var key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      var keyed =
          companies.post("{\"name\": \"OWN\", \"country\": \"JP\"}", "Idempotency-Key", key);
      assertThat(keyed.header("Facts-Not-Stored")).isEqualTo("country");
    }
    var byListing = companies.post("{\"name\": \"Called OWN\", \"listings\": [\"XTKS:TICKER\"]}");
    assertThat(byListing.json()).isEqualTo(known);
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
