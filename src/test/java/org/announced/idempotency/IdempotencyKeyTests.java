package org.announced.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HttpTest
class IdempotencyKeyTests {

  private final Api api;
  private final JdbcClient jdbc;
  private final RecordedAnswers answers;
  private final TransactionTemplate transaction;

  IdempotencyKeyTests(
      Api api, JdbcClient jdbc, RecordedAnswers answers, TransactionTemplate transaction) {
    this.api = api;
    this.jdbc = jdbc;
    this.answers = answers;
    this.transaction = transaction;
  }

  private Answer post(String key, String document) {
    return post("/announcements", key, document);
  }

  private Answer post(String path, String key, String document) {
    return post(TestToken.BEARER, path, key, document);
  }

  private Answer post(String bearer, String path, String key, String document) {
    return api.send(
        "POST",
        path,
        document.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Authorization",
        bearer,
        "Idempotency-Key",
        key);
  }

  /** Without an address of its source, so that nothing but the key makes it the same. */
  private static String document(String headline) {
    return """
    {"headline": "%s", "announcedOn": "2025-06-07",
     "sources": [{"publisher": "Example Wire", "title": "Keyed"}]}
    """
        .formatted(headline);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private int stored(String headline) {
    return jdbc.sql("select count(*) from announcement where headline = ?")
        .param(headline)
        .query(Integer.class)
        .single();
  }

  @Test
  void givesTheFirstAnswerAgainByteForByte() {
    String headline = "Keyed " + key();
    String key = key();
    Answer first = post(key, document(headline));
    Answer again = post(key, document(headline));
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.response().body()).isEqualTo(first.response().body());
    for (String header : List.of("Location", "ETag", "Content-Type", "Content-Location")) {
      assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
    }
    assertThat(stored(headline)).isEqualTo(1);
  }

