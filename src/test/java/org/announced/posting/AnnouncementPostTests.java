package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class AnnouncementPostTests {

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;
  private final StatementCount statements;
  private final TransactionTemplate transaction;
  private final TestDocuments posting = new TestDocuments();

  AnnouncementPostTests(
      Api api,
      Given given,
      JdbcClient jdbc,
      StatementCount statements,
      TransactionTemplate transaction) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
    this.statements = statements;
    this.transaction = transaction;
  }

  @BeforeEach
  void companiesAreKnown() {
    posting.makeCompaniesKnown(jdbc);
  }

  @Test
  void storesARealAnnouncementAndTheCompaniesThatItDescribes() {
    var answer = given.post(TestDocuments.document("vantage-frontier"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    var stored = answer.json();
    assertThat(stored.at("/slug").asString())
        .isEqualTo("vantage-data-centers-plans-frontier-a-25-billion-campus-of-1-4-gw-in-texas");
    assertThat(stored.at("/investments/0/amount/value").decimalValue())
        .isEqualByComparingTo("25000000000");
    assertThat(stored.at("/investments/0/amount/qualifier").asString()).isEqualTo("EXACT");
    assertThat(stored.at("/investments/0/status").asString()).isEqualTo("ANNOUNCED");
    assertThat(stored.at("/investments/0/bindingLevel").asString()).isEqualTo("PLEDGE");
    assertThat(stored.at("/investments/0/investors/0/company/slug").asString())
        .isEqualTo("vantage-data-centers");
    assertThat(stored.at("/capacities/0/powerMegawatts").decimalValue())
        .isEqualByComparingTo("1400");
    assertThat(stored.at("/capacities/0/powerBasis").asString()).isEqualTo("UNSPECIFIED");
    var vantage = api.get("/companies/vantage-data-centers").json();
    assertThat(vantage.at("/parent/slug").asString()).isEqualTo("digitalbridge-group-inc");
    assertThat(given.post(TestDocuments.document("vantage-frontier")).status()).isEqualTo(200);
  }

  @Test
  void storesEveryFieldOfEveryPart() {
    var answer = given.post(posting.everything().toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    var stored = answer.json();
    assertThat(Api.path(answer.header("Location")))
        .isEqualTo("/api/v1/announcements/" + id(answer));
    assertThat(answer.header("ETag")).matches("\"[0-9a-f]{32}\"");
    var read = api.get("/announcements/" + id(answer));
    assertThat(read.json()).isEqualTo(answer.shown());
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));

    var amount = stored.at("/investments/0/amount");
    assertThat(amount.at("/low").decimalValue()).isEqualByComparingTo("959.03");
    assertThat(amount.at("/high").decimalValue()).isEqualByComparingTo("1059.98");
    assertThat(stored.at("/investments/1/relation/investment").asString())
        .isEqualTo(stored.at("/investments/0/id").asString());
    assertThat(stored.at("/investments/1/period").toString())
        .isEqualTo("{\"start\":null,\"end\":\"2030-06\"}");
    var sources = List.of(sourceId(stored, 0), sourceId(stored, 1));
    assertThat(evidence(stored.at("/investments/0")))
        .isEqualTo(List.of(sources.get(1), sources.get(0)));
    assertThat(evidence(stored.at("/investments/1"))).isEqualTo(sources);
    assertThat(stored.at("/trainingGoals/0/people").asInt()).isEqualTo(1_000_003);
    assertThat(stored.at("/trainingGoals/0/purposes").toString()).contains("WORKFORCE_TRAINING");
    assertThat(stored.at("/capacities/0/accelerators").asInt()).isEqualTo(64_007);
    assertThat(stored.at("/marketReactions/0/percent").decimalValue())
        .isEqualByComparingTo("-20.2");
    assertThat(stored.at("/marketReactions/0/source").asString()).isEqualTo(sources.get(1));
    assertThat(stored.at("/indicators/0/share").decimalValue()).isEqualByComparingTo("0.166667");
    assertThat(stored.at("/claims/1/value/others").isNull()).isTrue();
    assertThat(stored.at("/claims/1/preferred").asBoolean()).isTrue();
  }

  @Test
  void saysWhichCompaniesItMade() {
    var one = "One " + UUID.randomUUID();
    var other = "Other " + UUID.randomUUID();
    var document = posting.everything();
    var investors = document.withArray("/investments/0/investors");
    investors.removeAll();
    investors.addObject().putObject("company").put("name", one);
    investors.addObject().putObject("company").put("name", other);
    var first = given.post(document.toString());
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    var made = first.json().at("/written/companies");
    assertThat(made.findValuesAsString("name")).contains(one, other);
    for (var company : made) {
      assertThat(api.get("/companies/" + company.get("slug").asString()).json().get("id"))
          .isEqualTo(company.get("id"));
    }
    assertThat(given.post(document.toString()).json().at("/written/companies")).isEmpty();
  }

  @Test
  void aSourceThatIsKnownMakesItTheSameAnnouncement() {
    var first = given.post(posting.everything().toString());
    var again = posting.everything();
    again.put("headline", "The same, told otherwise");
    var second = given.post(again.toString());
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.shown()).isEqualTo(first.shown());
    assertThat(first.json().at("/written/outcome").asString()).isEqualTo("STORED");
    assertThat(second.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
    assertThat(second.header("Content-Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  void aKnownAnnouncementDoesNotHideTheFaultsOfADocument() {
    var first = posting.minimal();
    given.post(first.toString());
    var faulty = first.deepCopy().put("country", "XX");
    faulty
        .withArray("/investments")
        .add(TestDocuments.json(investment("\"" + posting.own + " Nobody\"")));
    var answer = given.post(faulty.toString());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors")).hasSize(2);
  }

  @Test
  void oneFaultOfASourceDoesNotHideAnother() {
    var faults =
        given
            .post(
                """
                {"headline": "x", "announcedOn": "20226-04-03", "sources": [{"publisher": "\\u0000"}]}
                """)
            .json()
            .get("errors")
            .values()
            .stream()
            .map(fault -> fault.get("pointer").asString());
    assertThat(faults).containsExactly("/announcedOn", "/sources/0/publisher", "/sources/0/title");
  }

  @Test
  void saysHowManySourcesOfAKnownAnnouncementAreNew() {
    var document = posting.minimal();
    document
        .withArray("/investments")
        .add(TestDocuments.json(investment("{\"name\": \"" + posting.own + " First\"}")));
    assertThat(given.post(document.toString()).header("Differs")).isEmpty();
    assertThat(given.post(document.toString()).header("Differs")).isEmpty();
    TestDocuments.with(document, "/sources/-", "{\"publisher\": \"B\", \"title\": \"New\"}");
    var answer = given.post(document.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Differs")).isEqualTo("1");
  }

  @Test
  void aRuleThatOnlyTheDatabaseKnowsIsTheDocumentsFault() {
    jdbc.sql(
            "alter table announcement add constraint announcement_headline_gap_check check (headline <> '"
                + posting.own
                + " announces') not valid")
        .update();
    try {
      var answer = given.post(posting.minimal().toString());
      assertThat(answer.status()).as(answer.text()).isEqualTo(422);
      assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/invalid-document");
      assertThat(answer.json().at("/detail").asString())
          .contains("headline gap of the announcement");
    } finally {
      jdbc.sql("alter table announcement drop constraint announcement_headline_gap_check").update();
    }
  }

  @Test
  void keepsLinesOfLongTextsAndNoSpaceOfAnyScriptAtTheEnds() {
    var document = posting.minimal();
    document.put("occasion", "One\r\n\ttwo").put("place", "\u00a0\u3000Tokyo\u2007");
    var stored = given.post(document.toString()).json();
    assertThat(stored.at("/occasion").asString()).isEqualTo("One\n\ttwo");
    assertThat(stored.at("/place").asString()).isEqualTo("Tokyo");
  }

  @Test
  void thoseWhoPostTheSameAtOnceStoreItOnce() {
    var document = posting.everything().toString();
    var answers = atOnce(8, () -> given.post(document));
    assertThat(answers.stream().map(Answer::status).sorted().toList())
        .containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
    assertThat(answers.stream().map(AnnouncementPostTests::id).collect(Collectors.toSet()))
        .hasSize(1);
  }

  @Test
  void whoIsOvertakenByAWriterThatTakesNoTurnsFindsTheArticleStored() throws Exception {
    var document = posting.minimal();
    var url = document.at("/sources/0/url").asString();
    var pool = Executors.newSingleThreadExecutor();
    try {
      var answers = new ArrayList<Future<Answer>>();
      transaction.executeWithoutResult(
          status -> {
            storeByHand(url);
            answers.add(pool.submit(() -> given.post(document.toString())));
            await().until(this::somebodyWaitsForAnInsertOfASource);
          });
      var answer = answers.get(0).get();
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      assertThat(answer.json().at("/sources/0/publisher").asString()).isEqualTo("By hand");
    } finally {
      pool.shutdownNow();
    }
  }

  private void storeByHand(String url) {
    jdbc.sql(
            """
            with made as (
              insert into announcement (id, slug, headline, announced_on, created_at, updated_at)
              values (gen_random_uuid(), :slug, 'By hand', '2026-04-03', now(), now())
              returning id),
            article as (
              insert into source (id, publisher, url)
              values (gen_random_uuid(), 'By hand', :url)
              returning id)
            insert into announcement_source select made.id, article.id, 0 from made, article
            """)
        .param("slug", posting.own.toLowerCase(Locale.ROOT) + "-by-hand")
        .param("url", url)
        .update();
  }

  private boolean somebodyWaitsForAnInsertOfASource() {
    return jdbc.sql(
            """
            select exists (select from pg_stat_activity
              where wait_event_type = 'Lock' and query ilike 'insert into source%')
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void thoseWhoDescribeTheSameNewCompanyAtOnceMakeItOnce() {
    var name = posting.own + " Newcomer";
    var answers =
        atOnce(
            6,
            () -> {
              var document = new TestDocuments().minimal();
              document
                  .withArray("/investments")
                  .add(TestDocuments.json(investment("{\"name\": \"" + name + "\"}")));
              return given.post("/announcements?onDuplicate=create", document.toString());
            });
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(
            answers.stream()
                .map(answer -> answer.json().at("/investments/0/investors/0/company/id").asString())
                .collect(Collectors.toSet()))
        .hasSize(1);
  }

  @Test
  void aDryRunAnswersAndStoresNothing() {
    var document = posting.minimal();
    document
        .withArray("/investments")
        .add(TestDocuments.json(investment("{\"name\": \"" + posting.own + " Dry\"}")));
    var dry = given.post("/announcements?dryRun=true", document.toString());
    assertThat(dry.status()).as(dry.text()).isEqualTo(201);
    assertThat(dry.header("Dry-Run")).isEqualTo("true");
    assertThat(dry.header("Location")).isEmpty();
    assertThat(api.get("/announcements/" + id(dry)).status()).isEqualTo(404);
    assertThat(api.get("/companies/" + posting.own.toLowerCase(Locale.ROOT) + "-dry").status())
        .isEqualTo(404);
    assertThat(given.post("/announcements?dryRun=false", document.toString()).status())
        .isEqualTo(201);
  }

  @Test
  void aMisspeltDryRunStoresNothing() {
    var document = posting.minimal().toString();
    for (var query :
        Set.of(
            "dryrun=true",
            "dryRun=yes",
            "dryRun",
            "dryRun=",
            "dryRun=true&dryRun=true",
            "dryRun=true,false")) {
      var answer = given.post("/announcements?" + query, document);
      assertThat(answer.status()).as(query).isEqualTo(400);
      assertThat(answer.json().at("/type").asString())
          .isIn("/problems/unknown-parameter", "/problems/invalid-parameter");
    }
    assertThat(given.post(document).status()).isEqualTo(201);
  }

  @Test
  void aTextMayNameWhatAnotherPlaceDescribes() {
    var document = posting.minimal();
    document
        .withArray("/investments")
        .add(TestDocuments.json(investment("\"" + posting.own + " Later\"")))
        .add(TestDocuments.json(investment("{\"name\": \"" + posting.own + " Later Inc.\"}")));
    var answer = given.post(document.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().at("/investments/0/investors/0/company"))
        .isEqualTo(answer.json().at("/investments/1/investors/0/company"));
  }

  @Test
  void oneAnswerNamesEveryFault() {
    var document = posting.everything();
    document.put("headlin", "x");
    TestDocuments.with(document, "/announcedOn", "\"2026-02-30\"");
    TestDocuments.with(document, "/investments/0/amount/value", "-1");
    TestDocuments.with(document, "/investments/0/amount/currency", "\"YEN\"");
    TestDocuments.with(
        document, "/investments/0/investors/1/company", "\"" + posting.own + " Alpa\"");
    TestDocuments.with(
        document, "/partnerships/0/parties/0/company", "\"" + posting.own + " Gamma\"");
    TestDocuments.with(document, "/claims/0/subject", "\"/nowhere\"");
    var answer = given.post(document.toString());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/invalid-document");
    assertThat(
            answer.json().at("/errors").values().stream()
                .map(fault -> fault.at("/pointer").asString() + " " + fault.at("/code").asString()))
        .containsExactly(
            "/announcedOn no-such-day",
            "/claims/0/subject unknown-subject",
            "/headlin unknown-field",
            "/investments/0/amount/currency unknown-currency",
            "/investments/0/amount/value positive",
            "/investments/0/investors/1/company unknown-company",
            "/partnerships/0/parties/0/company ambiguous-company");
  }

  @Test
  void unknownAndAmbiguousCompaniesAloneHaveProblemsOfTheirOwn() {
    var document = posting.minimal();
    document
        .withArray("/investments")
        .add(TestDocuments.json(investment("\"" + posting.own + " Alpa\"")));
    var unknown = given.post(document.toString());
    assertThat(unknown.json().at("/type").asString()).isEqualTo("/problems/unknown-company");
    assertThat(unknown.json().at("/errors/0/candidates/0").asString()).endsWith("-alpha");
    TestDocuments.with(
        document, "/investments/0/investors/0/company", "\"" + posting.own + " Gamma\"");
    var ambiguous = given.post(document.toString());
    assertThat(ambiguous.json().at("/type").asString()).isEqualTo("/problems/ambiguous-company");
    assertThat(ambiguous.json().at("/errors/0/candidates")).hasSize(2);
  }

  @Test
  void takesAsManyStatementsForManyCompaniesAsForOne() {
    assertThat(statementsFor(30, "2026-04-03")).isEqualTo(statementsFor(3, "2024-04-03"));
  }

  private int statementsFor(int investors, String day) {
    var document = new TestDocuments().minimal().put("announcedOn", day);
    var investment = TestDocuments.json(investment("\"" + posting.own + " Alpha\"")).asObject();
    var list = investment.withArray("/investors");
    for (int i = 1; i < investors; i++) {
      list.add(
          TestDocuments.json(
              "{\"company\": {\"name\": \"" + posting.own + investors + " No " + i + "\"}}"));
    }
    document.withArray("/investments").add(investment);
    var sent =
        statements.during(
            () -> assertThat(given.post(document.toString()).status()).isEqualTo(201));
    sent.forEach(
        x ->
            System.err.println(
                "SQL "
                    + x.replaceAll("\\s+", " ")
                        .substring(0, Math.min(110, x.replaceAll("\\s+", " ").length()))));
    // Rows are inserted in batches, each shown as the statement it repeats.
    return (int) sent.stream().filter(sql -> !sql.startsWith("insert")).count();
  }

  private static String investment(String company) {
    return """
        {"investors": [{"company": %s}], "instrument": "CAPEX",
         "amount": {"value": 7, "currency": "USD"}}
        """
        .formatted(company);
  }

  private static String id(Answer answer) {
    return answer.json().at("/id").asString();
  }

  private static String sourceId(JsonNode announcement, int place) {
    return announcement.at("/sources/" + place + "/id").asString();
  }

  private static List<String> evidence(JsonNode commitment) {
    return commitment.at("/evidence").values().stream()
        .map(e -> e.at("/source").asString())
        .toList();
  }

  private static List<Answer> atOnce(int times, Callable<Answer> action) {
    var pool = Executors.newFixedThreadPool(times);
    try {
      return pool.invokeAll(Collections.nCopies(times, action)).stream()
          .map(AnnouncementPostTests::get)
          .toList();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Answer get(Future<Answer> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
