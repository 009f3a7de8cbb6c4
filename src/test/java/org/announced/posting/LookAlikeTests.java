package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.announced.support.TestDocuments;
import org.announced.support.TestToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents that tell of a known announcement from another article, and such as do not. */
@HttpTest
class LookAlikeTests {

  private static final String ATTACH = "/announcements?onDuplicate=attach";
  private static final String CREATE = "/announcements?onDuplicate=create";

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;
  private final StatementCount statements;
  private final TestDocuments posting = new TestDocuments();
  private final String alpha = posting.own + " Alpha";

  LookAlikeTests(Api api, Given given, JdbcClient jdbc, StatementCount statements) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  @BeforeEach
  void companiesAreKnown() {
    posting.makeCompaniesKnown(jdbc);
  }

  /** An article of its own on ten billion dollars for Japan. */
  private ObjectNode article(String headline) {
    return article(headline, "\"" + alpha + "\"", "10000000000", "USD");
  }

  @Test
  void takesADocumentThatSaysItselfWhatItIsToTheOther() {
    var first = given.post(article("Ten billion").toString()).json();
    var again = article("Ten billion again", "\"" + alpha + "\"", "1596000000000", "JPY");
    assertThat(given.post("/announcements", again.toString()).status()).isEqualTo(409);

    var investment = (ObjectNode) again.at("/investments/0");
    investment
        .putObject("relation")
        .put("kind", "RESTATES")
        .put("investment", first.at("/investments/0/id").asString());
    var told = given.post("/announcements", again.toString());
    assertThat(told.status()).as(told.text()).isEqualTo(201);
    assertThat(told.json().at("/investments/0/excluded").asString()).isEqualTo("RESTATED");
  }

  private static ObjectNode article(
      String headline, String investor, String amount, String currency) {
    return TestDocuments.json(
            """
            {"headline": "%s", "announcedOn": "2026-04-03",
             "sources": [{"publisher": "A wire", "url": "https://example.org/%s"}],
             "investments": [{"investors": [{"company": %s}], "country": "JP",
               "amount": {"value": %s, "currency": "%s"}, "instrument": "MIXED"}]}
            """
                .formatted(headline, UUID.randomUUID(), investor, amount, currency))
        .asObject();
  }

