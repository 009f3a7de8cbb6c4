package org.announced.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Rates that people give. Each test has a currency of its own, that the bank does not quote; the
 * bank's dollar is 1.1642 on 2 March 2026, 1.1525 on 2 April and 1.1711 on 10 April.
 */
@HttpTest
class RatePostTests {

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;

  RatePostTests(Api api, Given given, JdbcClient jdbc) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
  }

  @Test
  void aCurrencyThatTheBankDoesNotQuoteIsConvertedByThem() {
    var investment = announced("SAR", "2026-04-11");
    assertThat(normalized(investment, "").get("point").isNull()).isTrue();

    var answer = post(rates("SAR", "2026-04-10", "4.39"), "Saudi Central Bank");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text())
        .isEqualTo(
            "{\"rates\":[{\"currency\":\"SAR\",\"on\":\"2026-04-10\",\"perEuro\":4.39,"
                + "\"source\":\"Saudi Central Bank\",\"outcome\":\"STORED\"}],\"note\":null}");
    var dollars = normalized(investment, "");
    assertThat(dollars.get("point").decimalValue()).isEqualByComparingTo("266766.18");
    assertThat(dollars.get("rateOn").asString()).isEqualTo("2026-04-10");
    assertThat(dollars.get("rateSource").asString()).isEqualTo("Saudi Central Bank, ECB");
    var euros = normalized(investment, "?currency=EUR");
    assertThat(euros.get("point").decimalValue()).isEqualByComparingTo("227791.12");
    assertThat(euros.get("rateSource").asString()).isEqualTo("Saudi Central Bank");
  }

  @Test
  void aRateGivenByHandIsTooOldTenDaysLater() {
    var onTheDay = announced("QAR", "2026-03-02");
    var tenDaysLater = announced("QAR", "2026-03-12");
    var elevenDaysLater = announced("QAR", "2026-03-13");
    var before = announced("QAR", "2026-03-01");

    post(rates("QAR", "2026-03-02", "4.25"), "Qatar Central Bank");

    assertThat(normalized(onTheDay, "").get("rateOn").asString()).isEqualTo("2026-03-02");
    assertThat(normalized(tenDaysLater, "").get("rateOn").asString()).isEqualTo("2026-03-02");
    assertThat(normalized(elevenDaysLater, "").get("rate").isNull()).isTrue();
    assertThat(normalized(before, "").get("rate").isNull()).isTrue();
  }

  /** The old cedi's last day is 30 June 2007; 10,000 became one new cedi. */
  @Test
  void newMoneyFollowsTheLastRateOfTheOldUntilItHasItsOwn() {
    var before = announced("GHS", "2007-07-02");
    var after = announced("GHS", "2007-07-04");
    assertThat(normalized(before, "").get("rate").isNull()).isTrue();

    post(rates("GHC", "2007-06-29", "12400"), "Bank of Ghana");
    for (var cedis : List.of(before, after)) {
      var euros = normalized(cedis, "?currency=EUR");
      assertThat(euros.get("point").asString()).isEqualTo("806454.03");
      assertThat(euros.get("rateOn").asString()).isEqualTo("2007-06-29");
      assertThat(normalized(cedis, "").get("rateOn").asString()).isEqualTo("2007-06-29");
    }

    post(rates("GHS", "2007-07-03", "1.25"), "Bank of Ghana");
    assertThat(normalized(before, "?currency=EUR").get("point").asString()).isEqualTo("806454.03");
    assertThat(normalized(after, "?currency=EUR").get("point").asString()).isEqualTo("800002.4");

    var corrected =
        post(
            "{\"rates\": [%s], \"source\": \"Bank of Ghana\", \"reason\": \"A slip\"}"
                .formatted(rates("GHC", "2007-06-29", "12500")));
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
    assertThat(normalized(before, "?currency=EUR").get("point").asString()).isEqualTo("800002.4");
    assertThat(normalized(before, "").get("rate").decimalValue())
        .isEqualByComparingTo(normalized(before, "?ratesOn=2007-07-02").get("rate").decimalValue());
  }

  @Test
  void derivedNumbersChangeAndNoRevisionDoes() {
    var concerned = announced("KWD", "2026-04-08");
    var another = announced("OMR", "2026-04-08");
    var investment = api.get("/investments/" + concerned).json();
    var version = version();
    var rewritten = rowOf(another);

    post(rates("KWD", "2026-04-08", "0.36"), "Central Bank of Kuwait");

    var now = api.get("/investments/" + concerned).json();
    assertThat(now.get("normalizedAmount")).isNotEqualTo(investment.get("normalizedAmount"));
    assertThat(now.get("revision")).isEqualTo(investment.get("revision"));
    assertThat(now.get("updatedAt")).isEqualTo(investment.get("updatedAt"));
    assertThat(rowOf(another))
        .as("the version of a row that is not concerned")
        .isEqualTo(rewritten);
    assertThat(version()).isEqualTo(version + 1);
  }

  @Test
  void whatIsKnownAndEqualStaysAsItIs() {
    post(rates("BHD", "2026-04-09", "0.44"), "Central Bank of Bahrain");
    var version = version();

    var again = post(rates("BHD", "2026-04-09", "0.4400"), "Somebody else");

    assertThat(again.status()).isEqualTo(200);
    var rate = again.json().at("/rates/0");
    assertThat(rate.get("outcome").asString()).isEqualTo("KNOWN");
    assertThat(rate.get("source").asString()).isEqualTo("Central Bank of Bahrain");
    assertThat(revisions("BHD")).hasSize(1);
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void whatIsKnownOtherwiseIsCorrectedWithAReasonOnlyAndKeptAmongTheRevisions() {
    var investment = announced("JOD", "2026-04-09");
    post(rates("JOD", "2026-04-09", "8.2"), "Central Bank of Jordan");

    var refused = post(rates("JOD", "2026-04-09", "0.82"), "Central Bank of Jordan");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(faults(refused)).containsExactly("/rates/0/perEuro known-otherwise");
    assertThat(refused.text()).contains("8.2 JOD (Central Bank of Jordan)");

    var corrected =
        post(
            "{\"rates\": [%s], \"source\": \"CBJ\", \"reason\": \"A slip of the decimal point\"}"
                .formatted(rates("JOD", "2026-04-09", "0.82")));
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
    assertThat(corrected.json().at("/rates/0/outcome").asString()).isEqualTo("CORRECTED");
    assertThat(normalized(investment, "").get("rateSource").asString()).isEqualTo("CBJ, ECB");

    var revisions = revisions("JOD&on=2026-04-09");
    var revision = revisions.get(1);
    assertThat(revision.get("old").toString())
        .isEqualTo("{\"perEuro\":8.2,\"source\":\"Central Bank of Jordan\"}");
    assertThat(revision.get("new").toString()).isEqualTo("{\"perEuro\":0.82,\"source\":\"CBJ\"}");
    assertThat(revision.get("reason").asString()).isEqualTo("A slip of the decimal point");
    assertThat(revision.at("/by/name").asString()).isEqualTo("configured");
    assertThat(revisions.get(0).get("old").isNull()).isTrue();
  }

  @Test
  void theBanksOwnRateIsCorrectedInTheSameWay() {
    var known = api.get("/reference-rates?currency=THB&on=2007-03-05").items().get(0);
    var right = known.get("perEuro").decimalValue();
    var corrected =
        post(
            "{\"rates\": [%s], \"source\": \"Bank of Thailand\", \"reason\": \"To see it\"}"
                .formatted(rates("THB", "2007-03-05", right.add(BigDecimal.ONE).toString())));
    assertThat(corrected.json().at("/rates/0/outcome").asString()).isEqualTo("CORRECTED");
    assertThat(revisions("THB&on=2007-03-05").get(0).at("/old/source").asString()).isEqualTo("ECB");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    post(rates("XOF", "2026-04-07", "655.957"), "BCEAO");
    var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    var answer =
        post(
            """
            {"rates": [
               {"currency": "AEDD", "on": "2026-04-07", "perEuro": 4.3},
               {"currency": "XOF", "on": "%s", "perEuro": 656},
               {"currency": "XOF", "on": "1998-12-31", "perEuro": 656},
               {"currency": "XOF", "on": "2026-02-30", "perEuro": 656},
               {"currency": "XOF", "on": "7 April", "perEuro": 0},
               {"currency": "XOF", "on": "2026-04-08", "perEuro": -1},
               {"currency": "XOF", "on": "2026-04-08", "perEuro": 656},
               {"currency": "XOF", "on": "2026-04-09", "perEuro": "656"},
               {"currency": "XOF", "on": "2026-04-10", "perEuro": 1e12},
               {"currency": "XOF", "on": "2026-04-11", "perEuro": 0.12345678901},
               {"currency": "EUR", "on": "2026-04-10", "perEuro": 1.1},
               {"currency": "XOF", "day": "2026-04-10", "perEuro": 656},
               {"currency": "XOF", "on": "2026-04-07", "perEuro": 656},
               5, {}],
             "source": "ecb", "reasons": "none"}
            """
                .formatted(tomorrow));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer))
        .containsExactlyInAnyOrder(
            "/rates/0/currency unknown-currency",
            "/rates/1/on out-of-range",
            "/rates/2/on out-of-range",
            "/rates/3/on no-such-day",
            "/rates/4/on format",
            "/rates/4/perEuro positive",
            "/rates/5/perEuro positive",
            "/rates/6 duplicate",
            "/rates/7/perEuro type",
            "/rates/8/perEuro too-large",
            "/rates/9/perEuro too-precise",
            "/rates/10/perEuro contradiction",
            "/rates/11/on required",
            "/rates/11/day unknown-field",
            "/rates/12/perEuro known-otherwise",
            "/rates/13 type",
            "/rates/14/currency required",
            "/rates/14/on required",
            "/rates/14/perEuro required",
            "/source reserved",
            "/reasons unknown-field");
    assertThat(api.get("/reference-rates?currency=XOF").items()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "[]                                            | 422 | ' type'",
        "{}                                            | 422 | /rates required, /source required",
        "{\"rates\": [], \"source\": \"  \"}           | 422 | /rates too-few, /source blank",
        "{\"rates\": {}, \"source\": 5}                | 422 | /rates type, /source type",
        "{\"rates\": null, \"source\": null}           | 422 | /rates type, /source type",
        "{\"rates\": [1e999999999], \"source\": \"x\"} | 422 | /rates/0 type",
      })
  void refusesWhatIsNoListOfRates(String body, int status, String expected) {
    var answer = post(body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(String.join(", ", faults(answer))).isEqualTo(expected.replace("'", ""));
  }

  @Test
  void listsFiveHundredFaultsAndSaysThatThereAreMore() {
    var answer = post(String.join(",", Collections.nCopies(501, "5")), "Nobody");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer)).hasSize(500).endsWith("/rates/499 type");
    assertThat(answer.json().get("detail").asString()).contains("more than 500 faults");
  }

  @Test
  void aNumberBeyondAllBoundsIsAFaultAndNoFailure() {
    var answer = post(rates("XAF", "2026-04-07", "1e999999999"), "BEAC");
    assertThat(faults(answer)).containsExactly("/rates/0/perEuro too-large");
    answer = post(rates("XAF", "2026-04-07", "1e-999999999"), "BEAC");
    assertThat(faults(answer)).containsExactly("/rates/0/perEuro too-precise");
  }

  @Test
  void theEuroIsKnownToBeOne() {
    var answer = post(rates("EUR", "2026-04-12", "1.0"), "Arithmetic");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/rates/0/source").asString()).isEqualTo("ECB");
    assertThat(api.get("/reference-rates?currency=EUR&on=2026-04-12").items()).isEmpty();
  }

  @Test
  void aDryRunAnswersTheSameAndStoresNothing() {
    var investment = announced("LBP", "2026-04-09");
    var body = body(rates("LBP", "2026-04-09", "104000"), "Banque du Liban");
    var dry = send("/reference-rates?dryRun=true", body);
    assertThat(dry.status()).isEqualTo(201);
    assertThat(dry.header("Dry-Run")).isEqualTo("true");
    assertThat(api.get("/reference-rates?currency=LBP").items()).isEmpty();
    assertThat(normalized(investment, "").get("rate").isNull()).isTrue();

    assertThat(post(body).text()).isEqualTo(dry.text());
  }

  @Test
  void sentAgainUnderItsKeyItGetsTheFirstAnswer() {
    var body = body(rates("MAD", "2026-04-09", "10.8"), "Bank Al-Maghrib");
    var key = UUID.randomUUID().toString();
    var first = send("/reference-rates", body, "Idempotency-Key", key);
    var second = send("/reference-rates", body, "Idempotency-Key", key);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void needsAToken() {
    var body = body(rates("MAD", "2026-04-08", "10.8"), "Anybody").getBytes(StandardCharsets.UTF_8);
    var answer = api.send("POST", "/reference-rates", body, "Content-Type", "application/json");
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void ratesFarAheadOfTheBanksAreStoredWithANote() {
    var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    var answer = post(rates("EGP", yesterday, "55"), "Central Bank of Egypt");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().get("note").asString())
        .startsWith("The bank's rates are known up to 2026-04-13 only.");
    assertThat(
            jdbc.sql("select count(*) from exchange_rate('EGP', 'USD', :day)")
                .param("day", LocalDate.now(ZoneOffset.UTC))
                .query(Integer.class)
                .single())
        .as("pounds of yesterday and dollars of April are no rate")
        .isZero();
  }

  @Test
  void manyAtOnceAreOneChange() {
    var many = new ArrayList<String>();
    for (var day = LocalDate.of(2015, 1, 1); many.size() < 3000; day = day.plusDays(1)) {
      many.add(rates("UZS", day.toString(), String.valueOf(2900 + many.size())));
    }
    var version = version();
    var answer = post(String.join(",", many), "Central Bank of Uzbekistan");
    assertThat(answer.json().get("rates").size()).isEqualTo(3000);
    assertThat(
            api.get("/reference-rates?currency=UZS&limit=1&count=exact")
                .json()
                .get("count")
                .asInt())
        .isEqualTo(3000);
    assertThat(version()).isEqualTo(version + 1);
  }

  /** An announcement of a million in Japan; the id of its investment. */
  private String announced(String currency, String day) {
    var answer =
        given.post(
            """
            {"headline": "%1$s on %2$s %3$s", "announcedOn": "%2$s",
             "sources": [{"publisher": "Example Wire", "title": "It", "url": "https://example.org/%3$s"}],
             "investments": [{"investors": [{"company": {"name": "Rate %3$s"}}], "country": "JP",
               "amount": {"value": 1000003, "currency": "%1$s", "qualifier": "EXACT"},
               "instrument": "CAPEX", "bindingLevel": "PLEDGE"}]}
            """
                .formatted(currency, day, UUID.randomUUID()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().at("/investments/0/id").asString();
  }

  private JsonNode normalized(String investment, String query) {
    return api.get("/investments/" + investment + query).json().get("normalizedAmount");
  }

  private List<JsonNode> revisions(String currency) {
    return api.get("/reference-rates/revisions?currency=" + currency).items();
  }

  private long version() {
    return jdbc.sql("select version from data_version").query(Long.class).single();
  }

  private String rowOf(String investment) {
    return jdbc.sql("select ctid::text || xmin from investment where id = :id")
        .param("id", UUID.fromString(investment))
        .query(String.class)
        .single();
  }

  private Answer post(String rates, String source) {
    return post(body(rates, source));
  }

  private Answer post(String body) {
    return send("/reference-rates", body);
  }

  private Answer send(String path, String body, String... more) {
    var headers =
        new ArrayList<>(
            List.of("Content-Type", "application/json", "Authorization", TestToken.BEARER));
    headers.addAll(List.of(more));
    return api.send(
        "POST", path, body.getBytes(StandardCharsets.UTF_8), headers.toArray(String[]::new));
  }

  private static String body(String rates, String source) {
    return "{\"rates\": [%s], \"source\": \"%s\"}".formatted(rates, source);
  }

  private static String rates(String currency, String on, String perEuro) {
    return "{\"currency\": \"%s\", \"on\": \"%s\", \"perEuro\": %s}"
        .formatted(currency, on, perEuro);
  }

  private static List<String> faults(Answer answer) {
    return answer.json().get("errors").values().stream()
        .map(fault -> fault.get("pointer").asString() + " " + fault.get("code").asString())
        .toList();
  }
}
