package org.announced.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.RawHttp;
import org.announced.support.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
@TestInstance(Lifecycle.PER_CLASS)
class ListTests {

  private static final List<Integer> AMOUNTS = List.of(7, 3, 11, 3, 5, 3, 2);

  private final Api api;
  private final Given given;
  private final StatementCount statements;
  private final int port;
  private final String investor = "Lister " + UUID.randomUUID();
  private final String mine = investmentsOf(investor);

  ListTests(Api api, Given given, StatementCount statements, @LocalServerPort int port) {
    this.port = port;
    this.api = api;
    this.given = given;
    this.statements = statements;
  }

  private static String investmentsOf(String investor) {
    return "/investments?investor=" + Api.encoded(investor);
  }

  /** Seven investments in millions, and one undisclosed, of an investor nobody else has. */
  @BeforeAll
  void someInvestments() {
    for (int i = 0; i < AMOUNTS.size(); i++) {
      given.anotherInvestment(investor, "2025-03-0" + (i % 3 + 1), AMOUNTS.get(i) + "000000");
    }
    given.undisclosedInvestment(investor, "2025-03-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&sort=id",
        "&sort=-id",
        "&sort=amount",
        "&sort=-amount",
        "&sort=-amount,announcedOn",
        "&sort=announcedOn,-amount",
        "&sort=-announcedOn,-amount,-id",
        "&sort=-amount&currency=JPY",
        "&sort=country,amount"
      })
  void pagesHoldEveryRowOnceInOneOrder(String sort) {
    List<JsonNode> whole = api.get(mine + sort).items();
    assertThat(whole).hasSize(AMOUNTS.size() + 1);
    for (int limit = 1; limit <= 4; limit++) {
      assertThat(api.all(mine + sort + "&limit=" + limit)).isEqualTo(whole);
    }
  }

  @Test
  void sortsByAmountWithTheUndisclosedLastAndTiesById() {
    List<JsonNode> rows = api.get(mine + "&sort=-amount").items();
    assertThat(rows.stream().map(row -> row.at("/amount/value").asLong(0) / 1_000_000))
        .containsExactly(11L, 7L, 5L, 3L, 3L, 3L, 2L, 0L);
    List<String> ties = rows.subList(3, 6).stream().map(row -> row.get("id").asString()).toList();
    assertThat(ties).isSorted();
    List<JsonNode> ascending = api.get(mine + "&sort=amount").items();
    assertThat(ascending.get(ascending.size() - 1).at("/amount/qualifier").asString())
        .isEqualTo("UNDISCLOSED");
  }

  @Test
  void neitherSkipsNorRepeatsRowsWhenOthersAreWrittenMeanwhile() {
    String other = "Pager " + UUID.randomUUID();
    for (int amount : AMOUNTS) {
      given.anotherInvestment(other, "2025-03-01", amount + "000000");
    }
    String theirs = investmentsOf(other) + "&sort=-amount";
    List<String> before = api.get(theirs).each("id");
    Answer page = api.get(theirs + "&limit=2");
    List<String> seen = new ArrayList<>(page.each("id"));
    given.anotherInvestment(other, "2025-03-05", "99000000");
    given.anotherInvestment(other, "2025-03-05", "4000000");
    api.all(page.json().get("next").asString()).forEach(row -> seen.add(row.get("id").asString()));
    assertThat(seen).containsAll(before).doesNotHaveDuplicates().hasSize(before.size() + 1);
  }

  /** Each row of a list would otherwise look up what nobody reads. */
  @Test
  void joinsOnlyWhatIsRead() {
    String yen = mine + "&currency=JPY&fields=id";
    assertThat(statement(yen + "&count=exact"))
        .doesNotContain("exchange_rate", "join announcement");
    assertThat(statement(yen + "&sort=-amount")).contains("exchange_rate");
    assertThat(statement(yen + "&amount.gte=1&count=exact")).contains("exchange_rate");
    String amounts = statement(mine + "&currency=JPY&fields=id,normalizedAmount");
    assertThat(amounts.split("exchange_rate", -1)).as("once, of the rows shown").hasSize(2);
    assertThat(statement(yen.replace("fields=id", "fields=id,announcement")))
        .contains("join announcement")
        .doesNotContain("exchange_rate");
    assertThat(statement("/companies?fields=id")).doesNotContain("parent");
    assertThat(statement("/companies?fields=id,parent")).contains("join company parent");
    for (String read : List.of("", "&amount.gte=1", "&sort=-amount", "&counted=true")) {
      Answer some = api.get(yen + read + "&count=exact");
      Answer whole = api.get(mine + "&currency=JPY" + read + "&count=exact");
      assertThat(some.each("id")).as(read).isEqualTo(whole.each("id"));
      assertThat(some.json().get("count")).isEqualTo(whole.json().get("count"));
    }
  }