  private JsonNode stored(ObjectNode document) {
    var answer = given.post(document.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  private JsonNode refused(ObjectNode document) {
    var answer = given.post(document.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/possible-duplicate");
    return answer.json();
  }

  private static List<String> reasons(JsonNode problem) {
    return problem.at("/candidates/0/reasons").values().stream().map(JsonNode::asString).toList();
  }

  @Test
  void anotherArticleIsRefusedWithWhatItLooksLikeAndWhy() {
    var known = stored(article("Alpha to build data centres"));
    var problem = refused(article("Ten billion for Japan's clouds"));
    assertThat(problem.at("/candidates")).hasSize(1);
    var candidate = problem.at("/candidates/0");
    for (var member : List.of("id", "slug", "headline", "announcedOn")) {
      assertThat(candidate.get(member)).as(member).isEqualTo(known.get(member));
    }
    assertThat(candidate.get("score").asDouble()).isBetween(0.67, 0.99);
    assertThat(reasons(problem))
        .containsExactly(
            "the same investor, " + alpha,
            "announced on the same day",
            "the same amount, $10 billion",
            "the same place, Japan");
    assertThat(api.get(candidate.get("url").asString()).json().get("id"))
        .isEqualTo(known.get("id"));
    assertThat(problem.get("detail").asString())
        .contains("onDuplicate=attach", "onDuplicate=create");
  }

  @Test
  void yenAreRecognisedInDollars() {
    stored(article("Alpha pledges ten billion dollars"));
    var yen = article("アルファ、日本に投資", "\"" + alpha + "\"", "1600000000000", "JPY");
    assertThat(reasons(refused(yen)))
        .anyMatch(
            reason ->
                reason.matches(
                    "¥1\\.6 trillion is \\$10\\.\\d+ billion at the ECB's rate of 2026-04-0\\d,"
                        + " as good as \\$10 billion"));
  }

  @Test
  void aSubsidiaryIsRecognisedWhetherItIsKnownOrNew() {
    stored(article("Alpha pledges ten billion"));
    var japan =
        "{\"name\": \"%1$s Japan\", \"country\": \"JP\", \"parent\": \"%1$s\"}".formatted(alpha);
    var told = article("Subsidiary to spend as much", japan, "10000000000", "USD");
    assertThat(reasons(refused(told)))
        .contains("its investor %1$s is the parent of %1$s Japan".formatted(alpha));
    assertThat(given.post(CREATE, told.toString()).status()).isEqualTo(201);
    assertThat(reasons(refused(article("What was spent, once more")))).isNotEmpty();
  }

  @Test
  void otherProjectsOfTheInvestorAreNotRefused() {
    stored(article("Alpha pledges ten billion"));
    var india = article("Alpha pledges ten billion");
    TestDocuments.with(india, "/investments/0/country", "\"IN\"");
    stored(india);
    var later = article("A chip plant for Hokkaido, says Alpha's chairman");
    stored(later.put("announcedOn", "2027-01-15"));
    var larger = article("Alpha pledges ten billion");
    TestDocuments.with(larger, "/investments/0/amount/value", "29000000000");
    stored(larger);
  }

  @Test
  void withoutMoneyItIsRecognisedByWhoDoesItWhenAndTheHeadline() {
    stored(skilling("Alpha and Beta to train a million engineers in Japan"));
    var problem = refused(skilling("A million engineers in Japan to be trained by Alpha and Beta"));
    assertThat(reasons(problem))
        .contains("the same parties, %1$s Alpha and %1$s Beta".formatted(posting.own));
    var another = skilling("Chips for Osaka: two firms found a laboratory");
    another.remove("trainingGoals");
    stored(another);
  }

  private ObjectNode skilling(String headline) {
    var document =
        """
        {"headline": "%s", "announcedOn": "2026-04-03",
         "sources": [{"publisher": "A wire", "url": "https://example.org/%s"}],
         "partnerships": [{"kind": "TRAINING", "bindingLevel": "MOU", "country": "JP", "parties": [
           {"company": "OWN Alpha", "role": "PARTNER"}, {"company": "OWN Beta", "role": "PARTNER"}]}],
         "trainingGoals": [{"people": 1000000, "sponsor": "OWN Alpha", "bindingLevel": "PLEDGE"}]}
        """;
    return TestDocuments.json(posting.named(document.formatted(headline, UUID.randomUUID())))
        .asObject();
  }

  @Test
  void isLookedForAroundTheDayThatItWasCorrectedTo() {
    var known = stored(article("Alpha pledges ten billion"));
    jdbc.sql("update announcement set announced_on = '2024-05-06' where id = ?::uuid")
        .param(known.get("id").asString())
        .update();
    refused(article("Ten billion for Japan").put("announcedOn", "2024-05-07"));
    stored(article("Ten billion for Japan"));
  }

  @Test
  void whoInsistsStoresAnother() {
    var first = stored(article("Alpha pledges ten billion"));
    var answer = given.post(CREATE, article("Alpha pledges ten billion").toString());
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().get("id")).isNotEqualTo(first.get("id"));
  }

  @Test
  void whoAttachesAddsWhatIsNew() {
    var known = stored(article("Alpha pledges ten billion"));
    var newcomer = posting.own + " Newcomer";
    var told = article("Ten billion for Japan's clouds");
    TestDocuments.with(
        told,
        "/partnerships",
        """
        [{"kind": "RESEARCH", "bindingLevel": "MOU", "parties": [{"company": "%s", "role": "PARTNER"}, {"company": {"name": "%s"}, "role": "PARTNER"}]}]
        """
            .formatted(alpha, newcomer));
    TestDocuments.with(
        told, "/sources/-", "{\"publisher\": \"A paper\", \"title\": \"Ten billion\"}");
    var answer = given.post(ATTACH, told.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().get("id")).isEqualTo(known.get("id"));
    assertThat(answer.header("Location")).endsWith(known.get("id").asString());
    var publishers =
        answer.json().get("sources").values().stream().map(s -> s.get("publisher").asString());
    assertThat(publishers).containsExactly("A wire", "A wire", "A paper");
    assertThat(answer.json().get("partnerships")).hasSize(1);
    assertThat(answer.json().get("investments")).isEqualTo(known.get("investments"));
    assertThat(answer.json().at("/written/parts").asInt()).isEqualTo(1);
    assertThat(answer.json().at("/written/companies").findValuesAsString("name"))
        .containsExactly(newcomer);
    var read = api.get("/announcements/" + known.get("id").asString());
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));

    TestDocuments.with(told, "/sources/0/url", "\"https://example.org/" + posting.own + "/third\"");
    var again = given.post(ATTACH, told.toString());
    assertThat(again.json().get("sources")).hasSize(4);
    assertThat(again.json().get("partnerships")).hasSize(1);
  }

