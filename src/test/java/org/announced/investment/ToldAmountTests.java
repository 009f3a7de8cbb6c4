package org.announced.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Amounts as they are told: ranges, figures of one year, nothing, and too many decimals. */
@HttpTest
class ToldAmountTests {

  private final Api api;
  private final Given given;
  private String publisher = "";

  ToldAmountTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  @BeforeEach
  void anotherPublisher() {
    publisher = "Teller " + UUID.randomUUID();
  }

  private Answer postAll(String parts) {
    return given.post(
        "/announcements?onDuplicate=create",
        """
        {"headline": "%1$s tells an amount", "announcedOn": "2026-04-03",
         "sources": [{"publisher": "%1$s", "url": "https://example.org/%2$s"}], %3$s}
        """
            .formatted(publisher, UUID.randomUUID(), parts.replace('\'', '"')));
  }

  private Answer post(String amount, String more) {
    anotherPublisher();
    return postAll(
        "'investments': [{'country': 'JP', 'instrument': 'CAPEX', 'amount': %s%s}]"
            .formatted(amount, more));
  }

  private JsonNode stored(String amount, String more) {
    var answer = post(amount, more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return read(answer.json().at("/investments/0"));
  }

  private JsonNode read(JsonNode investment) {
    return api.get("/investments/" + investment.at("/id").asString()).json();
  }

  private JsonNode patched(JsonNode investment, String patch) {
    given.patch(
        "/investments/" + investment.at("/id").asString(),
        "{%s, 'reason': 'Read again'}".formatted(patch).replace('\'', '"'));
    return read(investment);
  }

  private JsonNode total(String parameters) {
    return api.get("/summaries/investments?source=" + Api.encoded(publisher) + parameters).json();
  }

  private static void sees(JsonNode shown, String... members) {
    assertThat(
            Stream.of(members)
                .map(one -> one.split("=", 2)[0])
                .map(pointer -> pointer + "=" + shown(shown.at("/" + pointer))))
        .containsExactly(members);
  }

  private static String shown(JsonNode node) {
    return node.isNull()
        ? "null"
        : node.isNumber() ? node.decimalValue().toPlainString() : node.asString();
  }

  private static List<String> faults(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return places(answer.json().at("/errors"));
  }

  private static List<String> warnings(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return places(answer.json().at("/written/warnings"));
  }

  private static List<String> places(JsonNode faults) {
    return faults.values().stream()
        .map(fault -> fault.at("/pointer").asString() + " " + fault.at("/code").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", 'qualifier': 'RANGE'"})
  void aRangeHasNoValueAndCountsItsMiddle(String qualifier) {
    var range =
        stored("{'low': 3000000000, 'high': 4000000000, 'currency': 'USD'" + qualifier + "}", "");
    sees(
        range,
        "amount/value=null",
        "amount/low=3000000000",
        "amount/high=4000000000",
        "amount/qualifier=RANGE",
        "normalizedAmount/low=3000000000",
        "normalizedAmount/point=3500000000",
        "normalizedAmount/high=4000000000",
        "normalizedAmount/derived=true");
    sees(total(""), "total/low=3000000000", "total/point=3500000000", "total/high=4000000000");
    var mine = "/investments?source=" + Api.encoded(publisher);
    assertThat(api.get(mine + "&amount.gte=3400000000&amount.lte=3600000000").items()).hasSize(1);
    assertThat(api.get(mine + "&amount.gte=3600000000").items()).isEmpty();
    assertThat(api.get(mine + "&amount.qualifier=RANGE").items()).hasSize(1);
    assertThat(api.get(mine + "&format=csv&fields=amount").text())
        .contains("amount.low,amount.high,amount.per,amount.statedAs")
        .contains(",USD,RANGE,3000000000,4000000000,,");
  }

  @Test
  void aRangeThatWasReadCanBePosted() {
    sees(
        stored(
            "{'value': null, 'low': 3.01, 'high': 3.02, 'currency': 'USD', 'qualifier': 'RANGE', 'per': null}",
            ""),
        "amount/low=3.01",
        "amount/high=3.02",
        "normalizedAmount/point=3.02");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "{'low': 4, 'high': 3, 'currency': 'USD'}                 | low out-of-order",
        "{'low': 4, 'currency': 'USD', 'qualifier': 'RANGE'}      | high required",
        "{'value': 3, 'low': 3, 'high': 4, 'currency': 'USD', 'qualifier': 'RANGE'} | value contradiction",
        "{'low': 3, 'high': 4}                                    | currency required",
        "{'value': 3}                                             | currency required",
        "{'low': 3, 'currency': 'USD'}                            | value required",
        "{'value': -3, 'currency': 'USD'}                         | value positive",
        "{'value': 0.001, 'currency': 'USD'}                      | value too-precise",
        "{'value': 0.4, 'currency': 'JPY'}                        | value too-precise"
      })
  void isRefusedIfItMeansNothing(String amount, String fault) {
    assertThat(faults(post(amount, ""))).containsExactly("/investments/0/amount/" + fault);
  }

