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
import tools.jackson.databind.JsonNode;

/** What registers call a company is a second key to it, beside its name. */
@HttpTest
class CompanyIdentifierTests {

  private final Api api;
  private final CompanyRequests companies;
  private final Registers registers;

  CompanyIdentifierTests(Api api) {
    this.api = api;
    this.companies = new CompanyRequests(api);
    this.registers = new Registers(companies.own);
  }

  /** A company of this name with these identifiers, as a document describes it. */
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

  private static List<String> warnings(Answer answer) {
    return answer.json().at("/written/warnings").values().stream()
        .map(one -> one.get("pointer").asString() + " " + one.get("code").asString())
        .toList();
  }

  @Test
  void areKeptInTheirOneForm() {
    var made =
        companies.made(
            """
            {"name": "OWN", "identifiers": [
              {"scheme": "LEI", "value": "%s"}, "https://www.wikidata.org/wiki/%s",
              {"scheme": "OPENCORPORATES", "value": "US_DE/OWN"}, {"scheme": "OTHER", "value": "CIK: OWN"},
              {"scheme": "EIA", "value": "plant/00%s"}, "lei:%1$s"]}
            """
                .formatted(
                    registers.lei(0).toLowerCase(Locale.ROOT),
                    registers.item(0),
                    registers.item(0).substring(3, 8)));
    assertThat(made.get("identifiers").toString())
        .isEqualTo(
            companies.named(
                """
                [{"scheme":"LEI","value":"%s"},{"scheme":"WIKIDATA","value":"%s"},\
                {"scheme":"OPENCORPORATES","value":"us_de/OWN"},{"scheme":"OTHER","value":"cik:OWN"},\
                {"scheme":"EIA","value":"plant/%s"}]"""
                    .formatted(
                        registers.lei(0),
                        registers.item(0),
                        registers.item(0).substring(3, 8).replaceFirst("^0+", ""))));
    var again = companies.post(made.toString());
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.shown()).isEqualTo(made);
    assertThat(again.header("Facts-Not-Stored")).isEmpty();
    assertThat(warnings(again)).isEmpty();
    assertThat(
            api.get(companies.named("/companies?q=OWN&format=csv&fields=name,identifiers")).text())
        .contains(lei(0) + "; " + item(0) + "; OPENCORPORATES:us_de/");
  }

  @Test
  void aKnownOneIsThatCompanyWhateverItIsCalled() {
    var known = companies.made(described("OWN Corp.", lei(0)));
    var answer = companies.post(described("Wholly Other OWN", lei(0)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.shown()).isEqualTo(known);
    assertThat(answer.header("Facts-Not-Stored")).isEqualTo("name");
    assertThat(warnings(answer)).containsExactly("/name known-otherwise");
    assertThat(answer.json().at("/written/warnings/0/detail").asString())
        .contains(companies.named("OWN Corp. ("))
        .contains(companies.named("\"Wholly Other OWN\""));
    assertThat(companies.get(id(known)).json().get("aliases")).isEmpty();
    assertThat(warnings(companies.post(described("OWN corporation", lei(0))))).isEmpty();
  }

  @Test
  void aNameOfOneAndAnIdentifierOfAnotherAreRefused() {
    var one = companies.made(described("One OWN", lei(0)));
    var other = companies.made(described("Other OWN", item(0)));
    for (var body :
        new String[] {described("One OWN", item(0)), described("Third OWN", lei(0), item(0))}) {
      var answer = companies.post(body);
      assertThat(answer.status()).as(answer.text()).isEqualTo(422);
      assertThat(answer.json().get("type").asString()).isEqualTo("/problems/ambiguous-company");
      assertThat(answer.json().at("/errors/0/candidates").values())
          .extracting(JsonNode::asString)
          .containsExactlyInAnyOrder(one.get("slug").asString(), other.get("slug").asString());
    }
    var withId =
        companies.post(
            described("One OWN", lei(0), item(0))
                .replace("{\"name\"", "{\"id\": \"%s\", \"name\"".formatted(id(one))));
    assertThat(faults(withId)).containsExactly("/identifiers identifier-taken");
    assertThat(withId.json().get("type").asString()).isEqualTo("/problems/identifier-taken");
  }

  @Test
  void theSameNameWithAnotherLeiIsAnotherCompany() {
    var first = companies.made(described("OWN", lei(0)));
    var answer = companies.post(described("OWN", lei(1)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(id(answer.shown())).isNotEqualTo(id(first));
    assertThat(warnings(answer)).containsExactly("/name near-company");
    assertThat(answer.json().at("/written/warnings/0/candidates/0")).isEqualTo(first.get("slug"));
    assertThat(pairs(first)).isEmpty();
    assertThat(companies.post(described("OWN", lei(0))).shown()).isEqualTo(first);
    assertThat(companies.post(described("OWN", lei(1))).shown()).isEqualTo(answer.shown());
    assertThat(faults(companies.post("{\"name\": \"OWN\"}"))).containsExactly(" ambiguous-company");
    // Many securities are of one company.
    companies.made(described("Issuing OWN", "OTHER:paper:" + companies.own + "1"));
    assertThat(
            companies.post(described("Issuing OWN", "OTHER:paper:" + companies.own + "2")).status())
        .isEqualTo(200);
  }

  @Test
  void whatANameAloneBringsIsNotStoredAndSaid() {
    var known = companies.made("{\"name\": \"OWN\"}");
    var answer = companies.post(described("OWN", lei(0), item(0)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.shown()).isEqualTo(known);
    assertThat(answer.header("Facts-Not-Stored")).isEqualTo("identifiers");
    assertThat(warnings(answer)).containsExactly("/identifiers not-stored");
    var announced = announced(described("OWN", lei(0)));
    assertThat(announced.status()).as(announced.text()).isEqualTo(201);
    assertThat(warnings(announced))
        .containsExactly("/investments/0/investors/0/company/identifiers not-stored");
  }

  @Test
  void aContradictionIsAFault() {
    companies.made(described("OWN", lei(0), item(0)));
    assertThat(faults(companies.post(described("OWN", lei(1), item(0)))))
        .containsExactly("/identifiers contradiction");
    companies.made(described("Plain OWN"));
    assertThat(faults(announced(described("Plain OWN", lei(2)), described("Plain OWN", lei(3)))))
        .containsExactly("/investments/1/investors/0/company/identifiers contradiction");
  }

  @Test
  void twoObjectsOfOneDocumentAreOneCompanyByTheirIdentifier() {
    var one = announced(described("First OWN", lei(0)), described("Second OWN", lei(0)));
    assertThat(one.status()).as(one.text()).isEqualTo(201);
    assertThat(api.all("/companies?identifier=" + registers.lei(0)))
        .singleElement()
        .satisfies(
            company ->
                assertThat(company.toString())
                    .contains(companies.named("First OWN"))
                    .contains(companies.named("Second OWN")));
    var two = announced(described("Same OWN", lei(1)), described("Same OWN", lei(2)));
    assertThat(two.status()).as(two.text()).isEqualTo(201);
    assertThat(two.json().at("/written/companies")).hasSize(2);
    // Named once with the key of a known company, and once without.
    var third = announced(described("Once OWN"), described("Once OWN", lei(1)));
    assertThat(third.status()).as(third.text()).isEqualTo(201);
    assertThat(third.json().at("/written/companies")).isEmpty();
    assertThat(warnings(third))
        .containsExactly("/investments/1/investors/0/company/name known-otherwise");
  }

  @Test
  void linesOfABatchAreOneCompanyByTheirIdentifier() {
    var lines =
        document("1", described("First OWN", lei(0)))
            + "\n"
            + document("2", described("Second OWN", lei(0)))
            + "\n"
            + document("3", "\"" + lei(0) + "\"")
            + "\n"
            + document("4", described("First OWN", lei(1)));
    var answers =
        companies
            .send(
                "POST",
                "/announcements/batch?onDuplicate=create",
                lines,
                "Content-Type",
                "application/x-ndjson")
            .lines();
    assertThat(answers.get(4).get("stored").asInt()).as(answers.toString()).isEqualTo(4);
    assertThat(answers.get(1).toString()).contains("known-otherwise");
    assertThat(api.all(companies.named("/companies?q=OWN"))).hasSize(2);
    assertThat(api.all("/investments?investor=" + lei(0).toLowerCase(Locale.ROOT))).hasSize(3);
  }

  @Test
  void companiesWithLeisOfTheirOwnMakeNoPair() {
    var one = companies.made(described("OWN Cloud", lei(0)));
    var told = companies.post(described("OWN Cloud Works", lei(1)));
    assertThat(told.status()).as(told.text()).isEqualTo(201);
    assertThat(warnings(told)).isEmpty();
    assertThat(pairs(one)).isEmpty();
    var near = companies.post("{\"name\": \"OWN Cloud Halls\"}");
    assertThat(warnings(near)).containsExactly(" near-company");
    assertThat(pairs(near.json())).hasSize(1);
    companies.patched(
        id(near.json()), "{\"reason\": \"x\", \"identifiers\": [\"%s\"]}".formatted(lei(2)));
    assertThat(pairs(near.json())).isEmpty();
  }

  private List<JsonNode> pairs(JsonNode company) {
    return api.all("/companies/possible-duplicates?company=" + id(company));
  }

  private Answer announced(String... investors) {
    return companies.send("POST", "/announcements?onDuplicate=create", document("0", investors));
  }

  private static String investment(String investor) {
    return """
        {"investors": [{"company": %s}], "amount": {"value": 1301, "currency": "USD"},
         "instrument": "CAPEX", "bindingLevel": "PLEDGE"}"""
        .formatted(investor);
  }

  private static String document(String number, String... investors) {
    return """
        {"headline": "OWN builds %1$s", "announcedOn": "2026-04-0%2$s",
         "sources": [{"publisher": "A wire", "title": "OWN %1$s"}],
         "investments": [%3$s]}
        """
        .formatted(
            number,
            number.equals("0") ? "9" : number,
            String.join(
                ", ", List.of(investors).stream().map(CompanyIdentifierTests::investment).toList()))
        .replace("\n", " ");
  }
}
