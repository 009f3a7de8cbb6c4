package org.announced.summary.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.announced.version.DataVersion;
import org.junit.jupiter.api.Test;

/** Readers of a question that has to be worked out, and of answers that are kept. */
@HttpTest
class WaitingReadersTests {

  private static final int READERS = 8;

  private final Api api;
  private final Given given;
  private final DataSource pool;
  private final StatementCount statements;
  private final Summaries summaries;
  private final SummaryCatalog catalog;
  private final DataVersion version;

  WaitingReadersTests(
      Api api,
      Given given,
      DataSource pool,
      StatementCount statements,
      Summaries summaries,
      SummaryCatalog catalog,
      DataVersion version) {
    this.api = api;
    this.given = given;
    this.pool = pool;
    this.statements = statements;
    this.summaries = summaries;
    this.catalog = catalog;
    this.version = version;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int tries = 0; !condition.getAsBoolean(); tries++) {
      assertThat(tries).as("It never came to that").isLessThan(2000);
      Thread.sleep(10);
    }
  }

  private static long waiting() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack ->
                Arrays.stream(stack)
                    .anyMatch(
                        frame ->
                            frame.getClassName().equals(SharedWork.class.getName())
                                && frame.getMethodName().equals("await")))
        .count();
  }

  @Test
  void oneWorksAnAnswerOutAndTheOthersWaitWithoutAConnection() throws Exception {
    var company = "Flight " + UUID.randomUUID();
    given.investment(company, "2026-04-02", "7");
    var question = "/summaries/investments?groupBy=country&q=" + Api.encoded(company);
    var readers = Executors.newFixedThreadPool(READERS);
    var answers = new ArrayList<Future<Answer>>();
    try (var connection = pool.getConnection()) {
      // An answer is read before its request gives the connection back.
      await(() -> busy() == 1);
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("lock table investment in access exclusive mode");
      }
      for (int i = 0; i < READERS; i++) {
        answers.add(readers.submit(() -> api.get(question)));
      }
      await(() -> waiting() == READERS - 1 && busy() > 1);
      assertThat(busy()).as("the one here, and that of who works it out").isEqualTo(2);
      connection.rollback();
    } finally {
      readers.shutdown();
    }
    var bodies = new ArrayList<String>();
    for (var answer : answers) {
      assertThat(answer.get().status()).isEqualTo(200);
      bodies.add(answer.get().text());
    }
    assertThat(bodies).containsOnly(bodies.get(0));
    assertThat(bodies.get(0)).contains("\"investments\":1");
  }

  private int busy() {
    try {
      return pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void keptAnswersNeedNoConnectionOfThePool() throws Exception {
    given.investment("Kept " + UUID.randomUUID(), "2026-04-02", "7");
    var question = "/summaries/overview?country=JP";
    // The first asks after the write, the second has heard of it for certain.
    var kept = api.get(question);
    await(() -> statements.during(() -> api.get(question)).isEmpty());
    int size = pool.unwrap(HikariDataSource.class).getMaximumPoolSize();
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < size; i++) {
        all.add(pool.getConnection());
      }
      assertThat(api.get(question).text()).isEqualTo(kept.text());
      assertThat(api.get(question, "If-None-Match", kept.header("ETag")).status()).isEqualTo(304);
    } finally {
      for (var connection : all) {
        connection.close();
      }
    }
  }

  @Test
  void whatThePageAsksFirstIsThereBeforeAnybodyAsks() {
    given.investment("Warm " + UUID.randomUUID(), "2026-04-02", "7");
    new WarmAnswers(summaries, catalog, version).warm();
    for (var path :
        List.of(
            "/summaries/overview?",
            "/summaries/investments?groupBy=country",
            "/summaries/investments?bindingLevel=IN_TALKS&groupBy=year")) {
      assertThat(statements.during(() -> api.get(path, "Accept", "application/json")))
          .as(path)
          .isEmpty();
    }
  }
}
