package org.announced.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.CompanyRequests;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What two do to the same companies at once. */
@HttpTest
class CompanyRaceTests {

  private static final String CAPACITY =
      """
      {"headline": "OWN %1$s", "announcedOn": "2026-04-03",
       "sources": [{"publisher": "A wire", "url": "https://example.org/OWN/%1$s"}],
       "capacities": [{"powerMegawatts": 23, "operator": "%2$s"}]}
      """;

  private final Api api;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CompanyRequests companies;
  private final ExecutorService pool = Executors.newFixedThreadPool(8);

  CompanyRaceTests(Api api, JdbcClient jdbc, TransactionTemplate transaction) {
    this.api = api;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.companies = new CompanyRequests(api);
  }

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  private static String id(JsonNode thing) {
    return thing.get("id").asString();
  }

  private List<Answer> together(List<Callable<Answer>> writes) throws Exception {
    var start = new CyclicBarrier(writes.size());
    var sent = new ArrayList<Future<Answer>>();
    for (var write : writes) {
      sent.add(
          pool.submit(
              () -> {
                start.await();
                return write.call();
              }));
    }
    var answers = new ArrayList<Answer>();
    for (var answer : sent) {
      answers.add(answer.get(60, TimeUnit.SECONDS));
    }
    return answers;
  }

  @Test
  void ofTwoMergesInOppositeDirectionsOneIsMade() throws Exception {
    for (int round = 0; round < 5; round++) {
      var one = companies.made("{\"name\": \"One %d OWN\"}".formatted(round));
      var other = companies.made("{\"name\": \"Other %d OWN\"}".formatted(round));
      var answers =
          together(
              List.of(
                  () -> companies.merge(id(one), id(other)),
                  () -> companies.merge(id(other), id(one))));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
      assertThat(
              answers.stream().filter(answer -> answer.status() == 422).findFirst().orElseThrow())
          .satisfies(
              refused ->
                  assertThat(CompanyRequests.faults(refused))
                      .containsExactly("/into same-company"));
    }
  }

  @Test
  void twoParentsMakeNoCircleTogether() throws Exception {
    for (int round = 0; round < 5; round++) {
      var one = companies.made("{\"name\": \"One %d OWN\"}".formatted(round));
      var other = companies.made("{\"name\": \"Other %d OWN\"}".formatted(round));
      var answers =
          together(
              List.of(
                  () -> companies.patch(id(one), parent(other)),
                  () -> companies.patch(id(other), parent(one))));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
    }
  }

  private static String parent(JsonNode parent) {
    return "{\"reason\": \"x\", \"parent\": \"%s\"}".formatted(id(parent));
  }

  @Test
  void twoCompaniesDoNotTakeOneNameTogether() throws Exception {
    var one = companies.made("{\"name\": \"One OWN\"}");
    var renamed = "{\"reason\": \"x\", \"name\": \"Wanted OWN\"}";
    var answers =
        together(
            List.of(
                () -> companies.patch(id(one), renamed),
                () -> companies.post("{\"name\": \"Wanted OWN\"}")));
    assertThat(
            jdbc.sql("select count(*) from company where name = ?")
                .param(companies.named("Wanted OWN"))
                .query(Integer.class)
                .single())
        .as(answers.toString())
        .isEqualTo(1);
  }

  @Test
  void ofTwoPatchesOfOneStateOneIsMade() throws Exception {
    var one = companies.made("{\"name\": \"One OWN\"}");
    var tag = companies.get(id(one)).header("ETag");
    var writes = new ArrayList<Callable<Answer>>();
    for (var country : List.of("US", "JP", "FR", "DE")) {
      var body = "{\"reason\": \"x\", \"country\": \"%s\"}".formatted(country);
      writes.add(() -> companies.send("PATCH", "/companies/" + id(one), body, "If-Match", tag));
    }
    assertThat(together(writes))
        .extracting(Answer::status)
        .containsExactlyInAnyOrder(200, 412, 412, 412);
    assertThat(companies.revisions(id(one))).hasSize(2);
  }

  /** A document is read, its company merged, and only then the document stored. */
  @Test
  void aDocumentThatChoseTheCompanyBeforeItWasMergedNamesTheOther() throws Exception {
    var old = companies.made("{\"name\": \"Old OWN\"}");
    var kept = companies.made("{\"name\": \"Kept OWN\"}");
    Future<Answer> document =
        transaction.execute(
            status -> {
              // Whoever posts it waits for the slug when its company is chosen already.
              jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                  .param("slug:announcement:" + companies.slug("OWN-waits"))
                  .query()
                  .listOfRows();
              var sent =
                  pool.submit(
                      () ->
                          companies.send(
                              "POST", "/announcements", CAPACITY.formatted("waits", "Old OWN")));
              awaitWaiting();
              assertThat(companies.merge(id(old), id(kept)).status()).isEqualTo(200);
              return sent;
            });
    var answer = Objects.requireNonNull(document).get(60, TimeUnit.SECONDS);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().at("/capacities/0/operator/company/id")).isEqualTo(kept.get("id"));
  }

  private void awaitWaiting() {
    for (int i = 0; i < 200; i++) {
      var waiting =
          jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
              .query(Integer.class)
              .single();
      if (waiting > 0) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("nobody waits");
  }

  @Test
  void nothingNamesACompanyThatIsMergedWhileDocumentsCome() throws Exception {
    var old = companies.made("{\"name\": \"Old OWN\"}");
    var kept = companies.made("{\"name\": \"Kept OWN\"}");
    var writes = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < 7; i++) {
      var document =
          CAPACITY.formatted("n" + i, i % 2 == 0 ? "Old OWN" : old.get("slug").asString());
      writes.add(() -> companies.send("POST", "/announcements?onDuplicate=create", document));
    }
    writes.add(() -> companies.merge(id(old), id(kept)));
    assertThat(together(writes).subList(0, 7)).extracting(Answer::status).containsOnly(201);
    assertThat(api.get("/capacities?company=" + id(old)).items())
        .hasSize(7)
        .allSatisfy(one -> assertThat(one.at("/operator/company/id")).isEqualTo(kept.get("id")));
  }

  @Test
  void nothingNamesACompanyThatIsMergedWhileAnnouncementsAreCorrected() throws Exception {
    var old = companies.made("{\"name\": \"Old OWN\"}");
    var kept = companies.made("{\"name\": \"Kept OWN\"}");
    companies.made("{\"name\": \"Mother OWN\"}");
    var capacities = new ArrayList<String>();
    var writes = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < 7; i++) {
      var announced = companies.announced(CAPACITY.formatted("c" + i, "Mother OWN"));
      var path = "/capacities/" + announced.at("/capacities/0/id").asString();
      capacities.add(path);
      var tag = api.get(path).header("ETag");
      var body = "{\"reason\": \"x\", \"operator\": {\"company\": \"Old OWN\"}}";
      writes.add(() -> companies.send("PATCH", path, body, "If-Match", tag));
    }
    writes.add(() -> companies.merge(id(old), id(kept)));
    var answers = together(writes);
    assertThat(answers.get(7).status()).as(answers.get(7).text()).isEqualTo(200);
    for (int i = 0; i < 7; i++) {
      // One that was overtaken is told to try again, and has changed nothing.
      assertThat(answers.get(i).status()).as(answers.get(i).text()).isIn(200, 409);
      assertThat(api.get(capacities.get(i)).json().at("/operator/company/name").asString())
          .isEqualTo(companies.named(answers.get(i).status() == 200 ? "Kept OWN" : "Mother OWN"));
    }
  }
}