  private String statement(String path) {
    return String.join("\n", statements.during(() -> api.get(path)));
  }

  @Test
  void givesTheNextPageAsALinkToo() {
    Answer page = api.get(mine + "&limit=2");
    String next = page.json().get("next").asString();
    assertThat(page.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
    assertThat(api.get(mine).header("Link")).isEmpty();
  }

  /** What is the same for all who ask is made once. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/companies?limit=1",
        "/api/v1/search?q=a&limit=1",
        "/api/v1/summaries/investments?groupBy=investor&limit=1"
      })
  void leadsOnUnderTheAddressThatWasAsked(String path) {
    RawHttp.Answer one = asked(path, "example.org");
    RawHttp.Answer other = asked(path, "localhost:1");
    String next = "http://example.org" + path.replaceFirst("[?].*", "?");
    assertThat(one.body()).contains("\"next\":\"" + next);
    assertThat(one.header("Link").orElse("")).startsWith("<" + next);
    assertThat(other.body()).contains("\"next\":\"http://localhost:1/api");
    assertThat(other.header("ETag")).isPresent().isEqualTo(one.header("ETag"));
  }

  private RawHttp.Answer asked(String path, String host) {
    return RawHttp.send(
        port, "GET " + path + " HTTP/1.1\nHost: " + host + "\nConnection: close\n\n");
  }

  @Test
  void refusesACursorThatIsNotItsOwn() {
    String next = api.get(mine + "&limit=2").json().get("next").asString();
    String cursor = next.replaceFirst(".*cursor=", "");
    assertProblem(mine + "&limit=2&sort=amount&cursor=" + cursor, "invalid-cursor");
    assertProblem("/partnerships?cursor=" + cursor, "invalid-cursor");
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertProblem(mine + "&limit=2&cursor=" + changed, "invalid-cursor");
    }
    assertThat(api.get(mine + "&limit=7&fields=id&cursor=" + cursor).status()).isEqualTo(200);
  }

  private void assertProblem(String path, String slug) {
    Answer answer = api.get(path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + slug);
  }

  /** Cursors whose digest is right, as whoever reads the source can make them. */
  @Test
  void refusesACursorOfTheRightDigestAndWrongContent() {
    for (List<@Nullable String> values :
        Arrays.<List<@Nullable String>>asList(
            List.of("x"), Collections.singletonList(null), List.of(), List.of("1", "2"))) {
      assertProblem(
          "/companies?cursor=" + new Cursor(values).encode("companies"), "invalid-cursor");
    }
    String list = "investments\nsort\namount";
    for (String amount : new String[] {"abc", "1e5", "NaN", "1; drop table x"}) {
      String cursor = new Cursor(List.of(amount, UUID.randomUUID().toString())).encode(list);
      assertProblem("/investments?sort=amount&cursor=" + cursor, "invalid-cursor");
    }
  }

  @Test
  void takesAnAcceptHeaderOfManyTypes() {
    String many = "image/png,".repeat(60) + "text/csv";
    assertThat(api.get(mine, "Accept", many).header("Content-Type")).startsWith("text/csv");
  }

  @Test
  void countsExactlyWhenAsked() {
    assertThat(api.get(mine + "&limit=2&count=exact").json().get("count").asInt()).isEqualTo(8);
    assertThat(api.get(mine + "&limit=2").json().has("count")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount.gte=5000000 | 3",
        "amount.gt=5000000 | 2",
        "amount.lt=3000000 | 1",
        "amount.lte=3000000 | 4",
        "amount=3000000 | 3",
        "amount=3000000,7000000 | 4",
        "amount.not=3000000 | 5",
        "announcedOn=2025-03-01 | 3",
        "announcedOn=2025-03 | 8",
        "announcedOn=2025 | 8",
        "announcedOn.gt=2025-03-01 | 5",
        "announcedOn.lt=2025 | 0",
        "announcedOn.lte=2025-03 | 8",
        "country=JP | 8",
        "country=JP,US | 8",
        "country.not=JP | 0",
        "country=null | 0",
        "status=ANNOUNCED | 8",
        "bindingLevel.gte=PLEDGE | 8",
        "bindingLevel.lt=PLEDGE | 0",
        "purpose=CLOUD | 8",
        "purpose.not=CLOUD | 0",
        "period=2027 | 8",
        "period=../2024 | 0",
        "period=2020/.. | 8",
        "counted=true | 8",
        "counted=false | 0",
        "amount.qualifier=UNDISCLOSED | 1",
        "amount.currency=USD | 8",
        "instrument.not=CAPEX | 0",
        "q=lister | 8",
        "q=zzzzqqqq | 0",
      })
  void filtersExactly(String filter, int rows) {
    assertThat(api.get(mine + "&count=exact&" + filter).json().get("count").asInt())
        .isEqualTo(rows);
  }

  @Test
  void comparesAmountsInTheCurrencyAskedFor() {
    String yen = mine + "&currency=JPY&sort=amount&fields=amount,normalizedAmount";
    List<JsonNode> rows = api.get(yen + "&amount.gte=500000000&amount.lt=1000000000").items();
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      JsonNode normalized = row.get("normalizedAmount");
      assertThat(normalized.get("currency").asString()).isEqualTo("JPY");
      assertThat(normalized.get("rateSource").asString()).isEqualTo("ECB");
      assertThat(normalized.get("rateOn").asString()).isLessThanOrEqualTo("2025-03-03");
      assertThat(normalized.get("point").decimalValue())
          .isEqualByComparingTo(
              row.at("/amount/value")
                  .decimalValue()
                  .multiply(normalized.get("rate").decimalValue())
                  .setScale(0, java.math.RoundingMode.HALF_UP))
          .isBetween(new java.math.BigDecimal("500000000"), new java.math.BigDecimal("1000000000"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour=red | unknown-parameter | colour",
        "countries=JP | unknown-parameter | countries",
        "country.gte=JP | unknown-parameter | country.gte",
        "country=XX | unknown-country | country",
        "country=jp | unknown-country | country",
        "country= | empty | country",
        "country=JP,,US | empty | country",
        "currency=XXX | unknown-currency | currency",
        "currency=USD,JPY | too-many | currency",
        "amount.currency=YEN | unknown-currency | amount.currency",
        "partOf=nothing | unknown-investment | partOf",
        "status=DONE | unknown-value | status",
        "bindingLevel.gte=FIRM | unknown-value | bindingLevel.gte",
        "purpose=AI | unknown-value | purpose",
        "source=Nobody%20Times | unknown-value | source",
        "company=Nobody%20Anywhere | unknown-company | company",
        "company=SoftBank | ambiguous-company | company",
        "announcement=nothing-like-it | unknown-value | announcement",
        "amount.gte=1e9 | format | amount.gte",
        "amount.gte=lots | format | amount.gte",
        "amount=10,000,000 | format | amount",
        "fields= | empty | fields",
        "sort= | empty | sort",
        "format=csv&cursor=abc | not-with-format | cursor",
        "announcedOn=2026-02-30 | format | announcedOn",
        "announcedOn=yesterday | format | announcedOn",
        "announcedOn=0000 | format | announcedOn",
        "announcedOn.lt=0000-01 | format | announcedOn.lt",
        "announcedOn.not=0000-12-31 | format | announcedOn.not",
        "period=../0000 | format | period",
        "updatedAt=0000-01-01 | format | updatedAt",
        "updatedAt=9999-12-31T23:59:59-18:00 | format | updatedAt",
        "updatedAt.gte=0001-01-01T00:00:00%2B18:00 | format | updatedAt.gte",
        "updatedAt.gte=now | format | updatedAt.gte",
        "period=2029/2026 | format | period",
        "period=../.. | format | period",
        "announcedOn.gte=2026-05&announcedOn.lte=2026-04 | inverted | announcedOn.gte",
        "announcedOn.gt=2027&announcedOn.lt=2026-12-31 | inverted | announcedOn.gt",
        "amount.gte=1000001&amount.lte=1000000 | inverted | amount.gte",
        "bindingLevel.gte=MOU&bindingLevel.lte=PLEDGE | inverted | bindingLevel.gte",
        "counted=yes | unknown-value | counted",
        "limit=0 | range | limit",
        "limit=1e9 | range | limit",
        "limit=501 | range | limit",
        "limit=-1 | range | limit",
        "count=all | unknown-value | count",
        "sort=password | unknown-value | sort",
        "sort=amount,-amount | repeated | sort",
        "fields=id,secret | unknown-value | fields",
        "expand=everything | unknown-value | expand",
        "format=xml | unknown-value | format",
        "q=%00 | format | q",
        "cursor=abc | invalid-cursor | cursor",
      })
  void refusesWhatItDoesNotKnowAndNamesIt(String query, String code, String parameter) {
    Answer answer = api.get("/investments?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode fault = answer.json().get("errors").get(0);
    assertThat(fault.get("code").asString()).isEqualTo(code);
    assertThat(fault.get("parameter").asString()).isEqualTo(parameter);
    assertThat(fault.get("detail").asString()).isNotBlank();
  }

  @Test
  void namesEveryFaultAtOnceWithTheNearestValidValues() {
    JsonNode errors =
        api.get("/investments?contry=JP&country=Japan&status=ANOUNCED&limit=0&limit=1")
            .json()
            .get("errors");
    assertThat(errors.values().stream().map(e -> e.get("parameter").asString()))
        .contains("contry", "country", "status", "limit");
    for (JsonNode error : errors) {
      switch (error.get("parameter").asString()) {
        case "contry" -> assertThat(error.get("candidates").toString()).contains("\"country\"");
        case "country" -> assertThat(error.get("candidates").get(0).asString()).isEqualTo("JP");
        case "status" ->
            assertThat(error.get("candidates").get(0).asString()).isEqualTo("ANNOUNCED");
        default -> assertThat(error.get("code").asString()).isIn("repeated", "range");
      }
    }
  }

  @Test
  void showsJustTheFieldsAskedFor() {
    for (JsonNode row : api.get(mine + "&fields=country,id").items()) {
      assertThat(row.propertyNames()).containsExactly("id", "country");
    }
  }

  @Test
  void expandsReferences() {
    JsonNode row = api.get(mine + "&limit=1&expand=announcement,sources").items().get(0);
    assertThat(row.at("/announcement/sources/0/publisher").asString()).isNotBlank();
    assertThat(row.at("/announcement/people").isArray()).isTrue();
    assertThat(row.at("/sources/0/id")).isEqualTo(row.at("/evidence/0/source"));
    assertThat(api.get(mine + "&limit=1").items().get(0).has("sources")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "companies",
        "announcements",
        "investments",
        "partnerships",
        "training-goals",
        "capacities",
        "market-reactions",
        "indicators",
        "sources"
      })
  void takesAFixedNumberOfStatementsHoweverManyRows(String list) {
    assertThat(statements.during(() -> api.get("/" + list + "?limit=1"))).hasSize(1);
    assertThat(statements.during(() -> api.get("/" + list + "?limit=500"))).hasSize(1);
    assertThat(statements.during(() -> api.get("/" + list + "?limit=500&count=exact"))).hasSize(1);
    for (String form : List.of("csv", "ndjson")) {
      assertThat(statements.during(() -> api.get("/" + list + "?format=" + form)))
          .as("isolation and version at once, rows")
          .hasSize(2);
    }
  }

  @Test
  void countsAPageWithoutRows() {
    JsonNode page = api.get(mine + "&amount.gte=999999999999999&count=exact").json();
    assertThat(page.get("items").isEmpty()).isTrue();
    assertThat(page.get("next").isNull()).isTrue();
    assertThat(page.get("count").asInt()).isZero();
  }

  @Test
  void countsAllRowsOnEachPage() {
    JsonNode first = api.get(mine + "&limit=3&count=exact").json();
    assertThat(first.get("count").asInt()).isEqualTo(api.all(mine + "&limit=3").size());
    JsonNode second = api.get(first.get("next").asString()).json();
    assertThat(second.get("count")).isEqualTo(first.get("count"));
  }

  @Test
  void readsAFilterThatNamesACompanyAndThePageAtOneMoment() {
    assertThat(statements.during(() -> api.get(mine)))
        .as("isolation, company, page")
        .hasSize(3)
        .first()
        .isEqualTo("set transaction isolation level repeatable read");
  }

  @Test
  void leavesNoBlanksBetweenTheTokensOfJson() {
    String id = api.get(mine).each("id").get(0);
    for (String path : List.of(mine, mine + "&format=ndjson", "/investments/" + id)) {
      for (String line : api.get(path).text().lines().toList()) {
        assertThat(line).as(path).isEqualTo(JsonMapper.shared().readTree(line).toString());
      }
    }
  }

  @Test
  void streamsTheSameRowsAsNdjson() {
    Answer answer = api.get(mine, "Accept", "application/x-ndjson");
    List<String> ids =
        answer
            .text()
            .lines()
            .map(line -> line.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1"))
            .toList();
    assertThat(ids).isEqualTo(api.get(mine).each("id"));
  }

  @Test
  void streamsCsvThatASpreadsheetOpensAsItIs() {
    Answer answer = api.get(mine + "&sort=amount&fields=amount,investors&limit=2&format=csv");
    assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.response().body()).startsWith(0xEF, 0xBB, 0xBF);
    List<String> lines = answer.text().substring(1).lines().toList();
    assertThat(lines.get(0))
        .startsWith(
            "investors,investors.slug,investors.share,amount.value,amount.currency,amount.qualifier");
    assertThat(lines).hasSize(9);
    String named = investor + "," + slug() + ",,";
    assertThat(lines.get(1)).startsWith(named + "2000000,USD,EXACT,2000000,2000000,");
    assertThat(lines.get(8)).startsWith(named + ",USD,UNDISCLOSED,,,");
    assertThat(answer.text()).contains("\r\n");
  }

  private String slug() {
    return api.get(mine).items().get(0).at("/investors/0/company/slug").asString();
  }

  @Test
  void makesCellsHarmlessThatASpreadsheetWouldRun() {
    assertThat(Csv.harmless("=HYPERLINK(\"http://x\")")).startsWith("'=");
    for (String start : List.of("+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1")) {
      assertThat(Csv.harmless(start)).isEqualTo("'" + start);
    }
    assertThat(Csv.harmless("さくら")).isEqualTo("さくら");
    assertThat(Csv.harmless("")).isEmpty();
    assertThat(Csv.harmless(null)).isNull();
  }

  @Test
  void answers304UntilSomethingChanges() {
    String other = "Cached " + UUID.randomUUID();
    given.investment(other, "2025-03-09", "1000000");
    for (String form : List.of("", "&format=csv", "&format=ndjson")) {
      Answer first = api.get(investmentsOf(other) + form);
      String etag = first.header("ETag");
      assertThat(etag).startsWith("W/\"");
      Answer again = api.get(investmentsOf(other) + form, "If-None-Match", etag);
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.response().body()).isEmpty();
      given.anotherInvestment(other, "2025-03-09", "1000000");
      Answer changed = api.get(investmentsOf(other) + form, "If-None-Match", etag);
      assertThat(changed.status()).isEqualTo(200);
      assertThat(changed.header("ETag")).isNotEqualTo(etag);
    }
  }

  @Test
  void keepsTheETagOfAResourceWhileOthersChange() {
    String path = "/investments/" + api.get(mine).each("id").get(0);
    String etag = api.get(path).header("ETag");
    given.investment("Other " + UUID.randomUUID(), "2025-03-09", "1000000");
    assertThat(api.get(path, "If-None-Match", etag).status()).isEqualTo(304);
  }

  @Test
  void refusesFormatsItDoesNotHave() {
    Answer answer = api.get("/investments", "Accept", "image/png");
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(api.get("/investments", "Accept", "text/html,*/*;q=0.8").status()).isEqualTo(200);
    assertThat(
            api.get("/investments", "Accept", "text/csv;q=0.5,application/json")
                .header("Content-Type"))
        .startsWith("application/json");
  }

  @Test
  void findsNothingUnderAnIdThatIsNone() {
    assertThat(api.get("/investments/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(api.get("/investments/abc").status()).isEqualTo(404);
    assertThat(api.get("/companies/no-such-company").status()).isEqualTo(404);
    assertThat(api.get("/companies/microsoft?colour=red").status()).isEqualTo(400);
  }

  @Test
  void takesNamesInAnyScriptAsValues() {
    assertThat(
            new HashSet<>(api.get("/partnerships?company=" + Api.encoded("さくらインターネット")).each("id")))
        .isEqualTo(new HashSet<>(api.get("/partnerships?company=sakura-internet").each("id")))
        .isNotEqualTo(Collections.emptySet());
  }

  @Test
  void writesNumbersInFull() {
    String text =
        new String(api.get("/investments?limit=500").response().body(), StandardCharsets.UTF_8);
    assertThat(text).doesNotContainPattern("[0-9][eE][+-]?[0-9]+[,}]");
  }
}
