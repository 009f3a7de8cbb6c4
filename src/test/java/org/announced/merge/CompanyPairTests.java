package org.announced.merge;

import static org.announced.support.CompanyRequests.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.CompanyRequests;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Companies whose names are near each other, and what a person says of them. */
@HttpTest
class CompanyPairTests {

  private final Api api;
  private final CompanyRequests companies;
  private final JdbcClient jdbc;

  /** Letters only, so that no digits tell names apart. */
  private final String word = word();

  CompanyPairTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.companies = new CompanyRequests(api);
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @CsvSource({
    "W, W Group",
    "W Group, W",
    "W, W AI",
    "W Group, W AI",
    "W, Mighty W",
    "Wson, Wsno",
    "W Cloud, Wcloud",
    "W, Wx",
    "ベルW, ベルW電力"
  })
  void aNameNearToAKnownOneMakesACompanyAWarningAndAPair(String known, String near) {
    var first = made(known);
    var second = companies.post("{\"name\": \"%s\"}".formatted(own(near)));
    assertThat(second.status()).as(second.text()).isEqualTo(201);
    var warning = second.json().at("/written/warnings/0");
    assertThat(warning.path("code").asString()).isEqualTo("near-company");
    assertThat(warning.path("pointer").asString("")).isEmpty();
    assertThat(warning.path("detail").asString()).contains(own(known));
    var pair = pairs(first.get("id").asString()).get(0);
    assertThat(pair.path("companies").findValuesAsString("id"))
        .containsExactlyInAnyOrder(first.get("id").asString(), second.json().get("id").asString());
    assertThat(pair.path("score").asDouble()).isBetween(0.1, 1.0);
    assertThat(pair.path("reasons").get(0).asString()).contains(own(near));
    assertThat(pair.path("since").isString()).isTrue();
  }

  @Test
  void initialsAreNearToTheNameThatTheyAreOf() {
    var letters = word.substring(1, 7);
    var name = String.join(" ", letters.chars().mapToObj(c -> (char) c + "alm").toList());
    var first = companies.made("{\"name\": \"%s\"}".formatted(letters.toUpperCase(Locale.ROOT)));
    var second = companies.post("{\"name\": \"%s\"}".formatted(name));
    assertThat(warned(second)).contains(first.get("slug").asString());
    assertThat(companies.post("{\"name\": \"%s (%s)\"}".formatted(name, letters)).shown())
        .isEqualTo(second.shown());
  }

  @ParameterizedTest
  @CsvSource({"W One, W Two", "Site W 1, Site W 2", "W, Other", "Wan, Wbo"})
  void otherNamesAreNoPairs(String known, String other) {
    var first = made(known);
    assertThat(made(other)).isNotNull();
    assertThat(pairs(first.get("id").asString())).isEmpty();
  }

  @Test
  void whatTellsTwoApartMakesNoPair() {
    made("W Grid", ", \"country\": \"US\"", " Inc.");
    var german =
        companies.post("{\"name\": \"%s GmbH\", \"country\": \"DE\"}".formatted(own("W Grid")));
    assertThat(warned(german)).isEmpty();
    made("W");
    var controlled =
        companies.post(
            "{\"name\": \"%s\", \"parent\": \"%s\"}".formatted(own("W Japan"), own("W")));
    assertThat(warned(controlled)).doesNotContain(own("W").toLowerCase(Locale.ROOT));
  }

  @Test
  void fiveAtMostAreNamedTheNearestFirst() {
    for (int i = 0; i < 8; i++) {
      made("W " + "abcdefgh".charAt(i) + "lpha".repeat(i + 1));
    }
    var warned = warned(companies.post("{\"name\": \"%s\"}".formatted(own("W"))));
    assertThat(warned).hasSize(5);
    assertThat(warned.get(0)).isEqualTo(own("W").toLowerCase(Locale.ROOT) + "-alpha");
  }