  @Test
  void whatIsAttachedIsClaimedByTheSourceThatSaysIt() {
    stored(article("Alpha pledges ten billion"));
    var told = article("Ten billion for Japan", "\"" + alpha + "\"", "10010000000", "USD");
    TestDocuments.with(
        told, "/sources/-", "{\"publisher\": \"A paper\", \"title\": \"Ten billion\"}");
    TestDocuments.with(told, "/investments/0/evidence", "[{\"source\": \"Ten billion\"}]");
    var answer = given.post(ATTACH, told.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/claims/1/value/value").asLong()).isEqualTo(10_010_000_000L);
    assertThat(answer.json().at("/claims/1/source")).isEqualTo(answer.json().at("/sources/2/id"));
  }

  @Test
  void whoAttachesToNothingStores() {
    assertThat(given.post(ATTACH, article("Alpha pledges").toString()).status()).isEqualTo(201);
  }

  @Test
  void whoAttachesToOneOfTwoIsAskedWhich() {
    stored(article("Alpha pledges ten billion"));
    var second = given.post(CREATE, article("Alpha pledges ten billion").toString()).json();
    var told = article("Ten billion for Japan").toString();
    var answer = given.post(ATTACH, told);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("candidates")).hasSize(2);
    assertThat(answer.json().get("detail").asString()).contains("onDuplicate=attach&to={id}");

    var attached = given.post(ATTACH + "&to=" + second.get("slug").asString(), told);
    assertThat(attached.status()).as(attached.text()).isEqualTo(200);
    assertThat(attached.json().get("id")).isEqualTo(second.get("id"));
    assertThat(attached.json().get("sources")).hasSize(2);
  }

  @Test
  void whoNamesAnAnnouncementMeansOneThatItLooksLike() {
    var known = stored(article("Alpha pledges ten billion"));
    var other = given.investment("Elsewhere " + UUID.randomUUID(), "2026-04-03", "17");
    var told = article("Ten billion for Japan").toString();
    var wrong = given.post(ATTACH + "&to=" + other.get("slug").asString(), told);
    assertThat(wrong.status()).isEqualTo(409);
    assertThat(wrong.json().at("/candidates/0/id")).isEqualTo(known.get("id"));
    var unlike = article("Beta comes", "{\"name\": \"" + posting.own + " Beta\"}", "3", "JPY");
    var nothing = given.post(ATTACH + "&to=" + known.get("slug").asString(), unlike.toString());
    assertThat(nothing.status()).as(nothing.text()).isEqualTo(409);
    assertThat(given.post(ATTACH + "&to=nowhere", told).status()).isEqualTo(400);
    assertThat(given.post("/announcements?to=" + known.get("slug").asString(), told).status())
        .isEqualTo(400);
  }

  @Test
  void aDryRunIsRefusedAndAttachesAlike() {
    var known = stored(article("Alpha pledges ten billion"));
    var told = article("Ten billion for Japan").toString();
    assertThat(given.post("/announcements?dryRun=true", told).status()).isEqualTo(409);
    var dry = given.post(ATTACH + "&dryRun=true", told);
    assertThat(dry.status()).isEqualTo(200);
    assertThat(dry.json().get("sources")).hasSize(2);
    var read = api.get("/announcements/" + known.get("id").asString());
    assertThat(read.json()).isEqualTo(known);
  }

