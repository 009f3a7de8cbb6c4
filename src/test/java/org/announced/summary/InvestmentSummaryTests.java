package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Totals of money, and that each number is the sum of what its details list. */
@HttpTest
class InvestmentSummaryTests {

  private static final String EXACT =
      "\"amount\": {\"value\": %d, \"currency\": \"%s\", \"qualifier\": \"EXACT\"}";

  private final Api api;
  private final Given given;
  private final StatementCount statements;
  private String publisher = "";

  /** A filter that lets all pass and has not been asked yet. */
  private int firstYear = 1990;

  InvestmentSummaryTests(Api api, Given given, StatementCount statements) {
    this.api = api;
    this.given = given;
    this.statements = statements;
  }

  /** Each test sums up what its own publisher reports. */
  @BeforeEach
  void aPublisher() {
    publisher = "Wire " + UUID.randomUUID();
  }

  private String investment(String members) {
    String investors = members.contains("investors") ? "" : "\"investors\": [" + named("A") + "],";
    String instrument = members.contains("instrument") ? "" : "\"instrument\": \"CAPEX\",";
    return "{" + investors + instrument + "\"bindingLevel\": \"PLEDGE\"," + members + "}";
  }

  private String named(String letter) {
    return "{\"company\": {\"name\": \"" + letter + " " + publisher.substring(5) + "\"}}";
  }

  private String shared(String letter, String share) {
    return named(letter).replaceFirst("}}$", "}, \"share\": " + share + "}");
  }

  private static String exactly(long value, String currency) {
    return EXACT.formatted(value, currency);
  }