  @Test
  void anAnnouncementThatMakesACompanyWarnsWhereItDescribesIt() {
    made("W Group");
    var answer =
        companies.send(
            "POST",
            "/announcements",
            """
            {"headline": "%1$s builds", "announcedOn": "2026-04-03",
             "sources": [{"publisher": "OWN Times", "title": "%1$s builds"}],
             "investments": [{"investors": [{"company": {"name": "%1$s"}}], "country": "JP",
               "amount": {"value": 5000000, "currency": "USD", "qualifier": "EXACT"}, "instrument": "CAPEX", "purposes": [{"purpose": "CLOUD"}]}]}
            """
                .formatted(own("W")));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().at("/written/warnings/0/pointer").asString())
        .isEqualTo("/investments/0/investors/0/company");
    assertThat(answer.json().at("/written/warnings/0/code").asString()).isEqualTo("near-company");
  }

  @Test
  void aMergeTakesThePairAway() {
    var first = made("W");
    made("W Group");
    assertThat(pairs(first.get("id").asString())).hasSize(1);
    companies.merged(
        own("W Group").replace(" ", "-").toLowerCase(Locale.ROOT), first.get("slug").asString());
    assertThat(pairs(first.get("id").asString())).isEmpty();
  }

  @Test
  void aPairOfOneThatWasMergedIsOfTheOther() {
    var third = made("W");
    made("W Group");
    var other = companies.made("{\"name\": \"Unlike OWN\"}");
    companies.merged(own("W-Group").toLowerCase(Locale.ROOT), other.get("slug").asString());
    assertThat(pairs(third.get("id").asString()))
        .singleElement()
        .satisfies(
            pair ->
                assertThat(pair.path("companies").findValuesAsString("id"))
                    .contains(other.get("id").asString()));
  }

  @Test
  void aDismissalTakesThePairAwayForGoodAndMakesNoVersion() {
    var first = made("W");
    made("W Group");
    var pair = pairs(first.get("id").asString()).get(0);
    var path = "/companies/possible-duplicates/" + pair.get("id").asString() + "/dismissal";
    assertThat(faults(companies.send("POST", path, "{}"))).containsExactly("/reason required");
    assertThat(faults(companies.send("POST", path, "{\"reason\": \"Two firms\", \"x\": 1}")))
        .containsExactly("/x unknown-field");
    var dry = companies.send("POST", path + "?dryRun=true", "{\"reason\": \"Two firms\"}");
    assertThat(dry.status()).as(dry.text()).isEqualTo(200);
    assertThat(pairs(first.get("id").asString())).hasSize(1);
    var version = jdbc.sql("select version from data_version").query(Long.class).single();
    var answer = companies.send("POST", path, "{\"reason\": \"Two firms\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("companies")).isEqualTo(pair.path("companies"));
    assertThat(answer.json().at("/dismissed/reason").asString()).isEqualTo("Two firms");
    assertThat(jdbc.sql("select version from data_version").query(Long.class).single())
        .isEqualTo(version);
    assertThat(pairs(first.get("id").asString())).isEmpty();
    var again = companies.send("POST", path, "{\"reason\": \"As said\"}");
    assertThat(again.json().at("/dismissed/reason").asString()).isEqualTo("Two firms");
    jdbc.sql("select * from pair_companies(array[?::uuid], now())")
        .param(first.get("id").asString())
        .query()
        .listOfRows();
    assertThat(pairs(first.get("id").asString())).isEmpty();
  }

  @Test
  void aPairThatThereIsNotIsNotFound() {
    for (var id : List.of(UUID.randomUUID().toString(), "none")) {
      assertThat(
              companies
                  .send(
                      "POST",
                      "/companies/possible-duplicates/" + id + "/dismissal",
                      "{\"reason\": \"Two\"}")
                  .status())
          .isEqualTo(404);
    }
  }

  @Test
  void pairsComeInPagesAndAsTables() {
    made("W");
    for (var more : List.of("W Group", "W AI", "W Cloud")) {
      made(more);
    }
    var all = "company=" + own("W").toLowerCase(Locale.ROOT) + "&sort=-score";
    var first = api.get("/companies/possible-duplicates?limit=2&" + all).json();
    assertThat(first.path("items")).hasSize(2);
    assertThat(api.get(first.path("next").asString()).json().path("items")).hasSize(1);
    assertThat(api.get("/companies/possible-duplicates?format=csv&" + all).text().lines())
        .hasSize(4);
  }

  private JsonNode made(String name) {
    return made(name, "", "");
  }

  private JsonNode made(String name, String members, String form) {
    return companies.made("{\"name\": \"%s%s\"%s}".formatted(own(name), form, members));
  }

  private String own(String name) {
    return name.replace("W", word);
  }

  private List<JsonNode> pairs(String company) {
    return api.all("/companies/possible-duplicates?company=" + company);
  }

  private static List<String> warned(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().at("/written/warnings").values().stream()
        .flatMap(one -> one.path("candidates").values().stream())
        .map(JsonNode::asString)
        .toList();
  }

  private static String word() {
    var letters = new StringBuilder("Q");
    UUID.randomUUID()
        .toString()
        .replace("-", "")
        .chars()
        .limit(14)
        .forEach(digit -> letters.append((char) ('a' + Character.digit(digit, 16))));
    return letters.toString();
  }
}