  @Test
  void aRefusalIsJudgedAnewUnderItsKey() {
    stored(article("Alpha pledges ten billion"));
    var told = article("Ten billion for Japan").toString();
    var key = UUID.randomUUID().toString();
    assertThat(keyed(key, told).status()).isEqualTo(409);
    var again = keyed(key, told);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.header("Idempotency-Replayed")).isEmpty();
  }

  private Answer keyed(String key, String document) {
    return api.send(
        "POST",
        "/announcements",
        document.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Authorization",
        TestToken.BEARER,
        "Idempotency-Key",
        key);
  }

  @Test
  void aRetractedAnnouncementIsStillRecognised() {
    var known = stored(article("Alpha pledges ten billion"));
    jdbc.sql(
            """
            update announcement set retracted_at = '2026-05-06T00:00:00Z', retraction_reason = 'A hoax.'
            where id = ?::uuid
            """)
        .param(known.get("id").asString())
        .update();
    assertThat(reasons(refused(article("Ten billion for Japan"))))
        .contains("it was retracted on 2026-05-06");
  }

  @Test
  void theSameDocumentIsKnownInWhateverOrderItIsWritten() {
    var first =
        """
        {"headline": "OWN speaks", "announcedOn": "2026-04-03",
         "sources": [{"publisher": "A paper", "title": "It speaks"}], "country": "JP"}
        """;
    var again =
        """
        {"country": "JP", "sources": [{"title": " It speaks", "publisher": "A paper"}],
         "occasion": null, "announcedOn": "2026-04-03", "headline": "OWN speaks"}
        """;
    var stored = given.post(posting.named(first));
    assertThat(stored.status()).isEqualTo(201);
    var answer = given.post(posting.named(again));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.shown()).isEqualTo(stored.shown());
    var another = given.post(CREATE, posting.named(again));
    assertThat(another.status()).isEqualTo(201);
    assertThat(another.json().at("/id")).isNotEqualTo(stored.json().at("/id"));
  }

  @Test
  void anUnknownWordForWhatToDoIsRefusedWithThoseThereAre() {
    var answer = given.post("/announcements?onDuplicate=merge", article("Alpha").toString());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/candidates").values().stream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("refuse", "attach", "relate", "create");
  }

  @Test
  void ofThoseThatLookAlikeAndComeAtOnceOneIsStored() throws Exception {
    var parent = "\"" + alpha + "\"";
    var child = "{\"name\": \"%1$s Japan\", \"parent\": \"%1$s\"}".formatted(alpha);
    var statuses =
        atOnce(
            "/announcements",
            i -> article("Article " + i, i % 2 == 0 ? parent : child, "10000000000", "USD"));
    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  void sourcesThatAreAttachedAtOnceAreAllThere() throws Exception {
    var known = stored(article("Alpha pledges ten billion"));
    assertThat(atOnce(ATTACH, i -> article("Ten billion, told by " + i))).containsOnly(200);
    var read = api.get("/announcements/" + known.get("id").asString());
    assertThat(read.json().get("sources")).hasSize(9);
  }

  private List<Integer> atOnce(String path, IntFunction<ObjectNode> documents) throws Exception {
    Stream<Callable<Answer>> senders =
        IntStream.range(0, 8)
            .mapToObj(i -> documents.apply(i).toString())
            .map(document -> () -> given.post(path, document));
    var pool = Executors.newFixedThreadPool(8);
    try {
      return pool.invokeAll(senders.toList()).stream()
          .map(LookAlikeTests::status)
          .sorted()
          .toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private static int status(Future<Answer> answer) {
    try {
      return answer.get().status();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void takesAsManyStatementsHoweverManyAreAlike() {
    var alone = asked(article("First"));
    for (int i = 0; i < 20; i++) {
      given.post(CREATE, article("Alike " + i).toString());
    }
    assertThat(asked(article("Last"))).isEqualTo(alone);
  }

  /** How many statements a document takes up to being compared. */
  private long asked(ObjectNode document) {
    var sent =
        statements.during(() -> given.post("/announcements?dryRun=true", document.toString()));
    var compared = sent.stream().filter(sql -> sql.contains("recognition_lookup")).toList();
    assertThat(compared).hasSize(1);
    return sent.indexOf(compared.get(0));
  }
}