  private JsonNode announce(String day, String... investments) {
    Answer answer =
        given.post(
            "/announcements?onDuplicate=create",
            """
            {"headline": "It invests", "announcedOn": "%s",
             "sources": [{"publisher": "%s", "title": "It invests", "url": "https://example.org/%s"}],
             "investments": [%s]}
            """
                .formatted(day, publisher, UUID.randomUUID(), String.join(",", investments)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  private JsonNode summary(String query) {
    Answer answer = api.get(path(query));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private String path(String query) {
    return "/summaries/investments?source=" + Api.encoded(publisher) + "&" + query;
  }

  private static JsonNode group(JsonNode summary, String key, String value) {
    return summary.get("groups").values().stream()
        .filter(group -> group.get("key").get(key).asString("null").equals(value))
        .findFirst()
        .orElseThrow();
  }

  /** That a number is what its details list, row by row. */
  private void assertAddsUp(JsonNode shown) {
    List<JsonNode> rows = api.all(shown.get("details").asString());
    for (String member : List.of("low", "point", "joint")) {
      if (shown.has(member)) {
        assertThat(sum(rows, member))
            .as(member + " of " + shown)
            .isEqualByComparingTo(shown.get(member).decimalValue());
      }
    }
    assertThat(rows).hasSize(shown.get("investments").asInt());
  }

  private static BigDecimal sum(List<JsonNode> rows, String member) {
    return rows.stream()
        .map(row -> row.get("contribution").get(member))
        .filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void addsUpWhatTheListBehindEachNumberShows() {
    announce(
        "2026-02-03",
        investment(exactly(2000003, "USD") + ", \"country\": \"JP\""),
        investment(exactly(3000017, "EUR") + ", \"country\": \"JP\""),
        investment(exactly(5000011, "JPY") + ", \"country\": \"DE\", \"instrument\": \"MIXED\""),
        investment("\"amount\": {\"currency\": \"USD\", \"qualifier\": \"UNDISCLOSED\"}"));
    for (String keys : List.of("country", "currency", "instrument", "status", "bindingLevel")) {
      JsonNode summary = summary("groupBy=" + keys + ",announcement,year&currency=JPY");
      assertAddsUp(summary.get("total"));
      summary.get("groups").values().forEach(this::assertAddsUp);
    }
    JsonNode japan = group(summary("groupBy=country"), "country", "JP");
    assertThat(japan.get("label").asString()).isEqualTo("Japan");
    assertThat(japan.get("investments").asInt()).isEqualTo(2);
    JsonNode nowhere = group(summary("groupBy=country"), "country", "null");
    assertThat(nowhere.get("undisclosed").asInt()).isEqualTo(1);
    assertThat(nowhere.get("point").asInt()).isZero();
  }

  @Test
  void knowsNoUpperBoundOfWhatHasNone() {
    announce(
        "2026-02-03",
        investment(exactly(13, "USD")),
        investment(exactly(17, "USD").replace("EXACT", "AT_LEAST")),
        investment(exactly(19, "USD").replace("EXACT", "UP_TO")));
    JsonNode total = summary("").get("total");
    assertThat(total.get("low").asInt()).isEqualTo(30);
    assertThat(total.get("point").asInt()).isEqualTo(49);
    assertThat(total.get("high").isNull()).isTrue();
    assertThat(total.get("unbounded").asInt()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatDoesNotCountAndSaysWhy() {
    announce(
        "2026-02-03",
        investment(exactly(11, "USD")),
        investment(exactly(23, "USD") + ", \"status\": \"CANCELLED\""),
        investment(exactly(29, "USD") + ", \"status\": \"SHELVED\""),
        investment(exactly(31, "USD") + ", \"instrument\": \"EQUITY\""),
        investment(exactly(37, "KPW")));
    JsonNode summary = summary("");
    assertThat(summary.get("total").get("point").asInt()).isEqualTo(11);
    assertThat(summary.get("total").get("unconverted").asInt()).isEqualTo(1);
    assertThat(summary.get("excluded").values())
        .extracting(e -> e.get("reason").asString() + " " + e.get("point").asInt())
        .containsExactly("CANCELLED 23", "SHELVED 29", "INSTRUMENT 31", "UNCONVERTED 0");
    for (JsonNode excluded : summary.get("excluded").values()) {
      assertThat(api.all(excluded.get("details").asString()))
          .as(excluded.toString())
          .hasSize(excluded.get("investments").asInt())
          .allMatch(row -> !row.get("counted").asBoolean());
    }
    JsonNode equity = summary("instrument=EQUITY");
    assertThat(equity.get("instruments").values()).hasSize(1);
    assertThat(equity.get("excluded").values()).isEmpty();
    assertAddsUp(equity.get("total"));
    JsonNode not = summary("instrument=CAPEX&counted=false");
    assertThat(not.get("total").get("investments").asInt()).isZero();
    assertAddsUp(not.get("total"));
  }

  @Test
  void splitsByStatedSharesAndNeverByGuess() {
    announce(
        "2026-02-03",
        investment(
            exactly(100, "USD")
                + ", \"investors\": ["
                + shared("A", "0.333333")
                + ","
                + shared("B", "0.333333")
                + "]"),
        investment(
            exactly(1000, "USD") + ", \"investors\": [" + named("A") + "," + named("B") + "]"));
    JsonNode summary = summary("groupBy=investor");
    summary.get("groups").values().forEach(this::assertAddsUp);
    assertThat(summary.get("groups").values())
        .extracting(
            g -> g.get("point").decimalValue().toPlainString() + " " + g.get("joint").asInt())
        .containsExactlyInAnyOrder("33.33 1000", "33.34 1000", "33.33 0");
    assertThat(summary.get("overlapping").asBoolean()).isTrue();
    assertThat(summary.get("total").get("joint").asInt()).isEqualTo(1000);
    assertThat(summary.get("unallocated").get("point").decimalValue()).isEqualTo("33.33");
    assertAddsUp(summary.get("unallocated"));
    assertThat(summary("groupBy=country").get("overlapping").asBoolean()).isFalse();
  }

  @Test
  void showsSeveralPurposesInFullAndSaysThatTheyOverlap() {
    String purposes = ", \"purposes\": [{\"purpose\": \"CLOUD\"}, {\"purpose\": \"ENERGY\"}]";
    announce("2026-02-03", investment(exactly(100, "USD") + purposes));
    JsonNode whole = summary("groupBy=purpose");
    assertThat(whole.get("overlapping").asBoolean()).isTrue();
    assertThat(whole.get("groups").values()).allMatch(g -> g.get("point").asInt() == 100);
    announce(
        "2026-02-04",
        investment(exactly(1000, "USD") + purposes.replace("CLOUD\"", "CLOUD\", \"share\": 0.4")));
    JsonNode split = summary("groupBy=purpose&announcedOn=2026-02-04");
    assertThat(split.get("overlapping").asBoolean()).isFalse();
    assertThat(group(split, "purpose", "CLOUD").get("point").asInt()).isEqualTo(400);
    assertThat(group(split, "purpose", "null").get("point").asInt()).isEqualTo(600);
    assertThat(split.get("unallocated").get("point").asInt()).isEqualTo(600);
    assertAddsUp(split.get("unallocated"));
    split.get("groups").values().forEach(this::assertAddsUp);
  }

  @Test
  void spreadsOverThePeriodToTheSmallestUnit() {
    announce(
        "2026-02-03",
        investment(
            exactly(1000, "JPY") + ", \"period\": {\"start\": \"2026-05\", \"end\": \"2027\"}"),
        investment(exactly(7, "JPY") + ", \"period\": {\"start\": \"2026\", \"end\": null}"));
    JsonNode years = summary("groupBy=year&phasing=SPREAD&currency=JPY");
    assertThat(years.get("derived").asBoolean()).isTrue();
    assertThat(years.get("groups").values())
        .extracting(g -> g.get("key").get("year").asString("null") + " " + g.get("point").asInt())
        .containsExactly("2026 400", "2027 600", "null 7");
    JsonNode quarters = summary("groupBy=quarter,year&phasing=SPREAD&currency=JPY");
    quarters.get("groups").values().forEach(this::assertAddsUp);
    assertThat(quarters.get("groups").values().stream().mapToInt(g -> g.get("point").asInt()).sum())
        .isEqualTo(1007);
    assertThat(summary("groupBy=quarter").get("groups").get(0).get("key").get("quarter").asString())
        .isEqualTo("2026-Q1");
  }

  @Test
  void countsOfAnUmbrellaWhatNoPartExplainsAndFlagsWhatExceedsIt() {
    JsonNode whole = announce("2026-02-03", investment(exactly(1000, "USD")));
    String id = whole.get("investments").get(0).get("id").asString();
    String part = ", \"relation\": {\"kind\": \"PART_OF\", \"investment\": \"" + id + "\"}";
    announce("2026-02-04", investment(exactly(300, "USD") + part));
    JsonNode summary = summary("");
    assertThat(summary.get("total").get("point").asInt()).isEqualTo(1000);
    assertThat(summary.get("unallocated").get("point").asInt()).isEqualTo(700);
    assertAddsUp(summary.get("unallocated"));
    assertThat(summary.get("exceeded").get("investments").asInt()).isZero();
    announce("2026-02-05", investment(exactly(900, "USD") + part));
    summary = summary("");
    assertThat(summary.get("total").get("point").asInt()).isEqualTo(1200);
    assertThat(summary.get("exceeded").get("point").asInt()).isEqualTo(200);
    assertThat(api.all(summary.get("exceeded").get("details").asString())).hasSize(1);
  }

  @Test
  void choosesAndSortsGroups() {
    announce(
        "2026-02-03",
        investment(exactly(100, "USD") + ", \"country\": \"JP\""),
        investment(exactly(200, "USD") + ", \"country\": \"DE\""),
        investment(exactly(300, "USD") + ", \"country\": \"FR\""));
    assertThat(countries("")).containsExactly("FR", "DE", "JP");
    assertThat(countries("&sort=point")).containsExactly("JP", "DE", "FR");
    assertThat(countries("&sort=label")).containsExactly("FR", "DE", "JP");
    assertThat(countries("&sort=-country")).containsExactly("JP", "FR", "DE");
    assertThat(countries("&having.point.gte=200&having.investments=1")).containsExactly("FR", "DE");
    JsonNode chosen = summary("groupBy=country&having.point.lt=200");
    assertThat(chosen.get("total").get("point").asInt()).isEqualTo(600);
    assertThat(chosen.get("note").asString()).contains("having");
  }

  private List<String> countries(String query) {
    return summary("groupBy=country" + query).get("groups").values().stream()
        .map(group -> group.get("key").get("country").asString())
        .toList();
  }

  @Test
  void saysThatNothingMeetsFiltersThatContradictEachOther() {
    announce("2026-02-03", investment(exactly(100, "USD") + ", \"country\": \"JP\""));
    JsonNode nothing = summary("country=JP&country.not=JP");
    assertThat(nothing.get("total").get("investments").asInt()).isZero();
    assertThat(nothing.get("note").asString())
        .isEqualTo("No investment meets all of these filters.");
    assertThat(summary("country=JP").get("note").isNull()).isTrue();
  }

  @Test
  void answers304UntilSomethingChanges() {
    announce("2026-02-03", investment(exactly(100, "USD")));
    Answer first = api.get(path("groupBy=country"));
    String etag = first.header("ETag");
    assertThat(etag).startsWith("W/");
    assertThat(api.get(path("groupBy=country"), "If-None-Match", etag).status()).isEqualTo(304);
    announce("2026-02-04", investment(exactly(17, "USD")));
    Answer later = api.get(path("groupBy=country"), "If-None-Match", etag);
    assertThat(later.status()).isEqualTo(200);
    assertThat(later.json().get("total").get("point").asInt()).isEqualTo(117);
  }

  /** Sums that were brought up to date by segment are those that are taken anew. */
  @Test
  void staysTrueThroughEveryKindOfChange() {
    JsonNode first =
        announce("2026-02-03", investment(exactly(1000, "USD")), investment(exactly(7, "USD")));
    assertSameAnew();
    String id = first.get("investments").get(0).get("id").asString();
    announce(
        "2026-03-04",
        investment(
            exactly(300, "EUR")
                + ", \"relation\": {\"kind\": \"PART_OF\", \"investment\": \""
                + id
                + "\"}"));
    assertSameAnew();
    Answer retracted =
        given.post(
            "/announcements/" + first.get("slug").asString() + "/retraction",
            "{\"reason\": \"It never happened.\"}");
    assertThat(retracted.status()).as(retracted.text()).isBetween(200, 201);
    assertSameAnew();
    assertThat(summary("").get("excluded").get(0).get("reason").asString()).isEqualTo("RETRACTED");
  }

  private void assertSameAnew() {
    String anew = "&announcedOn.gte=" + firstYear++;
    for (String query : List.of("groupBy=investor", "groupBy=country&currency=JPY")) {
      JsonNode kept = summary(query);
      JsonNode fresh = summary(query + anew);
      for (String member : List.of("low", "point", "high", "investments", "announcements")) {
        assertThat(kept.get("total").get(member)).isEqualTo(fresh.get("total").get(member));
      }
      assertThat(kept.get("groups").values()).hasSameSizeAs(fresh.get("groups").values());
    }
  }

  @Test
  void takesAFixedNumberOfStatementsHoweverManyGroups() {
    for (String country : List.of("JP", "DE", "FR", "GB")) {
      announce(
          "2026-02-03", investment(exactly(100, "USD") + ", \"country\": \"" + country + "\""));
    }
    // In dollars, of which none is left out for want of a rate: the note would ask for the newest.
    String question = "/summaries/investments?groupBy=country,investor&amount.currency=USD";
    api.get(question);
    assertThat(statementsOf(question)).as("kept").isEmpty();
    assertThat(statementsOf(question + "&having.point.gt=0")).as("changes, names").hasSize(2);
    announce("2026-02-05", investment(exactly(19, "USD")));
    assertThat(statementsOf(question)).as("changes, sums, names").hasSize(3);
  }

  /** But for the question whether something has changed, which not every request has to ask. */
  private List<String> statementsOf(String question) {
    return statements.during(() -> api.get(question)).stream()
        .filter(sql -> !sql.equals("select version from data_version"))
        .toList();
  }

  @Test
  void givesARowAGroupAsCsv() {
    announce(
        "2026-02-03",
        investment(exactly(100, "USD") + ", \"country\": \"JP\""),
        investment(exactly(250, "USD")));
    Answer answer = api.get(path("groupBy=country,year&format=csv"));
    assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.response().body()).startsWith(0xEF, 0xBB, 0xBF);
    List<NamedCsvRecord> rows = csv(answer);
    // In the order of the keys, as a time is among them; what has none comes last.
    assertThat(rows).extracting(row -> row.getField("point")).containsExactly("100", "250");
    assertThat(rows.get(0).getField("label")).isEqualTo("Japan, 2026");
    assertThat(rows.get(1).getField("country")).isEmpty();
    assertThat(api.all(rows.get(0).getField("details"))).hasSize(1);
    assertThat(csv(api.get(path(""), "Accept", "text/csv")))
        .extracting(row -> row.getField("point"))
        .containsExactly("350");
  }

  private static List<NamedCsvRecord> csv(Answer answer) {
    return CsvReader.builder().ofNamedCsvRecord(answer.text().substring(1)).stream().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "groupBy=colour | unknown-value | groupBy",
        "groupBy=country,year,status,investor | too-many | groupBy",
        "groupBy=country,country | repeated | groupBy",
        "groupBy= | empty | groupBy",
        "currency=XXX | unknown-currency | currency",
        "phasing=weekly | unknown-value | phasing",
        "ratesOn=1950-01-01 | format | ratesOn",
        "ratesOn=2999-01-01 | format | ratesOn",
        "ratesOn=soon | format | ratesOn",
        "groupBy=country&having.colour.gte=1 | unknown-parameter | having.colour.gte",
        "groupBy=country&having.point.not=1 | unknown-parameter | having.point.not",
        "groupBy=country&having.point.gte=lots | format | having.point.gte",
        "groupBy=country&having.point.gte=1e9 | format | having.point.gte",
        "groupBy=country&having.point.gte=9&having.point.lt=8 | inverted | having.point.gte",
        "having.point.gte=1 | without-groups | having.point.gte",
        "sort=-point | without-groups | sort",
        "groupBy=country&sort=year | unknown-value | sort",
        "groupBy=country&sort=point,-point | repeated | sort",
        "groupBy=country&sort= | empty | sort",
        "announcedOn.gte=2026-05&announcedOn.lte=2026-04 | inverted | announcedOn.gte",
        "amount.gte=9&amount.lt=8 | inverted | amount.gte",
        "format=ndjson | unknown-value | format",
        "limit=5 | without-groups | limit",
        "group=year:2026 | unknown-parameter | group",
        "unallocated=UMBRELLA | unknown-parameter | unallocated",
        "country=XX | unknown-country | country",
        "groupBy=country&groupBy=year | repeated | groupBy",
      })
  void refusesWhatItDoesNotKnowAndNamesIt(String query, String code, String parameter) {
    Answer answer = api.get("/summaries/investments?" + query);
    assertThat(answer.status()).isEqualTo(400);
    JsonNode fault = answer.json().get("errors").get(0);
    assertThat(fault.get("code").asString()).isEqualTo(code);
    assertThat(fault.get("parameter").asString()).isEqualTo(parameter);
    assertThat(fault.get("detail").asString()).isNotBlank();
  }

  @Test
  void namesEveryFaultAtOnce() {
    Answer answer =
        api.get("/summaries/investments?groupBy=colour&currency=XXX&phasing=weekly&having.x=1");
    assertThat(answer.json().get("errors").values()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-ndjson", "text/html"})
  void refusesFormatsItDoesNotHave(String type) {
    assertThat(api.get("/summaries/investments", "Accept", type).status()).isEqualTo(406);
  }
}
