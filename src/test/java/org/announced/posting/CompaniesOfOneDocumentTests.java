package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No company that a document describes is lost in another. */
@HttpTest
class CompaniesOfOneDocumentTests {

  private final Given given;
  private final JdbcClient jdbc;
  private final TestDocuments posting = new TestDocuments();

  CompaniesOfOneDocumentTests(Given given, JdbcClient jdbc) {
    this.given = given;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void companiesAreKnown() {
    posting.makeCompaniesKnown(jdbc);
  }

  @Test
  void twoThatShareAnAliasAreRefusedAtTheLater() {
    assertThat(
            faults(
                "{\"name\": \"OWN Zorkone\", \"aliases\": [\"OWN Q\"], \"country\": \"US\"}",
                "{\"name\": \"OWN Borktwo\", \"aliases\": [\"OWN Q\"], \"country\": \"FR\"}"))
        .containsExactly("/investments/0/investors/1/company ambiguous-company");
    assertThat(
            faults(
                "{\"name\": \"OWN Chaina\", \"aliases\": [\"OWN Mida\"]}",
                "{\"name\": \"OWN Chainb\"}",
                "{\"name\": \"OWN Chainc\", \"aliases\": [\"OWN Mida\", \"OWN Chainb\"]}"))
        .containsExactly("/investments/0/investors/2/company ambiguous-company");
  }

  @Test
  void theAliasOfANewOneIsNotTheNameOfAKnownOne() {
    assertThat(faults("{\"name\": \"OWN New\", \"aliases\": [\"OWN Alpha\"]}"))
        .containsExactly("/investments/0/investors/0/company ambiguous-company");
  }

  @Test
  void aKnownOneIsNotDescribedOtherwise() {
    jdbc.sql(
            """
            update company set country = 'JP', parent_id = (select id from company where name = :beta)
            where name = :alpha
            """)
        .param("alpha", posting.own + " Alpha")
        .param("beta", posting.own + " Beta")
        .update();
    assertThat(faults("{\"name\": \"OWN Alpha\", \"country\": \"FR\"}"))
        .containsExactly("/investments/0/investors/0/company/country contradiction");
    assertThat(faults("{\"name\": \"OWN Alpha\", \"parent\": \"OWN Gamma Corp.\"}"))
        .containsExactly("/investments/0/investors/0/company/parent contradiction");
    assertThat(faults("{\"name\": \"OWN Alpha\", \"country\": \"JP\", \"parent\": \"OWN Beta\"}"))
        .isEmpty();
  }

  @Test
  void newOnesDoNotControlEachOther() {
    assertThat(
            faults(
                "{\"name\": \"OWN Zorkone\", \"parent\": \"OWN Borktwo\"}",
                "{\"name\": \"OWN Borktwo\", \"parent\": \"OWN Chainc\"}",
                "{\"name\": \"OWN Chainc\", \"parent\": \"OWN Zorkone\"}"))
        .containsExactly("/investments/0/investors/2/company/parent circle");
  }

  @Test
  void aNewOneHasOneParent() {
    var alike = posting.minimal();
    TestDocuments.with(alike, "/investments", "[]");
    for (var parent : List.of("OWN Alpha", "OWN Beta")) {
      var company = "{\"name\": \"OWN Child\", \"parent\": \"" + parent + "\"}";
      TestDocuments.with(alike, "/investments/-", posting.named(investment(List.of(company))));
    }
    var answer = given.post(alike.toString());
    assertThat(answer.json().at("/errors/0/pointer").asString())
        .as(answer.text())
        .isEqualTo("/investments/1/investors/0/company/parent");
    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("contradiction");
  }

  private List<String> faults(String... companies) {
    var document = posting.minimal();
    TestDocuments.with(
        document, "/investments", "[" + posting.named(investment(List.of(companies))) + "]");
    var answer = given.post("/announcements?dryRun=true", document.toString());
    var faults = new ArrayList<String>();
    for (var fault : answer.json().path("errors")) {
      faults.add(fault.at("/pointer").asString() + " " + fault.at("/code").asString());
    }
    assertThat(answer.status()).as(answer.text()).isEqualTo(faults.isEmpty() ? 201 : 422);
    return faults;
  }

  private static String investment(List<String> companies) {
    var investors = companies.stream().map(company -> "{\"company\": " + company + "}").toList();
    return """
        {"investors": %s, "instrument": "CAPEX", "amount": {"value": 7, "currency": "USD"}}
        """
        .formatted(investors);
  }
}
