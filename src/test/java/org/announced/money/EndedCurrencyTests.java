package org.announced.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money of another time, and rates that are too old. */
@HttpTest
class EndedCurrencyTests {

  private final Api api;
  private final Given given;
  private String publisher = "";

  EndedCurrencyTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  @BeforeEach
  void aPublisher() {
    publisher = "Old Money " + UUID.randomUUID();
  }

  private Answer post(String currency, String day, String more) {
    return given.post(
        "/announcements?onDuplicate=create",
        """
        {"headline": "Money in %1$s", "announcedOn": "%2$s",
         "sources": [{"publisher": "%3$s", "url": "https://example.org/%4$s"}],
         "investments": [{"country": "DE", "instrument": "CAPEX"%5$s,
           "amount": {"value": 1000000, "currency": "%1$s"}}]}
        """
            .formatted(currency, day, publisher, UUID.randomUUID(), more));
  }

  private Answer stored(String currency, String day) {
    var answer = post(currency, day, "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private Answer summary(String question) {
    var answer = api.get("/summaries/investments?source=" + Api.encoded(publisher) + question);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  @ParameterizedTest
  @CsvSource({
    "DEM, 2001-12-31, 511291.88, fixed",
    "BGN, 2025-12-31, 511299.72, ECB",
    "HRK, 2022-12-30, 132687.59, ECB",
    "TRL, 2004-12-31, 0.54, ECB",
    "SKK, 2008-12-31, 33193.92, ECB"
  })
  void isTakenForTheDaysOnWhichItWasMoney(
      String currency, String day, String euros, String source) {
    var investment = stored(currency, day).json().at("/investments/0/id").asString();
    var shown = api.get("/investments/" + investment + "?currency=EUR").json();
    assertThat(shown.at("/normalizedAmount/point").asString()).isEqualTo(euros);
    assertThat(shown.at("/normalizedAmount/rateSource").asString()).isEqualTo(source);
    assertThat(shown.get("counted").asBoolean()).isTrue();
    assertThat(
            api.get(
                    "/investments?amount.currency="
                        + currency
                        + "&source="
                        + Api.encoded(publisher))
                .items())
        .hasSize(1);
    assertThat(summary("&groupBy=currency").json().at("/groups/0/key/currency").asString())
        .isEqualTo(currency);
  }

  @ParameterizedTest
  @CsvSource({
    "DEM, 2002-01-01, EUR",
    "BGN, 2026-01-01, EUR",
    "HRK, 2026-04-03, EUR",
    "TRL, 2005-01-01, TRY",
    "ROL, 2026-04-03, RON",
    "VEB, 2015-01-01, VEF",
    "VEB, 2026-04-03, VES",
    "TRY, 2003-05-05, TRL",
    "BYN, 1999-05-05, BYB"
  })
  void isAFaultThatNamesTheMoneyOfTheDayOtherwise(String currency, String day, String instead) {
    var answer = post(currency, day, "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    var fault = answer.json().at("/errors/0");
    assertThat(fault.get("pointer").asString()).isEqualTo("/investments/0/amount/currency");
    assertThat(fault.get("code").asString()).isEqualTo("not-money");
    assertThat(fault.get("candidates").toString()).isEqualTo("[\"" + instead + "\"]");
    assertThat(fault.get("detail").asString()).contains(currency, day, instead);
  }

  @Test
  void theEuroWasNoMoneyBefore1999() {
    var fault = post("EUR", "1998-12-31", "").json().at("/errors/0");
    assertThat(fault.get("code").asString()).isEqualTo("not-money");
    assertThat(fault.get("candidates").values()).extracting(c -> c.asString()).contains("DEM");
  }

  @Test
  void nothingIsSummedUpInMoneyThatEnded() {
    for (var path : new String[] {"/summaries/investments?", "/investments?"}) {
      var answer = api.get(path + "currency=DEM");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/errors/0/candidates").toString()).isEqualTo("[\"EUR\"]");
    }
    assertThat(api.get("/investments?currency=TRL").json().at("/errors/0/candidates").toString())
        .isEqualTo("[\"TRY\"]");
  }

  @Test
  void noRateIsTakenOfADayAfterItsEnd() {
    var answer =
        api.send(
            "POST",
            "/reference-rates?dryRun=true",
            "{\"rates\": [{\"currency\": \"HRK\", \"on\": \"2024-01-02\", \"perEuro\": 7.5}], \"source\": \"Me\"}"
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json",
            "Authorization",
            TestToken.BEARER);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("not-money");
  }

  @Test
  void whatEndedIsConvertedAtItsFixedRateOnAnyLaterDay() {
    stored("HRK", "2015-06-01");
    stored("DEM", "2000-05-05");
    var euros = summary("&currency=EUR&ratesOn=2026-04-02").json();
    assertThat(euros.at("/total/point").asString()).isEqualTo("644014.69");
    assertThat(euros.get("excluded").isEmpty()).isTrue();
  }

  @Test
  void whatIsFixedNeedsNoRateNearTheDay() {
    stored("HRK", "2015-06-01");
    stored("DEM", "2000-05-05");
    var euros = summary("&currency=EUR&ratesOn=2026-10-01").json();
    assertThat(euros.at("/total/point").asString()).isEqualTo("644014.69");
    assertThat(euros.get("excluded").isEmpty()).isTrue();
    var rows =
        api.get("/investments?currency=EUR&ratesOn=2026-10-01&source=" + Api.encoded(publisher));
    for (var row : rows.items()) {
      assertThat(row.get("counted").asBoolean()).isTrue();
      assertThat(row.at("/normalizedAmount/rateSource").asString()).isEqualTo("fixed");
      assertThat(row.at("/normalizedAmount/rateOn").asString()).isEqualTo("2026-10-01");
    }
    // What a euro is worth in dollars has to be known of the day.
    var dollars = summary("&ratesOn=2026-10-01").json();
    assertThat(dollars.at("/total/point").asInt()).isZero();
    assertThat(dollars.at("/excluded/0/investments").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "TRL, 2003-05-05, TRY, 2026-10-01, 1.00, 2026-10-01",
    "TRL, 2003-05-05, TRY, 2026-04-02, 1.00, 2026-04-02",
    "MRO, 2010-05-05, MRU, 2018-01-01, 100000.00, 2018-01-01",
    "VEB, 2006-05-05, VES, 2020-10-01, 0.01, 2020-10-01",
    "CSK, 1992-05-05, CZK, 2026-10-01, 1000000.00, 2026-10-01",
    "DEM, 1998-05-05, EUR, 1999-01-04, 511291.88, 1999-01-04"
  })
  void newMoneyIsSoManyUnitsOfTheOldWhoeverQuotesIt(
      String old, String day, String now, String ratesOn, BigDecimal point, String rateOn) {
    var id = stored(old, day).json().at("/investments/0/id").asString();
    var shown =
        api.get("/investments/" + id + "?currency=" + now + "&ratesOn=" + ratesOn)
            .json()
            .get("normalizedAmount");
    assertThat(shown.get("point").decimalValue()).isEqualByComparingTo(point);
    assertThat(shown.get("rateSource").asString()).isEqualTo("fixed");
    assertThat(shown.get("rateOn").asString()).isEqualTo(rateOn);
  }

  @Test
  void whatIsNotFixedYetOrNeverWasHasNoSuchRate() {
    var ouguiya = stored("MRO", "2010-05-05").json().at("/investments/0/id").asString();
    var convertible = stored("CUC", "2010-05-05").json().at("/investments/0/id").asString();
    for (var address :
        new String[] {
          ouguiya + "?currency=MRU&ratesOn=2017-12-31",
          convertible + "?currency=CUP&ratesOn=2026-10-01"
        }) {
      assertThat(api.get("/investments/" + address).json().at("/normalizedAmount/rate").isNull())
          .as(address)
          .isTrue();
    }
  }

  /**
   * The bank's last rate of the old lira is 1,836,200 of 31 December, its first of the new 1.815.
   */
  @ParameterizedTest
  @CsvSource({
    "2005-01-01, 544602.98, 2004-12-31",
    "2005-01-02, 544602.98, 2004-12-31",
    "2005-01-03, 550964.19, 2005-01-03"
  })
  void newMoneyBeginsAtTheLastRateOfTheOld(String day, String euros, String rateOn) {
    var investment = stored("TRY", day).json().at("/investments/0");
    assertThat(investment.at("/normalizedAmount/rateOn").asString()).isEqualTo(rateOn);
    assertThat(investment.get("counted").asBoolean()).isTrue();
    var shown = api.get("/investments/" + investment.get("id").asString() + "?currency=EUR").json();
    assertThat(shown.at("/normalizedAmount/point").asString()).isEqualTo(euros);
    assertThat(shown.at("/normalizedAmount/rateSource").asString()).isEqualTo("ECB");
    var old = stored("TRL", "2000-05-05").json().at("/investments/0/id").asString();
    assertThat(
            api.get("/investments/" + old + "?currency=EUR&ratesOn=" + day)
                .json()
                .at("/normalizedAmount/rateOn")
                .asString())
        .isEqualTo(rateOn);
  }

  @Test
  void theAnswerNamesTheDayWhoseRatesAreUsed() {
    stored("JPY", "2026-04-02");
    var asked = summary("&ratesOn=2026-04-02").json();
    assertThat(asked.get("ratesOn").asString()).isEqualTo("2026-04-02");
    assertThat(asked.get("note").isNull()).isTrue();
    var sunday = summary("&ratesOn=2026-04-05").json();
    assertThat(sunday.get("ratesOn").asString()).isEqualTo("2026-04-02");
    assertThat(sunday.get("note").asString())
        .isEqualTo("No rates are of 2026-04-05; those of 2026-04-02 are used.");
    assertThat(sunday.get("total")).isNotNull();
    var overview =
        api.get("/summaries/overview?ratesOn=2026-04-05&source=" + Api.encoded(publisher)).json();
    assertThat(overview.get("ratesOn").asString()).isEqualTo("2026-04-02");
    assertThat(overview.get("note").asString()).startsWith("No rates are of 2026-04-05");
  }

  @Test
  void whatHasNoRateOfTenDaysIsLeftOutAndSaidSo() {
    stored("JPY", "2026-04-02");
    stored("USD", "2026-04-02");
    var late = summary("&ratesOn=2026-10-01").json();
    assertThat(late.get("ratesOn").isNull()).isTrue();
    assertThat(late.get("note").asString())
        .contains("No rates are known of 2026-10-01 or the ten days before it", "UNCONVERTED");
    assertThat(late.at("/total/point").asInt()).isEqualTo(1_000_000);
    assertThat(late.at("/excluded/0/reason").asString()).isEqualTo("UNCONVERTED");
    var rows = api.get(late.at("/excluded/0/details").asString());
    assertThat(rows.each("excluded")).containsExactly("UNCONVERTED");
    assertThat(rows.items().get(0).at("/normalizedAmount/point").isNull()).isTrue();
  }

  @Test
  void anAmountOfADayWithoutRatesIsNotConvertedAtOldOnes() {
    var investment = stored("JPY", "2027-11-02").json().at("/investments/0");
    assertThat(investment.at("/normalizedAmount/point").isNull()).isTrue();
    assertThat(investment.get("excluded").asString()).isEqualTo("UNCONVERTED");
    assertThat(summary("").json().get("note").asString())
        .contains("UNCONVERTED is what has no rate to USD of its day or the ten days before it")
        .contains("The newest rates are of 2026-");
    assertThat(api.get("/investments?amount.gte=1&source=" + Api.encoded(publisher)).items())
        .isEmpty();
  }

  @Test
  void whatIsOfAnotherKindIsNotMissedForWantOfARate() {
    var answer = post("AED", "2026-04-02", "");
    var equity =
        given.post(
            "/announcements?onDuplicate=create",
            """
            {"headline": "Equity", "announcedOn": "2026-04-02",
             "sources": [{"publisher": "%s", "url": "https://example.org/%s"}],
             "investments": [{"instrument": "EQUITY", "amount": {"value": 5, "currency": "AED"}}]}
            """
                .formatted(publisher, UUID.randomUUID()));
    assertThat(answer.json().at("/investments/0/excluded").asString()).isEqualTo("UNCONVERTED");
    assertThat(equity.json().at("/investments/0/excluded").asString()).isEqualTo("INSTRUMENT");
    for (var reason : new String[] {"INSTRUMENT", "UNCONVERTED"}) {
      assertThat(
              api.get("/investments?excluded=" + reason + "&source=" + Api.encoded(publisher))
                  .items())
          .hasSize(1);
    }
    // Asked for, it is no other kind, and has no rate.
    var asked = summary("&instrument=EQUITY").json();
    assertThat(asked.at("/excluded/0/reason").asString()).isEqualTo("UNCONVERTED");
    assertThat(api.get(asked.at("/excluded/0/details").asString()).items()).hasSize(1);
    assertThat(api.get(asked.at("/total/details").asString()).items()).isEmpty();
  }
}
