package org.announced.summary.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How much of what was announced stands where: the rules in worlds that a person adds up. */
@HttpTest
class ConversionTests {

  private final Api api;
  private final Given given;
  private final StatementCount statements;
  private final String own = "C" + UUID.randomUUID().toString().replace("-", "");

  ConversionTests(Api api, Given given, StatementCount statements) {
    this.api = api;
    this.given = given;
    this.statements = statements;
  }

  private JsonNode announce(String on, String parts) {
    Answer answer =
        given.post(
            "/announcements?onDuplicate=create",
            """
            {'headline': '%1$s plans', 'announcedOn': '%2$s',
             'sources': [{'publisher': '%1$s Wire', 'url': 'https://example.org/%3$s'}], %4$s}
            """
                .formatted(own, on, UUID.randomUUID(), parts)
                .replace('\'', '"'));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  private static String money(String status, int dollars, String more) {
    return """
    {'amount': {'value': %d, 'currency': 'USD'}, 'instrument': 'CAPEX', 'country': 'JP',
     'status': '%s' %s}
    """
        .formatted(dollars, status, more);
  }

  private static String power(String status, int megawatts, String basis) {
    return "{'powerMegawatts': %d, 'powerBasis': '%s', 'country': 'JP', 'status': '%s'}"
        .formatted(megawatts, basis, status);
  }

  private String address(String more) {
    return "/summaries/conversion?source=" + Api.encoded(own + " Wire") + more;
  }

  private JsonNode asked(String more) {
    Answer answer = api.get(address(more));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  /** As {@code 2024 OPERATING 7 0/3/0}: the year, the status, the money and the power. */
  private static List<String> told(JsonNode answer) {
    return answer
        .get("groups")
        .valueStream()
        .flatMap(
            group ->
                group
                    .get("stages")
                    .valueStream()
                    .map(
                        stage ->
                            "%s %s %s %s/%s/%s"
                                .formatted(
                                    group.get("label").asString(),
                                    stage.get("status").asString(),
                                    stage.get("point"),
                                    stage.at("/powerMegawatts/IT"),
                                    stage.at("/powerMegawatts/FACILITY"),
                                    stage.at("/powerMegawatts/UNSPECIFIED"))))
        .toList();
  }

  /** Every number leads to the rows that add up to it. */
  private void leadsToItsRows(JsonNode answer) {
    for (JsonNode group : answer.get("groups")) {
      for (JsonNode stage : group.get("stages")) {
        String money = stage.get("details").asString("");
        List<JsonNode> rows = money.isEmpty() ? List.of() : api.all(Api.path(money));
        assertThat(rows).as(money).hasSize(stage.get("investments").asInt());
        assertThat(rows).allMatch(row -> row.get("status").equals(stage.get("status")));
        assertThat(
                rows.stream()
                    .map(row -> row.at("/contribution/point").decimalValue(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .as(money)
            .isEqualByComparingTo(stage.get("point").decimalValue());
        String power = stage.get("detailsOfCapacities").asString("");
        List<JsonNode> built = power.isEmpty() ? List.of() : api.all(Api.path(power));
        assertThat(built).as(power).hasSize(stage.get("capacities").asInt(0));
        Map<String, BigDecimal> sums = new HashMap<>();
        built.forEach(
            row ->
                sums.merge(
                    row.get("powerBasis").asString(),
                    row.get("powerMegawatts").decimalValue(),
                    BigDecimal::add));
        sums.forEach(
            (basis, sum) ->
                assertThat(stage.at("/powerMegawatts/" + basis).decimalValue())
                    .isEqualByComparingTo(sum));
      }
    }
  }

  @Test
  void eachYearHasItsStagesInMoneyAndPower() {
    announce(
        "2024-05-06",
        "'investments': [%s, %s, %s], 'capacities': [%s, %s]"
            .formatted(
                money("OPERATING", 7, ""),
                money("CANCELLED", 11, ""),
                money("OPERATING", 13, ""),
                power("OPERATING", 3, "FACILITY"),
                power("SHELVED", 5, "IT")));
    announce(
        "2025",
        "'investments': [%s, %s], 'capacities': [%s]"
            .formatted(
                money("ANNOUNCED", 17, ""),
                money("RETIRED", 19, ""),
                power("RETIRED", 23, "UNSPECIFIED")));
    JsonNode answer = asked("&groupBy=year");
    assertThat(told(answer))
        .containsExactly(
            "2024 OPERATING 20 0/3/0",
            "2024 SHELVED 0 5/0/0",
            "2024 CANCELLED 11 0/0/0",
            "2025 ANNOUNCED 17 0/0/0",
            "2025 RETIRED 19 0/0/23");
    assertThat(told(asked(""))).isEqualTo(told(answer));
    assertThat(told(asked("&groupBy=month")).get(0)).startsWith("2024-05 OPERATING");
    assertThat(told(asked("&groupBy=month"))).last().asString().startsWith("not stated RETIRED");
    leadsToItsRows(answer);
    leadsToItsRows(asked("&groupBy=country,quarter"));
    leadsToItsRows(asked("&status=OPERATING,CANCELLED"));
    List<String> lines = api.get(address("&format=csv")).text().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "\ufeffyear,label,status,low,point,high,investments,undisclosed,powerMegawatts.IT,"
                + "powerMegawatts.FACILITY,powerMegawatts.UNSPECIFIED,capacities,details,"
                + "detailsOfCapacities,cases.low,cases.point,cases.high");
    assertThat(lines).hasSize(6);
  }

  @Test
  void whatIsCountedAddsUpToTheTotal() {
    announce(
        "2024-05-06",
        "'investments': [%s, %s, %s, %s, %s]"
            .formatted(
                money("ANNOUNCED", 550, ""),
                money(
                    "CANCELLED",
                    100,
                    ", 'relation': {'kind': 'PART_OF', 'investment': '/investments/0'}"),
                money(
                    "OPERATING",
                    200,
                    ", 'relation': {'kind': 'PART_OF', 'investment': '/investments/0'}"),
                money(
                    "SHELVED",
                    70,
                    ", 'relation': {'kind': 'RESTATES', 'investment': '/investments/2'}"),
                money("ANNOUNCED", 31, ", 'estimatedBy': 'Somebody'")));
    assertThat(told(asked("")))
        .containsExactly(
            "2024 ANNOUNCED 350 0/0/0", "2024 OPERATING 200 0/0/0", "2024 CANCELLED 100 0/0/0");
    JsonNode total =
        api.get("/summaries/investments?source=" + Api.encoded(own + " Wire")).json().get("total");
    assertThat(total.get("point").asInt()).isEqualTo(550);
    leadsToItsRows(asked(""));
    assertThat(told(asked("&estimates=include")).get(0)).isEqualTo("2024 ANNOUNCED 381 0/0/0");
  }

  @Test
  void aCancelledUmbrellaAndItsCancelledPartsAreOneAmount() {
    announce(
        "2024-05-06",
        "'investments': [%s, %s, %s]"
            .formatted(
                money("CANCELLED", 550, ""),
                money(
                    "CANCELLED",
                    510,
                    ", 'relation': {'kind': 'PART_OF', 'investment': '/investments/0'}"),
                money(
                    "SHELVED",
                    9,
                    ", 'relation': {'kind': 'INCREASES', 'increment': 4, 'investment': '/investments/1'}")));
    assertThat(told(asked(""))).containsExactly("2024 SHELVED 4 0/0/0", "2024 CANCELLED 546 0/0/0");
    leadsToItsRows(asked(""));
  }

  @Test
  void whatWasRetractedIsNowhereAndAChangeIsSeenAtOnce() {
    JsonNode one =
        announce("2024-05-06", "'investments': [%s]".formatted(money("OPERATING", 7, "")));
    String path = "/investments/" + one.at("/investments/0/id").asString();
    Answer before = api.get(address(""));
    assertThat(api.get(address(""), "If-None-Match", before.header("ETag")).status())
        .isEqualTo(304);
    given.patch(path, "{\"status\": \"CANCELLED\", \"reason\": \"Given up\"}");
    assertThat(told(asked(""))).containsExactly("2024 CANCELLED 7 0/0/0");
    given.post(
        "/announcements/" + one.get("id").asString() + "/retraction", "{\"reason\": \"A hoax\"}");
    assertThat(asked("").get("groups")).isEmpty();
  }

  @Test
  void aFilterThatOnlyMoneyHasLeavesPowerOut() {
    announce(
        "2024-05-06",
        "'investments': [%s], 'capacities': [%s]"
            .formatted(money("OPERATING", 7, ""), power("OPERATING", 3, "IT")));
    JsonNode answer = asked("&amount.gte=5");
    assertThat(answer.at("/groups/0/stages/0/powerMegawatts").isNull()).isTrue();
    assertThat(answer.at("/groups/0/stages/0/point").asInt()).isEqualTo(7);
    assertThat(answer.get("note").asString()).contains("leaves power out");
    assertThat(told(asked("&currency=JPY&instrument=CAPEX")).get(0)).endsWith(" 3/0/0");
    leadsToItsRows(asked("&instrument=CAPEX,EQUITY"));
  }

  @Test
  void anAnswerTakesAStatementForEachKindAndOneForTheVersion() {
    announce("2024-05-06", "'investments': [%s]".formatted(money("OPERATING", 7, "")));
    asked("&groupBy=purpose");
    announce("2024-05-07", "'investments': [%s]".formatted(money("OPERATING", 7, "")));
    List<String> taken = statements.during(() -> asked("&groupBy=purpose"));
    assertThat(taken.stream().filter(sql -> sql.contains("with chosen")).toList()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "groupBy=status | groupBy unknown-value",
        "groupBy=announcement | groupBy unknown-value",
        "groupBy=year,year | groupBy repeated",
        "groupBy=year,month,country,purpose | groupBy too-many",
        "phasing=SPREAD | phasing unknown-parameter",
        "stopped=include | stopped unknown-parameter",
        "sort=-point | sort unknown-parameter",
        "having.point.gte=1 | having.point.gte unknown-parameter",
        "country=XX | country unknown-country",
        "currency=QQQ | currency unknown-currency",
      })
  void whatCannotBeAskedIsRefusedByName(String query, String fault) {
    Answer answer = api.get("/summaries/conversion?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(
            answer
                .json()
                .get("errors")
                .valueStream()
                .map(one -> one.get("parameter").asString() + " " + one.get("code").asString()))
        .containsExactly(fault);
  }
}
