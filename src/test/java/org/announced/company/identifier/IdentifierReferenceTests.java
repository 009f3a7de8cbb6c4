package org.announced.company.identifier;

import static org.announced.support.CompanyRequests.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.CompanyRequests;
import org.announced.support.HttpTest;
import org.announced.support.Registers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Where identifiers are understood, and what is said of those that are miswritten. */
@HttpTest
class IdentifierReferenceTests {

  private final Api api;
  private final CompanyRequests companies;
  private final Registers registers;

  IdentifierReferenceTests(Api api) {
    this.api = api;
    this.companies = new CompanyRequests(api);
    this.registers = new Registers(companies.own);
  }

  private static String described(String name, String... identifiers) {
    return "{\"name\": \"%s\", \"identifiers\": [%s]}"
        .formatted(
            name,
            String.join(", ", List.of(identifiers).stream().map(one -> '"' + one + '"').toList()));
  }

  private String lei(int n) {
    return "LEI:" + registers.lei(n);
  }

  private String item(int n) {
    return "WIKIDATA:" + registers.item(n);
  }

  private static String id(JsonNode company) {
    return company.get("id").asString();
  }

  private Answer announced(String investor) {
    return companies.send(
        "POST",
        "/announcements?onDuplicate=create",
        """
        {"headline": "OWN builds", "announcedOn": "2026-04-03",
         "sources": [{"publisher": "A wire", "title": "OWN"}],
         "investments": [{"investors": [{"company": %s}], "instrument": "CAPEX", "bindingLevel": "PLEDGE",
           "amount": {"value": 1301, "currency": "USD"}}]}
        """
            .formatted(investor));
  }

  @Test
  void nameACompanyWhereverATextDoes() {
    var known = companies.made(described("OWN", lei(0), item(0)));
    var url = "https://www.wikidata.org/wiki/" + registers.item(0);
    for (var text : List.of(lei(0), lei(0).toLowerCase(Locale.ROOT), item(0), url)) {
      var answer = announced("\"" + text + "\"");
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      assertThat(answer.json().at("/investments/0/investors/0/company/id"))
          .isEqualTo(known.get("id"));
      assertThat(api.get("/companies?company=" + Api.encoded(text)).each("id"))
          .containsExactly(id(known));
    }
    assertThat(api.get("/companies/" + lei(0)).json()).isEqualTo(known);
    assertThat(api.get("/companies/" + lei(0) + "/revisions").items()).hasSize(1);
    assertThat(api.get("/companies/" + lei(1)).status()).isEqualTo(404);
    var child = companies.made("{\"name\": \"Child OWN\", \"parent\": \"%s\"}".formatted(lei(0)));
    assertThat(child.at("/parent/id")).isEqualTo(known.get("id"));
    var gone = companies.made("{\"name\": \"Gone OWN\"}");
    assertThat(id(companies.merged(id(gone), item(0)))).isEqualTo(id(known));
  }

  @Test
  void aMiswrittenOneNamesNobodyAndSaysWhy() {
    companies.made(described("OWN", lei(0)));
    var wrong = registers.lei(0).substring(0, 18) + (registers.lei(0).endsWith("5") ? "46" : "45");
    var answer = announced("\"LEI:" + wrong + "\"");
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("unknown-company");
    assertThat(answer.json().at("/errors/0/detail").asString())
        .contains("do not fit")
        .doesNotContain(registers.lei(0));
  }

  @Test
  void findACompanyInListsAndSearch() {
    var known = companies.made(described("OWN", lei(0), item(0), "OTHER:cik:" + companies.own));
    for (var text :
        List.of(lei(0), registers.lei(0), item(0), registers.item(0), "cik:" + companies.own)) {
      assertThat(api.get("/companies?identifier=" + Api.encoded(text)).each("id"))
          .as(text)
          .containsExactly(id(known));
      assertThat(api.get("/companies?q=" + Api.encoded(text)).each("id"))
          .as(text)
          .containsExactly(id(known));
      var hit = api.get("/search?q=" + Api.encoded(text)).items().get(0);
      assertThat(hit.get("id")).as(text).isEqualTo(known.get("id"));
      assertThat(hit.get("score").decimalValue()).isEqualByComparingTo("1");
    }
    var near = registers.lei(0).substring(0, 17) + "Y" + registers.lei(0).substring(18);
    var unknown = api.get("/companies?identifier=" + near);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.json().at("/errors/0/candidates/0").asString()).isEqualTo(lei(0));
    assertThat(api.get("/investments?investor=LEI:" + near).json().at("/errors/0/candidates/0"))
        .isEqualTo(unknown.json().at("/errors/0/candidates/0"));
    assertThat(api.get("/companies?identifier=nonsense").status()).isEqualTo(400);
    var without = companies.made("{\"name\": \"Without OWN\"}");
    assertThat(api.all(companies.named("/companies?identifier=null&q=OWN")))
        .singleElement()
        .satisfies(one -> assertThat(one.get("id")).isEqualTo(without.get("id")));
    assertThat(api.all(companies.named("/companies?identifier.not=" + lei(0) + "&q=OWN")))
        .singleElement()
        .satisfies(one -> assertThat(one.get("id")).isEqualTo(without.get("id")));
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "[{\"scheme\": \"LEI\", \"value\": \"INR2EJN1ERAN0W5ZP975\"}] | /identifiers/0/value wrong-check-digit",
        "[{\"scheme\": \"LEI\", \"value\": \"INR2EJN1ERAN\"}]         | /identifiers/0/value format",
        "[\"LEI:INR2EJN1ERAN0W5ZP975\"]                               | /identifiers/0 wrong-check-digit",
        "[\"INR2EJN1ERAN0W5ZP974\"]                                   | /identifiers/0 format",
        "[{\"scheme\": \"DUNS\", \"value\": \"1\"}]                   | /identifiers/0/scheme unknown-value",
        "[{\"scheme\": \"LEI\"}]                                      | /identifiers/0/value required",
        "[{\"value\": \"Q1\"}]                                        | /identifiers/0/scheme required",
        "[{\"scheme\": \"LEI\", \"value\": \"x\", \"a\": 1}]          | /identifiers/0/a unknown-field",
        "[5]                                                          | /identifiers/0 type",
        "\"LEI\"                                                      | /identifiers type"
      })
  void namesTheFault(String identifiers, String fault) {
    var answer = companies.post("{\"name\": \"OWN\", \"identifiers\": %s}".formatted(identifiers));
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(faults(answer)).contains(fault);
    assertThat(companies.get(companies.slug("OWN")).status()).isEqualTo(404);
  }
}
