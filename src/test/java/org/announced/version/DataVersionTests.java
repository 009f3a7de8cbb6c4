package org.announced.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class DataVersionTests {

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;
  private final StatementCount statements;
  private final DataVersion version;

  DataVersionTests(
      Api api, Given given, JdbcClient jdbc, StatementCount statements, DataVersion version) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
    this.statements = statements;
    this.version = version;
  }

  @Test
  void answersAgainWithoutAskingTheDatabase() {
    String question = "/summaries/investments?groupBy=country&investor=microsoft";
    version.current();
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> {
              api.get(question);
              assertThat(statements.during(() -> api.get(question))).isEmpty();
            });
    var etag = api.get(question).header("ETag");
    assertThat(api.get(question, "If-None-Match", etag).status()).isEqualTo(304);
  }

  @Test
  void whoeverHasWrittenReadsWhatWasWritten() {
    String question = "/summaries/investments?investor=";
    for (int i = 1; i <= 20; i++) {
      String investor = "Prompt Investor " + i;
      given.investment(investor, "2026-03-01", "700");
      var total = api.get(question + Api.encoded(investor)).json().get("total");
      assertThat(total.get("point").asInt()).isEqualTo(700);
      given.anotherInvestment(investor, "2026-03-01", "11");
      total = api.get(question + Api.encoded(investor)).json().get("total");
      assertThat(total.get("point").asInt()).isEqualTo(711);
    }
  }

  @Test
  void hearsOfWhatOthersWrite() {
    long before = version.current();
    jdbc.sql("update data_version set version = version + 1").update();
    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(version.current()).isGreaterThan(before));
  }

  @Test
  void asksWhileItHearsNothing() {
    version.current();
    version.deaf();
    assertThat(statements.during(version::current)).hasSize(1);
  }
}