  @Test
  void figuresOfOneYearCountForAllYears() {
    var yearly =
        stored(
            "{'value': 2000000000, 'currency': 'USD', 'per': 'YEAR'}", ", 'period': '2026/2030'");
    sees(
        yearly,
        "amount/value=2000000000",
        "amount/low=2000000000",
        "amount/per=YEAR",
        "normalizedAmount/point=10000000000",
        "normalizedAmount/derived=true");
    sees(
        total("&groupBy=year&phasing=SPREAD"),
        "total/point=10000000000",
        "groups/0/point=2000000000",
        "groups/4/point=2000000000");
    sees(
        patched(yearly, "'period': '2026/2031'"),
        "amount/value=2000000000",
        "normalizedAmount/point=12000000000");
    sees(
        patched(yearly, "'amount': {'per': null}"),
        "amount/value=2000000000",
        "amount/per=null",
        "normalizedAmount/point=2000000000",
        "normalizedAmount/derived=false");
  }

  @Test
  void aRangeMayBeOfOneYear() {
    sees(
        stored(
            "{'low': 1, 'high': 2, 'currency': 'USD', 'per': 'YEAR'}",
            ", 'period': '2026-04/2029-03'"),
        "amount/low=1",
        "amount/high=2",
        "normalizedAmount/low=3",
        "normalizedAmount/point=4.5",
        "normalizedAmount/high=6");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "~~                             | required",
        ", 'period': '2026/..'          | contradiction",
        ", 'period': '2026-01/2028-06'  | contradiction",
        ", 'period': '2026-Q1'          | contradiction"
      })
  void figuresOfOneYearNeedAPeriodOfYears(String period, String code) {
    assertThat(faults(post("{'value': 2, 'currency': 'USD', 'per': 'YEAR'}", period)))
        .containsExactly("/investments/0/period " + code);
  }

  @Test
  void nothingIsAnAmountToo() {
    sees(
        stored("{'value': 0, 'currency': 'EUR', 'statedAs': '€0'}", ""),
        "amount/value=0",
        "amount/low=0",
        "amount/high=0",
        "normalizedAmount/point=0",
        "counted=true");
    sees(total(""), "total/point=0", "total/investments=1", "total/undisclosed=0");
  }

  @Test
  void whatIsUndisclosedNeedsNoCurrency() {
    var hidden = stored("{'qualifier': 'UNDISCLOSED'}", "");
    sees(
        hidden,
        "amount/value=null",
        "amount/currency=null",
        "amount/qualifier=UNDISCLOSED",
        "normalizedAmount/point=null",
        "counted=true");
    var byCurrency = total("&groupBy=currency");
    sees(byCurrency, "total/undisclosed=1", "groups/0/key/currency=null", "groups/0/undisclosed=1");
    assertThat(api.get(byCurrency.at("/groups/0/details").asString()).items()).hasSize(1);
    sees(
        patched(hidden, "'amount': {'qualifier': null, 'value': 5, 'currency': 'USD'}"),
        "amount/value=5",
        "amount/currency=USD",
        "amount/qualifier=EXACT");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "{'low': 3, 'high': 4}                | {'value': 5}                                 | EXACT 5 5 5",
        "{'low': 3, 'high': 4}                | {'value': 5, 'qualifier': 'EXACT'}           | EXACT 5 5 5",
        "{'low': 3, 'high': 4}                | {'value': 5, 'qualifier': 'UP_TO'}           | UP_TO 5 0 5",
        "{'low': 3, 'high': 4}                | {'high': 6}                                  | RANGE null 3 6",
        "{'low': 3, 'high': 4}                | {'currency': 'EUR'}                          | RANGE null 3 4",
        "{'low': 3, 'high': 4}                | {'qualifier': 'UNDISCLOSED'}                 | UNDISCLOSED null null null",
        "{'value': 5}                         | {'low': 3, 'high': 4, 'qualifier': 'RANGE'}  | RANGE null 3 4",
        "{'value': 5}                         | {'value': null, 'low': 3, 'high': 5}         | RANGE null 3 5",
        "{'value': 100, 'qualifier': 'ABOUT'} | {'qualifier': 'RANGE', 'low': 90}            | RANGE null 90 105",
        "{'value': 100, 'qualifier': 'ABOUT'} | {'value': 200}                               | ABOUT 200 190 210"
      })
  void becomesARangeAndBackByACorrection(String amount, String patch, String expected) {
    var investment = stored(amount.replace("}", ", 'currency': 'USD'}"), "");
    var corrected = patched(investment, "'amount': " + patch);
    assertThat(
            Stream.of("qualifier", "value", "low", "high")
                .map(member -> shown(corrected.at("/amount/" + member))))
        .containsExactly(expected.split(" "));
  }

  @Test
  void decimalsThatTheUnitDoesNotHaveAreRoundedAndSaid() {
    var answer =
        postAll(
            """
            'investments': [{'instrument': 'CAPEX', 'amount': {'value': 1234.567, 'currency': 'USD'},
              'purposes': [{'purpose': 'CLOUD', 'share': 0.33333333}]},
             {'instrument': 'CAPEX', 'amount': {'value': 99.5, 'currency': 'JPY'}}],
            'trainingGoals': [{'people': 1000.4}],
            'capacities': [{'powerMegawatts': 93.51200768000001}, {'accelerators': 63999.99999}],
            'indicators': [{'name': 'Use', 'geography': 'JP', 'share': 0.12345678}]
            """);
    assertThat(warnings(answer))
        .containsExactlyInAnyOrder(
            "/capacities/0/powerMegawatts rounded",
            "/capacities/1/accelerators rounded",
            "/indicators/0/share rounded",
            "/investments/0/amount/value rounded",
            "/investments/0/purposes/0/share rounded",
            "/investments/1/amount/value rounded",
            "/trainingGoals/0/people rounded");
    sees(
        answer.json(),
        "investments/0/amount/value=1234.57",
        "investments/1/amount/value=100",
        "capacities/0/powerMegawatts=93.512",
        "capacities/1/accelerators=64000",
        "trainingGoals/0/people=1000",
        "indicators/0/share=0.123457",
        "investments/0/purposes/0/share=0.333333");
  }

  @Test
  void sixSixthsAreNoMoreThanTheWhole() {
    var shares =
        Stream.of("AI_INFRASTRUCTURE", "CLOUD", "SEMICONDUCTORS", "ENERGY", "OTHER", "RESEARCH")
            .map(purpose -> "{'purpose': '" + purpose + "', 'share': 0.1666666667}")
            .toList();
    sees(
        stored("{'value': 6000000, 'currency': 'USD'}", ", 'purposes': " + shares),
        "purposes/0/share=0.166666");
    assertThat(
            faults(
                post(
                    "{'value': 1, 'currency': 'USD'}",
                    ", 'purposes': [{'purpose': 'CLOUD', 'share': 0.6}, {'purpose': 'ENERGY',"
                        + " 'share': 0.5}]")))
        .containsExactly("/investments/0/purposes more-than-whole");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10000000      | USD | $10 billion      | /investments/0/amount/value contradiction",
        "2000000000    | USD | 20億ドル           | ''",
        "2000000000    | JPY | 20億ドル           | /investments/0/amount/currency contradiction",
        "2900000000000 | JPY | 2.9 trillion yen | ''",
        "2900000000    | JPY | 2.9 trillion yen | /investments/0/amount/value contradiction",
        "4000000000    | EUR | €4bn             | ''",
        "4300000000    | USD | €4bn             | ''",
        "100000000000  | EUR | 100 Mrd.         | ''",
        "1000000000000 | INR | ₹1 lakh crore    | ''",
        "100000000     | INR | ₹1 lakh crore    | /investments/0/amount/value contradiction",
        "1000000000    | USD | a billion        | ''",
        "1000000       | USD | a billion        | /investments/0/amount/value contradiction",
        "5000          | USD | tens of billions | ''"
      })
  void anAmountThatItsWordsContradictIsWarnedOf(
      String value, String currency, String stated, String warning) {
    var amount =
        "{'value': %s, 'currency': '%s', 'statedAs': '%s'}".formatted(value, currency, stated);
    assertThat(String.join(" ", warnings(post(amount, "")))).isEqualTo(warning);
  }

  @Test
  void theWordsOfARangeAndOfAYearAreUnderstood() {
    var range = "{'low': 3000000000, 'high': 4000000000, 'currency': 'USD', 'statedAs': '$3–4bn'}";
    assertThat(warnings(post(range, ""))).isEmpty();
    var yearly =
        "{'value': 2000000000, 'currency': 'USD', 'per': 'YEAR', 'statedAs': '$2bn a year for five years'}";
    assertThat(warnings(post(yearly, ", 'period': '2026/2030'"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2028-Q4, 2028-10, 2028-12",
    "2028, 2028, 2028",
    "2028-06, 2028-06, 2028-06",
    "2027-Q1/2028-Q2, 2027-01, 2028-06",
    "../2028-Q1, null, 2028-03"
  })
  void aPeriodMayBeAYearOrAQuarter(String period, String start, String end) {
    sees(
        stored("{'value': 5, 'currency': 'USD'}", ", 'period': '" + period + "'"),
        "period/start=" + start,
        "period/end=" + end);
    var overlapping = "/investments?period=2028-Q1/2028-Q4&source=" + Api.encoded(publisher);
    assertThat(api.get(overlapping).items()).hasSize(1);
  }

  @Test
  void aPeriodOfQuartersMayBeAnObject() {
    sees(
        stored(
            "{'value': 5, 'currency': 'USD'}",
            ", 'period': {'start': '2026-Q2', 'end': '2027-Q3'}"),
        "period/start=2026-04",
        "period/end=2027-09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'FY2027'", "'FY2027/FY2028'", "{'start': 'FY2027'}"})
  void aFiscalYearIsToldByItsMonths(String period) {
    var answer = post("{'value': 5, 'currency': 'USD'}", ", 'period': " + period);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/detail").asString())
        .contains("fiscal year")
        .contains("2026-04");
  }

  @Test
  void anEstimateIsInNoTotalUnlessItIsAskedFor() {
    var answer =
        postAll(
            """
            'investments': [
              {'country': 'JP', 'instrument': 'CAPEX', 'amount': {'value': 1000, 'currency': 'USD'}},
              {'country': 'JP', 'instrument': 'CAPEX', 'amount': {'value': 300, 'currency': 'USD'},
               'estimatedBy': 'Epoch AI', 'priceYear': 2024},
              {'country': 'JP', 'instrument': 'EQUITY', 'amount': {'value': 70, 'currency': 'USD'},
               'estimatedBy': 'Epoch AI'},
              {'country': 'JP', 'instrument': 'CAPEX', 'amount': {'value': 5, 'currency': 'USD'},
               'priceYear': 2020}]
            """);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    sees(
        answer.json(),
        "investments/1/estimatedBy=Epoch AI",
        "investments/1/priceYear=2024",
        "investments/1/counted=false",
        "investments/1/excluded=ESTIMATED",
        "investments/3/excluded=ESTIMATED");
    sees(total(""), "total/point=1000", "total/investments=1", "estimates=exclude");
    sees(total("&estimates=include"), "total/point=1305", "total/investments=3");
    sees(total("&estimates=include&instrument=EQUITY"), "total/point=70", "total/investments=1");
    assertThat(excluded(total(""))).containsExactly("ESTIMATED 3");
    assertThat(excluded(total("&estimates=include"))).containsExactly("INSTRUMENT 1");
    for (var parameters :
        List.of("", "&estimates=include", "&estimates=include&groupBy=country&currency=EUR")) {
      var whole = total(parameters);
      assertThat(api.get(whole.at("/total/details").asString()).items())
          .hasSize(whole.at("/total/investments").asInt());
      for (var reason : whole.at("/excluded")) {
        assertThat(api.get(reason.at("/details").asString()).items())
            .hasSize(reason.at("/investments").asInt());
      }
    }
    assertThat(api.get("/summaries/investments?estimates=all").status()).isEqualTo(400);
  }

  private static List<String> excluded(JsonNode summary) {
    return summary.at("/excluded").values().stream()
        .filter(one -> one.at("/investments").asInt() > 0)
        .map(one -> one.at("/reason").asString() + " " + one.at("/investments").asInt())
        .toList();
  }

  private static String related(String kind, JsonNode investment) {
    return ", 'relation': {'kind': '%s', 'investment': '%s'}"
        .formatted(kind, investment.at("/id").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PART_OF", "INCREASES", "SUPERSEDES"})
  void anEstimateStandsAlone(String kind) {
    var five = "{'value': 5, 'currency': 'USD'}";
    var estimated = ", 'estimatedBy': 'Epoch AI'";
    var known = stored(five, "");
    assertThat(faults(post(five, estimated + related(kind, known))))
        .containsExactly("/investments/0/relation/kind contradiction");
    sees(stored(five, estimated + related("RESTATES", known)), "excluded=RESTATED");
    var estimate = stored(five, estimated);
    assertThat(faults(post(five, related(kind, estimate))))
        .containsExactly("/investments/0/relation/investment contradiction");
    var restating = post(five, related("RESTATES", estimate));
    assertThat(warnings(restating))
        .containsExactly("/investments/0/relation/investment contradiction");
    sees(read(restating.json().at("/investments/0")), "excluded=RESTATED");
    stored(five, related(kind, known));
    var refused =
        given.correction(
            "/investments/" + known.at("/id").asString(),
            "{\"estimatedBy\": \"Epoch AI\", \"reason\": \"Read again\"}");
    assertThat(faults(refused)).hasSize(1).first().asString().endsWith("contradiction");
  }
}
