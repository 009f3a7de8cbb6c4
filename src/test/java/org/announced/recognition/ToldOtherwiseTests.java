package org.announced.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What scripts told twice, and was counted twice: nobody named, another name, no money. */
@HttpTest
class ToldOtherwiseTests {

  private final Given given;
  private final Api api;
  private final String own = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

  ToldOtherwiseTests(Given given, Api api) {
    this.given = given;
    this.api = api;
  }

  private ObjectNode pledge(String headline, String day, String country, String dollars) {
    return TestDocuments.json(
            """
            {"headline": "%s", "announcedOn": "%s", "sources": [{"publisher": "A wire", "title": "%s"}],
             "investments": [{"country": "%s", "instrument": "CAPEX",
               "amount": {"value": %s, "currency": "USD"}}]}
            """
                .formatted(headline, day, headline, country, dollars))
        .asObject();
  }

  private ObjectNode by(String investor, ObjectNode pledge) {
    pledge
        .withArray("/investments/0/investors")
        .addObject()
        .putObject("company")
        .put("name", investor);
    return pledge;
  }

  private void stored(ObjectNode document) {
    var answer = given.post(document.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private Answer asked(ObjectNode document) {
    var answer = given.post(document.toString());
    assertThat(answer.status()).as(document + " " + answer.text()).isEqualTo(409);
    return answer;
  }

  @Test
  void whereNobodyIsNamedTheSameWordsAreKnownNinetyDaysLaterAndOtherWordsOnTheDay() {
    var headline = own + " pledges much to build data centers in America";
    stored(pledge(headline, "2024-04-23", "US", "1230000000000"));
    asked(pledge(headline, "2024-07-23", "US", "1230000000000"));
    asked(pledge("A promise of " + own, "2024-04-23", "US", "1230000000000"));
    stored(pledge("Graustark's promise to everybody", "2024-04-24", "US", "910000000000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s Pvt Ltd",
        "%s Private Limited",
        "%s L.L.C.",
        "%s주식회사",
        "\u200b%s",
        "%s Group",
        "%s AI"
      })
  void oneInvestorUnderAnotherNameIsNoOther(String form) {
    stored(by(own, pledge(own + " builds in India", "2026-03-10", "IN", "3070000000")));
    var name = form.formatted(own);
    var again =
        asked(by(name, pledge("Three billion for India", "2026-03-11", "IN", "3070000000")));
    assertThat(again.json().at("/candidates/0/reasons").toString()).contains(own);
  }

  @Test
  void initialsStandForAName() {
    var name = "Alpha Beta " + own + " Computing";
    stored(by(name, pledge("Compute for the north", "2026-03-10", "NO", "1590000000")));
    asked(by("ABQC", pledge("A billion and a half", "2026-03-11", "NO", "1590000000")));
    asked(by(name + " (ABQC)", pledge("Halls by the fjord", "2026-03-12", "NO", "1590000000")));
  }

  @Test
  void oneLetterMayTellTwoCompaniesApart() {
    stored(by(own + " A", pledge(own + " A builds", "2026-03-10", "FI", "2110000000")));
    stored(by(own + " B", pledge(own + " B builds", "2026-03-10", "FI", "2110000000")));
  }

  @Test
  void withoutMoneyPartiesAndPowerTellInAnyLanguage() {
    var names = List.of(own + "a Grid", "Merlin " + own, "Tokiwa " + own, "Sandmark " + own);
    stored(campus("Four firms plan a campus", names));
    var again = asked(campus("四社、新拠点を計画", names));
    assertThat(again.json().at("/candidates/0/reasons").toString()).contains("257 MW");
  }

  private ObjectNode campus(String headline, List<String> names) {
    var document =
        TestDocuments.json(
                """
                {"headline": "%s", "announcedOn": "2026-03-10", "sources": [{"publisher": "A wire", "title": "x"}],
                 "partnerships": [{"kind": "JOINT_VENTURE", "bindingLevel": "IN_TALKS", "country": "JP", "parties": []}],
                 "capacities": [{"powerMegawatts": 257, "country": "JP", "bindingLevel": "IN_TALKS"}]}
                """
                    .formatted(headline))
            .asObject();
    var parties = document.withArray("/partnerships/0/parties");
    names.forEach(
        name -> parties.addObject().put("role", "PARTNER").putObject("company").put("name", name));
    return document;
  }

  @Test
  void eighteenDaysLaterInvestorPlaceAndAmountStillSuffice() {
    stored(by(own, pledge(own + " will spend seven billion", "2026-01-02", "FI", "7010000000")));
    asked(by(own, pledge("Halls for Finland", "2026-01-20", "FI", "7010000000")));
    var total =
        api.get("/summaries/investments?country=FI&q=" + own).json().at("/total/investments");
    assertThat(total.asInt()).isEqualTo(1);
  }
}