  /** Whatever it was for: nothing was done that could be done twice. */
  @Test
  void judgesAnewWhatWasRefused() {
    String name = "Unheard of " + key();
    String key = key();
    String named =
        document("Keyed " + key)
            .replaceFirst(
                "}\\s*$",
                """
                , "investments": [{"investors": [{"company": "%s"}], "instrument": "CAPEX",
                  "amount": {"value": 3, "currency": "USD"}, "country": "JP"}]}
                """
                    .formatted(name));
    Answer unknown = post(key, named);
    assertThat(unknown.status()).as(unknown.text()).isEqualTo(422);
    assertThat(post(key, named).header("Idempotency-Replayed")).isEmpty();

    assertThat(post("/companies", key(), "{\"name\": \"" + name + "\"}").status()).isEqualTo(201);
    Answer known = post(key, named);
    assertThat(known.status()).as(known.text()).isEqualTo(201);
    Answer again = post(key, named);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.response().body()).isEqualTo(known.response().body());
    assertThat(stored("Keyed " + key)).isEqualTo(1);
  }

  @Test
  void takesTheMendedDocumentUnderTheKeyOfTheFaultyOne() {
    String key = key();
    String whole = document("Keyed " + key);
    assertThat(post(key, whole.replace("2025-06-07", "2025-06-31")).status()).isEqualTo(422);
    assertThat(post(key, whole).status()).isEqualTo(201);
    assertThat(post(key, whole.replace("2025-06-07", "2025-06-31")).json().get("type").asString())
        .isEqualTo("/problems/key-reused");
  }

  /** As earlier releases left them. */
  @Test
  void passesOverARefusalThatWasRecorded() {
    String key = key();
    String headline = "Keyed " + key;
    assertThat(post(key, document("Told before it " + UUID.randomUUID())).status()).isEqualTo(201);
    jdbc.sql("update recorded_answer set status = 422 where key = ?").param(key).update();
    assertThat(post(key, document(headline)).status()).isEqualTo(201);
    assertThat(post(key, document(headline)).header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(stored(headline)).isEqualTo(1);
  }

  @Test
  void refusesAnotherRequestUnderTheKey() {
    String key = key();
    post(key, document("Keyed " + key));
    Answer other = post(key, document("Another " + key));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().get("type").asString()).isEqualTo("/problems/key-reused");
    assertThat(stored("Another " + key)).isZero();
    assertThat(post(key, document("Keyed " + key)).status()).isEqualTo(201);
  }

  @Test
  void refusesWhatCannotBeAKey() {
    for (String key : new String[] {"k".repeat(256), "k".repeat(300), " "}) {
      Answer answer = post(key, document("Keyed " + key()));
      assertThat(answer.status()).as(key).isEqualTo(400);
    }
    assertThat(post("k".repeat(219) + key(), document("Keyed " + key())).status()).isEqualTo(201);
  }

  @Test
  void belongsToItsToken() {
    Answer made =
        api.send(
            "POST",
            "/tokens",
            "{\"name\": \"another script\", \"scopes\": [\"write\"]}"
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json",
            "Authorization",
            TestToken.BEARER);
    String another = "Bearer " + made.json().get("token").asString();
    String key = key();
    Answer first = post(key, document("First " + key));
    Answer other = post(another, "/announcements", key, document("Other " + key));

    assertThat(other.status()).as(other.text()).isEqualTo(201);
    assertThat(other.json().get("id")).isNotEqualTo(first.json().get("id"));
    assertThat(post(another, "/announcements", key, document("Other " + key)).text())
        .isEqualTo(other.text());
  }

  @Test
  void recordsNothingOfADryRun() {
    String key = key();
    String headline = "Keyed " + key;
    assertThat(post("/announcements?dryRun=true", key, document(headline)).status()).isEqualTo(201);
    assertThat(post(key, document(headline)).status()).isEqualTo(201);
    assertThat(stored(headline)).isEqualTo(1);
  }

  @Test
  void aDryRunRefusesWhatCannotBeAKey() {
    for (String key : new String[] {"k".repeat(256), " ", ""}) {
      Answer answer = post("/announcements?dryRun=true", key, document("Keyed " + key()));
      assertThat(answer.status()).as(key).isEqualTo(400);
      assertThat(post("/companies?dryRun=true", key, "{\"name\": \"Keyed Corp.\"}").status())
          .isEqualTo(400);
    }
  }

  @Test
  void aDryRunSaysThatTheKeyBelongsToAnotherRequest() {
    String key = key();
    assertThat(post(key, document("Keyed " + key)).status()).isEqualTo(201);
    for (String path :
        List.of("/announcements", "/announcements?onDuplicate=create", "/companies")) {
      String dry = path + (path.contains("?") ? "&" : "?") + "dryRun=true";
      Answer other = post(dry, key, document("Another " + key));
      assertThat(other.status()).as(path).isEqualTo(422);
      assertThat(other.json().get("type").asString()).isEqualTo("/problems/key-reused");
    }
  }

  @Test
  void aDryRunOfWhatWasDoneGivesTheAnswerThatItHad() {
    String key = key();
    Answer first = post("/announcements?onDuplicate=create", key, document("Keyed " + key));
    for (String query :
        List.of("?dryRun=true&onDuplicate=create", "?onDuplicate=create&dryRun=true")) {
      Answer dry = post("/announcements" + query, key, document("Keyed " + key));
      assertThat(dry.status()).isEqualTo(201);
      assertThat(dry.response().body()).isEqualTo(first.response().body());
      assertThat(dry.header("Idempotency-Replayed")).isEqualTo("true");
      assertThat(dry.header("Dry-Run")).isEqualTo("true");
      assertThat(dry.header("Location")).isEqualTo(first.header("Location"));
    }
    Answer earnest =
        post("/announcements?onDuplicate=create&dryRun=false", key, document("Keyed " + key));
    assertThat(earnest.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(earnest.header("Dry-Run")).isEmpty();
    assertThat(stored("Keyed " + key)).isEqualTo(1);
  }

  @Test
  void aDryRunSaysThatTheFirstRequestStillRunsAndTakesNoKeyItself() {
    String key = key();
    // Its first answer names the token whose key it is.
    post(key, document("Keyed " + key));
    UUID token =
        jdbc.sql("select token_id from recorded_answer where key = ?")
            .param(key)
            .query(UUID.class)
            .single();
    IdempotencyKey running = new IdempotencyKey(token, key());
    transaction.executeWithoutResult(
        status -> {
          assertThat(answers.isLocked(running)).isFalse();
          assertThat(answers.lock(running)).isTrue();
          Answer dry =
              post("/announcements?dryRun=true", running.text(), document("Keyed " + running));
          assertThat(dry.status()).isEqualTo(409);
          assertThat(dry.json().get("type").asString()).isEqualTo("/problems/key-in-use");
          assertThat(dry.header("Retry-After")).isEqualTo("1");
        });
    assertThat(answers.isLocked(running)).isFalse();
    assertThat(
            post("/announcements?dryRun=true", running.text(), document("Keyed " + key())).status())
        .isEqualTo(201);
  }

  @Test
  void storesEachKeyOnceHoweverManySendIt() throws Exception {
    int keys = 8;
    int senders = 8;
    String run = key();
    ExecutorService pool = Executors.newFixedThreadPool(keys * senders);
    try {
      List<List<Future<Answer>>> sent = new ArrayList<>();
      for (int k = 0; k < keys; k++) {
        String key = run + "-" + k;
        Callable<Answer> sender = () -> untilAnswered(key, document("Keyed " + key));
        List<Future<Answer>> same = new ArrayList<>();
        for (int s = 0; s < senders; s++) {
          same.add(pool.submit(sender));
        }
        sent.add(same);
      }
      for (int k = 0; k < keys; k++) {
        List<String> bodies = new ArrayList<>();
        for (Future<Answer> answer : sent.get(k)) {
          assertThat(answer.get().status()).isEqualTo(201);
          bodies.add(answer.get().text());
        }
        assertThat(bodies).hasSize(senders).containsOnly(bodies.get(0));
        assertThat(stored("Keyed " + run + "-" + k)).isEqualTo(1);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** As a script does: 409 means that the first one still runs. */
  private Answer untilAnswered(String key, String document) throws InterruptedException {
    Answer answer = post(key, document);
    for (int i = 0; i < 200 && (answer.status() == 409 || answer.status() == 503); i++) {
      assertThat(answer.header("Retry-After")).isNotEmpty();
      Thread.sleep(20 + i);
      answer = post(key, document);
    }
    return answer;
  }

  @Test
  void forgetsOnlyWhatIsOld() {
    String key = key();
    post(key, document("Keyed " + key));
    jdbc.sql(
            "update recorded_answer set recorded_at = recorded_at - interval '23 hours' where key = ?")
        .param(key)
        .update();
    answers.forget(Duration.ofHours(24));
    assertThat(kept(key)).isEqualTo(1);
    jdbc.sql(
            "update recorded_answer set recorded_at = recorded_at - interval '2 hours' where key = ?")
        .param(key)
        .update();
    answers.forget(Duration.ofHours(24));
    assertThat(kept(key)).isZero();
  }

  private int kept(String key) {
    return jdbc.sql("select count(*) from recorded_answer where key = ?")
        .param(key)
        .query(Integer.class)
        .single();
  }
}
