package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.announced.support.TestToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who acts, and that each number leads to what is behind it. */
@HttpTest
class ActingCompaniesTests {

  private static final List<String> KINDS =
      List.of("investments", "partnerships", "trainingGoals", "capacities");
  private static final List<String> MONEY =
      List.of(
          "low",
          "point",
          "high",
          "joint",
          "investments",
          "undisclosed",
          "unbounded",
          "unconverted");

  private final Api api;
  private final Given given;
  private final StatementCount statements;
  private Actors actors;

  ActingCompaniesTests(Api api, Given given, StatementCount statements) {
    this.api = api;
    this.given = given;
    this.statements = statements;
    this.actors = new Actors(given);
  }

  @BeforeEach
  void others() {
    actors = new Actors(given);
  }

  private JsonNode ask(String path) {
    Answer answer = api.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private List<JsonNode> companies(String more) {
    return groups(ask(actors.summary("companies", more)));
  }

  private static List<JsonNode> groups(JsonNode summary) {
    return List.copyOf(summary.get("groups").values());
  }

  private JsonNode company(String name) {
    return companies("").stream()
        .filter(group -> group.get("label").asString().equals(actors.name(name)))
        .findFirst()
        .orElseThrow();
  }

  private static String numbers(JsonNode company) {
    return MONEY.stream().map(member -> company.get(member).toString()).toList()
        + " "
        + KINDS.stream().skip(1).map(kind -> company.get(kind).toString()).toList();
  }

  /** All of the database, in which other tests may have left much. */
  @Test
  void areThoseThatTheOverviewCounts() {
    actors.announceEverything();
    assertSameAsOverview("/summaries/overview");
    for (String filter :
        List.of(
            "",
            "&country=JP",
            "&country.not=JP",
            "&bindingLevel=IN_TALKS",
            "&purpose=CLOUD",
            "&status.not=ANNOUNCED",
            "&investor=" + actors.slug("Beta"),
            "&company=" + actors.slug("Delta"),
            "&announcedOn.gte=2026-02-04",
            "&currency=JPY&ratesOn=2026-02-03")) {
      assertSameAsOverview(actors.summary("overview", filter));
    }
    assertThat(companies("&company=" + actors.slug("Delta"))).hasSize(2);
  }

  private void assertSameAsOverview(String path) {
    JsonNode overview = ask(path);
    String link = overview.at("/summaries/companies").asString();
    assertThat(link.split("[?&]"))
        .containsExactlyInAnyOrder(
            ("/api/v1" + path.replace("overview", "companies")).split("[?&]"));
    JsonNode companies = ask(link);
    assertThat(companies.at("/total/companies")).isEqualTo(overview.get("companies"));
    assertThat(companies.get("groups").size()).isEqualTo(overview.get("companies").asInt());
    assertThat(companies.get("currency")).isEqualTo(overview.get("currency"));
    assertThat(companies.get("ratesOn")).isEqualTo(overview.get("ratesOn"));
  }

  @Test
  void showsInWhatEachActsMostMoneyFirst() {
    actors.announceEverything();
    assertThat(companies(""))
        .extracting(company -> company.get("label").asString())
        .containsExactly(
            actors.name("Alpha"),
            actors.name("Gamma"),
            actors.name("Epsilon"),
            actors.name("Beta"),
            actors.name("Delta"),
            actors.name("Zeta"));
    assertThat(numbers(company("Alpha")))
        .isEqualTo("[1000003, 1000003, 1000003, 500009, 3, 1, 0, 1] [1, 1, 0]");
    assertThat(numbers(company("Beta"))).isEqualTo("[0, 0, 0, 500009, 1, 0, 0, 0] [0, 0, 0]");
    assertThat(company("Gamma").get("high").isNull()).isTrue();
    assertThat(numbers(company("Delta"))).isEqualTo("[0, 0, 0, 0, 0, 0, 0, 0] [1, 0, 0]");
    assertThat(numbers(company("Epsilon"))).isEqualTo("[0, 0, 0, 0, 0, 0, 0, 0] [0, 2, 0]");
    assertThat(numbers(company("Zeta"))).isEqualTo("[0, 0, 0, 0, 0, 0, 0, 0] [0, 0, 1]");
  }

  @Test
  void sortsByNameWhatIsOtherwiseEqual() {
    actors.announceCapacities("Two", "One", "Three");
    assertThat(companies(""))
        .extracting(company -> company.get("label").asString())
        .containsExactly(actors.name("One"), actors.name("Three"), actors.name("Two"));
  }

  @Test
  void showsTheMoneyThatInvestorsHave() {
    actors.announceEverything();
    List<JsonNode> acting = companies("&currency=JPY");
    List<JsonNode> investors =
        groups(ask(actors.summary("investments", "&groupBy=investor&currency=JPY")));
    // One of them has nothing but money that cannot be converted.
    assertThat(investors).hasSize(4);
    for (JsonNode investor : investors) {
      acting.stream()
          .filter(company -> company.get("label").equals(investor.get("label")))
          .forEach(
              company -> {
                assertThat(company.get("key").get("company"))
                    .isEqualTo(investor.get("key").get("investor"));
                assertThat(company.get("details").get("investments"))
                    .isEqualTo(investor.get("details"));
                for (String member : MONEY) {
                  assertThat(company.get(member)).as(member).isEqualTo(investor.get(member));
                }
              });
    }
  }

  @Test
  void leadsToExactlyWhatEachActsIn() {
    actors.announceEverything();
    for (String filter :
        List.of(
            "",
            "&country=JP,IN",
            "&purpose=CLOUD&currency=JPY",
            "&bindingLevel.not=IN_TALKS",
            "&company=" + actors.slug("Alpha"),
            "&investor=" + actors.slug("Beta"))) {
      assertThat(companies(filter)).as(filter).isNotEmpty();
      companies(filter).forEach(this::assertAddsUp);
    }
    assertThat(company("Zeta").get("details").get("capacities").asString())
        .startsWith("/api/v1/capacities?source=Wire")
        .endsWith("&operator=" + actors.slug("Zeta") + "&counted=true");
  }

  private void assertAddsUp(JsonNode company) {
    for (String kind : KINDS) {
      JsonNode details = company.get("details").get(kind);
      int count = company.get(kind).asInt();
      assertThat(details.isNull()).as(kind + " of " + company).isEqualTo(count == 0);
      if (count > 0) {
        List<JsonNode> rows = api.all(details.asString());
        assertThat(rows).as(kind + " of " + company).hasSize(count);
        if (kind.equals("investments")) {
          assertAmountsAddUp(company, rows);
        }
      }
    }
  }

  private static void assertAmountsAddUp(JsonNode company, List<JsonNode> rows) {
    for (String member : List.of("low", "point", "high", "joint")) {
      BigDecimal sum =
          rows.stream()
              .map(row -> row.get("contribution").get(member))
              .filter(JsonNode::isNumber)
              .map(JsonNode::decimalValue)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (company.get(member).isNull()) {
        assertThat(company.get("unbounded").asInt()).isPositive();
      } else {
        assertThat(company.get(member).decimalValue()).as(member).isEqualByComparingTo(sum);
      }
    }
  }

  @Test
  void saysThatNobodyActs() {
    actors.announceEverything();
    JsonNode nobody = ask(actors.summary("companies", "&announcedOn=1900"));
    assertThat(nobody.get("groups").values()).isEmpty();
    assertThat(nobody.at("/total/companies").asInt()).isZero();
    assertThat(nobody.get("note").asString())
        .isEqualTo("No company acts in anything that meets all of these filters and is counted.");
    assertThat(ask(actors.summary("companies", "")).get("note").asString())
        .startsWith("UNCONVERTED is what has no rate to USD of its day");
  }

  @Test
  void showsMergedCompaniesOnceUnderTheOneThatStays() {
    actors.announceEverything();
    ask(actors.summary("companies", ""));
    byte[] body =
        "{\"into\": \"%s\", \"reason\": \"One and the same\"}"
            .formatted(actors.slug("Alpha"))
            .getBytes(StandardCharsets.UTF_8);
    for (String old : List.of("Zeta", "Beta")) {
      Answer merged =
          api.send(
              "POST",
              "/companies/" + actors.slug(old) + "/merge",
              body,
              "Content-Type",
              "application/json",
              "Authorization",
              TestToken.BEARER);
      assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    }
    assertThat(companies(""))
        .extracting(company -> company.get("key").get("company").asString())
        .containsExactly(
            actors.slug("Alpha"),
            actors.slug("Gamma"),
            actors.slug("Epsilon"),
            actors.slug("Delta"));
    assertThat(company("Alpha").get("capacities").asInt()).isEqualTo(1);
    assertThat(company("Alpha").get("investments").asInt()).isEqualTo(3);
    assertAddsUp(company("Alpha"));
    assertSameAsOverview(actors.summary("overview", ""));
  }

  @Test
  void givesARowACompanyAsCsv() {
    actors.announceEverything();
    actors.announceCapacities("=1+1", "＠ＳＵＭ");
    Answer answer = api.get(actors.summary("companies", "&format=csv"));
    assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.text().lines().findFirst().orElseThrow())
        .isEqualTo(
            "\ufeffcompany,label,low,point,high,joint,investments,undisclosed,unbounded,unconverted,"
                + "partnerships,trainingGoals,capacities,"
                + "details.investments,details.partnerships,details.trainingGoals,details.capacities,"
                + "cases.low,cases.point,cases.high");
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(answer.text().substring(1)).stream().toList();
    List<JsonNode> companies = companies("");
    assertThat(rows).hasSameSizeAs(companies).hasSize(8);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i).getFieldsAsMap();
      JsonNode company = companies.get(i);
      row.forEach((column, cell) -> assertThat(cell).as(column).isEqualTo(cell(company, column)));
    }
    assertThat(rows)
        .extracting(row -> row.getField("label"))
        .contains("'" + actors.name("=1+1"), "'" + actors.name("＠ＳＵＭ"));
    assertThat(api.get(actors.summary("companies", ""), "Accept", "text/csv").text())
        .isEqualTo(answer.text());
  }

  private static String cell(JsonNode company, String column) {
    String shown =
        company
            .at("/" + (column.equals("company") ? "key/company" : column.replace('.', '/')))
            .asString("");
    return column.equals("label") && "=＠".indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
  }

  @Test
  void givesTheColumnsOfNobody() {
    actors.announceEverything();
    assertThat(api.get(actors.summary("companies", "&announcedOn=1900&format=csv")).text().lines())
        .hasSize(1);
  }

  @Test
  void answers304UntilSomethingChanges() {
    actors.announceEverything();
    String path = actors.summary("companies", "");
    String etag = api.get(path).header("ETag");
    assertThat(etag).startsWith("W/");
    assertThat(api.get(path, "If-None-Match", etag).status()).isEqualTo(304);
    actors.announceCapacities("Eta");
    Answer later = api.get(path, "If-None-Match", etag);
    assertThat(later.status()).isEqualTo(200);
    assertThat(later.json().at("/total/companies").asInt()).isEqualTo(7);
  }

  @Test
  void isMadeOfTheSumsOfTheOverview() {
    actors.announceEverything();
    ask("/summaries/overview?country=DE&status=ANNOUNCED");
    String companies = "/summaries/companies?country=DE&status=ANNOUNCED";
    assertThat(statementsOf(companies)).as("changes, names").hasSize(2);
    assertThat(statementsOf(companies)).as("kept").isEmpty();
    int before = ask(companies).at("/total/companies").asInt();
    actors.announceCapacities("Eta", "Theta", "Iota");
    List<String> after = statementsOf(companies);
    assertThat(after).as("changes, sums, names").hasSize(7);
    assertThat(after.stream().filter(sql -> sql.startsWith("with chosen")))
        .hasSize(5)
        .allMatch(sql -> sql.contains("= any ("));
    assertThat(ask(companies).at("/total/companies").asInt()).isEqualTo(before + 3);
  }

  /**
   * But for the question whether something has changed, which not every request has to ask, and for
   * the newest rates, which a note names where what others announced has none.
   */
  private List<String> statementsOf(String path) {
    return statements.during(() -> ask(path)).stream()
        .filter(sql -> !sql.equals("select version from data_version"))
        .filter(sql -> !sql.startsWith("select max(on_day)"))
        .toList();
  }

  @Test
  void namesEveryFaultOnce() {
    Answer answer =
        api.get(
            "/summaries/companies?contry=JP&currency=XXX&ratesOn=1950-01-01&groupBy=country"
                + "&status=DONE&format=ndjson&limit=0");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("errors").values())
        .extracting(fault -> fault.get("parameter").asString())
        .containsExactlyInAnyOrder(
            "contry", "currency", "ratesOn", "groupBy", "status", "format", "limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-ndjson", "text/html"})
  void refusesFormatsItDoesNotHave(String type) {
    assertThat(api.get("/summaries/companies", "Accept", type).status()).isEqualTo(406);
  }
}
