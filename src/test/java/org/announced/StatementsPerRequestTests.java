package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.support.Api;
import org.announced.support.FreshDatabase;
import org.announced.support.Given;
import org.announced.support.Registers;
import org.announced.support.ServerStatements;
import org.announced.support.TestToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * How many statements PostgreSQL runs for each kind of request, by its own count. The numbers are
 * those of today, to be lowered with what needs fewer; none is raised without a reason beside it.
 *
 * <p>That count has BEGIN and not COMMIT. Instead it has what a trigger runs that was put off to
 * the commit, {@code mark_change()}, and nobody sent. PostgreSQL's log has it the other way round.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Api.class, Given.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class StatementsPerRequestTests {

  private static final int LINES = 60;

  private static boolean isAsked;

  private final Api api;
  private final Given given;
  private final ServerStatements statements;

  StatementsPerRequestTests(Api api, Given given, JdbcClient jdbc) {
    this.api = api;
    this.given = given;
    this.statements =
        new ServerStatements(jdbc.sql("select current_database()").query(String.class).single());
  }

  /**
   * What is asked once, by the first request of its kind, is not what a request takes. One before
   * all tests: after the eighth headline that is the same, slugs take a statement more.
   */
  @BeforeEach
  void askOnceBefore() {
    if (isAsked) {
      return;
    }
    isAsked = true;
    given.anotherInvestment("Counted Known", "2020-01-02", "7000000");
    api.get("/investments");
    batch(lines(company(-1)));
  }

  @Test
  void aPageOfAList() {
    atMost(1, 1, statements.during(() -> api.get("/investments?country=JP&limit=10")));
  }

  /** Which sources report it is kept in a table of its own, since they may report others, too. */
  @Test
  void aPostOfOneInvestmentByAKnownCompany() {
    atMost(
        13, 1, statements.during(() -> given.investment("Counted Known", "2021-05-06", "31000")));
  }

  @Test
  void aPatchOfOneField() {
    var path =
        "/investments/"
            + given
                .investment("Counted Known", "2022-07-08", "1700")
                .at("/investments/0/id")
                .asString();
    var etag = api.get(path).header("ETag");
    atMost(
        12,
        1,
        statements.during(
            () ->
                assertThat(
                        api.send(
                                "PATCH",
                                path,
                                bytes("{\"country\": \"KR\", \"reason\": \"It says Seoul.\"}"),
                                "Content-Type",
                                "application/merge-patch+json",
                                "Authorization",
                                TestToken.BEARER,
                                "If-Match",
                                etag)
                            .status())
                    .isEqualTo(200)));
  }

  @Test
  void aLineOfABatchByAKnownCompany() {
    var lines = lines("\"Counted Known\"");
    atMost(3, LINES, statements.during(() -> batch(lines)));
  }

  @Test
  void aLineOfABatchThatDescribesANewCompany() {
    var lines =
        IntStream.range(0, LINES)
            .mapToObj(number -> line(company(number), number))
            .collect(Collectors.joining("\n"));
    atMost(3, LINES, statements.during(() -> batch(lines)));
  }

  /** Identifiers are asked for with the names, and stored with the companies. */
  @Test
  void aLineOfABatchThatDescribesANewCompanyByAnIdentifier() {
    var registers = new Registers(UUID.randomUUID().toString().replace("-", ""));
    var lines =
        IntStream.range(0, LINES)
            .mapToObj(
                number ->
                    line(
                        company(number)
                            .replace(
                                "}",
                                ", \"identifiers\": [\"%s\"]}".formatted(item(registers, number))),
                        number))
            .collect(Collectors.joining("\n"));
    atMost(3, LINES, statements.during(() -> batch(lines)));
  }

  private static String item(Registers registers, int number) {
    return "WIKIDATA:" + registers.item(100 + number);
  }

  /** They share the page of the data set, and are compared with each other by nothing. */
  @Test
  void aLineOfABatchThatNamesItsRecord() {
    var own = UUID.randomUUID();
    var lines =
        IntStream.range(0, LINES)
            .mapToObj(
                number ->
                    line("{\"name\": \"Counted Rows\"}", number)
                        .replaceFirst("/halls/[^\"]+", "/rows/" + own)
                        .replaceFirst(
                            "\"sources\"",
                            "\"records\": [{\"dataset\": \"counted.example\", \"id\": \"%s-%d\"}], \"sources\""
                                .formatted(own, number)))
            .collect(Collectors.joining("\n"));
    atMost(3, LINES, statements.during(() -> batch("", lines)));
  }

  /** A group may name a company, which is asked in the transaction of the page. */
  @Test
  void aPageOfWhatCapacitiesAddInOneYear() {
    atMost(3, 1, statements.during(() -> api.get("/capacities?group=by:2027&limit=10&sort=-by")));
  }

  /** Levels, owners and users are written each in one batch; the day beside each is looked up. */
  @Test
  void aLineOfABatchOfACapacityWithLevels() {
    var known =
        """
        {"headline": "Those of campuses", "announcedOn": "2022-01-02",
         "sources": [{"publisher": "Example Wire", "title": "Campuses"}],
         "capacities": [{"operator": {"company": {"name": "Counted Operator"}}, "qualifier": "UNDISCLOSED",
           "owners": [{"company": {"name": "Counted Owner"}}], "users": [{"company": {"name": "Counted User"}}]}]}
        """;
    assertThat(given.post("/announcements?onDuplicate=create", known).status()).isEqualTo(201);
    var levels =
        """
        "capacities": [{"operator": "Counted Operator", "owners": ["Counted Owner", "Counted User"],
          "users": ["Counted User"], "phases": [{"by": "2027", "powerMegawatts": 31},
            {"by": "2028", "powerMegawatts": 61}, {"by": "2029", "powerMegawatts": 97}]}]}
        """
            .replace("\n", " ");
    var lines =
        lines("\"Counted Known\"").replaceAll("\"investments\": .*", levels.replace("$", ""));
    atMost(9, LINES, statements.during(() -> batch(lines)));
  }

  /**
   * Each of the two groups of lines asks how the rows stand to the edition, and notes that they
   * were seen.
   */
  @Test
  void aLineOfABatchThatIsKnownFromAnEarlierEdition() {
    var own = UUID.randomUUID();
    var lines =
        lines("\"Counted Known\"")
            .replaceAll(
                "\"Hall (\\d+) of",
                "\"Hall $1 of\", \"records\": [{\"dataset\": \"counted.example\", \"id\": \"%s-$1\", \"edition\": \"2026-03\"}], \"occasion\": \""
                    .formatted(own));
    batch("", lines);
    var next = lines.replace("2026-03\"}", "2026-06\"}");
    var ran = statements.during(() -> known(next));
    assertThat(ran.values().stream().mapToLong(Long::longValue).sum())
        .as(ran.toString())
        .isLessThanOrEqualTo(11);
    var again = statements.during(() -> known(next));
    assertThat(again.keySet()).noneMatch(one -> one.contains("note_seen("));
  }

  /**
   * A dry run takes each line back and goes on with its group: it does not read those that follow
   * once more for each, and takes three statements more for that.
   */
  @Test
  void aLineOfABatchThatIsCorrectedByTheNextEdition() {
    var first =
        lines("\"Counted Known\"")
            .replaceAll(
                "\"Hall (\\d+) of",
                "\"Hall $1 of\", \"records\": [{\"dataset\": \"counted.example\", \"id\": \"%s-$1\", \"edition\": \"2026-03\"}], \"occasion\": \""
                    .formatted(UUID.randomUUID()));
    batch("", first);
    var next = first.replace("2026-03\"}", "2026-06\"}").replace("\"value\": 1", "\"value\": 71");
    var dry = statements.during(() -> answered("&dryRun=true", next, "corrected"));
    atMost(17, LINES, dry);
    assertThat(
            dry.entrySet().stream()
                .filter(one -> one.getKey().contains("recognition_lookup("))
                .mapToLong(Map.Entry::getValue)
                .sum())
        .isBetween(1L, 2L);
    atMost(16, LINES, statements.during(() -> answered("", next, "corrected")));
  }

  private void known(String lines) {
    answered("", lines, "known");
  }

  private void answered(String parameters, String lines, String outcome) {
    var answers =
        api.send(
                "POST",
                "/announcements/batch?onKnown=correct" + parameters,
                bytes(lines),
                "Content-Type",
                "application/x-ndjson",
                "Authorization",
                TestToken.BEARER)
            .lines();
    assertThat(answers.get(answers.size() - 1).get(outcome).asInt()).isEqualTo(LINES);
  }

  private static void atMost(int each, int requests, Map<String, Long> ran) {
    long all = ran.values().stream().mapToLong(Long::longValue).sum();
    assertThat((double) all / requests)
        .as(
            "%d statements:%n%s",
            all,
            ran.entrySet().stream()
                .map(one -> one.getValue() + " x " + one.getKey().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n")))
        .isLessThanOrEqualTo(each)
        .isPositive();
  }

  private void batch(String lines) {
    batch("?onDuplicate=create", lines);
  }

  private void batch(String parameters, String lines) {
    var answers =
        api.send(
                "POST",
                "/announcements/batch" + parameters,
                bytes(lines),
                "Content-Type",
                "application/x-ndjson",
                "Authorization",
                TestToken.BEARER)
            .lines();
    assertThat(answers.get(answers.size() - 1).get("stored").asInt()).isEqualTo(LINES);
  }

  private static String lines(String company) {
    return IntStream.range(0, LINES)
        .mapToObj(number -> line(company, number))
        .collect(Collectors.joining("\n"));
  }

  private static String company(int number) {
    return "{\"name\": \"Counted New %d %s\"}".formatted(number, UUID.randomUUID());
  }

  private static String line(String company, int number) {
    return """
        {"headline": "Hall %1$d of %2$s", "announcedOn": "2023-01-%3$02d",
         "sources": [{"publisher": "Example Wire", "title": "Hall %1$d",
           "url": "https://example.org/halls/%2$s"}],
         "investments": [{"investors": [{"company": %4$s}], "country": "JP",
           "amount": {"value": %5$d, "currency": "USD"}, "instrument": "CAPEX"}]}
        """
        .formatted(number, UUID.randomUUID(), 1 + number % 28, company, 1000 + 13 * number)
        .replace("\n", " ");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
