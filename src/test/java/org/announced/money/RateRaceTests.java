package org.announced.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rates and what is converted by them, written at the same time. */
@HttpTest
class RateRaceTests {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 9);

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;
  private final ReferenceRates rates;
  private final TransactionTemplate transaction;
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private @Nullable Future<Answer> answer;

  RateRaceTests(
      Api api,
      Given given,
      JdbcClient jdbc,
      ReferenceRates rates,
      TransactionTemplate transaction) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
    this.rates = rates;
    this.transaction = transaction;
  }

  @AfterEach
  void end() {
    other.shutdownNow();
  }

  @Test
  void anInvestmentThatIsPostedMeanwhileHasTheNewRate() throws Exception {
    transaction.executeWithoutResult(
        status -> {
          rates.add(List.of(new ReferenceRate("TND", DAY, new BigDecimal("3.4"), "BCT")));
          inAnotherThread(() -> posted("TND"));
        });
    assertThat(other(answer).json().at("/investments/0/normalizedAmount/rateSource").asString())
        .isEqualTo("BCT, ECB");
  }

  @Test
  void aRateThatIsPostedMeanwhileReachesTheInvestment() throws Exception {
    var id = posted("USD").json().at("/investments/0/id").asString();
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("update investment set currency = 'DZD' where id = :id")
              .param("id", UUID.fromString(id))
              .update();
          inAnotherThread(
              () ->
                  given.post(
                      "/reference-rates",
                      "{\"rates\": [{\"currency\": \"DZD\", \"on\": \"%s\", \"perEuro\": 152}],"
                              .formatted(DAY)
                          + " \"source\": \"Bank of Algeria\"}"));
        });
    assertThat(other(answer).status()).isEqualTo(201);
    assertThat(api.get("/investments/" + id).json().at("/normalizedAmount/rateSource").asString())
        .isEqualTo("Bank of Algeria, ECB");
  }

  /** Until it waits for this transaction. */
  private void inAnotherThread(Callable<Answer> request) {
    answer = other.submit(request);
    await()
        .until(
            () ->
                jdbc.sql(
                        "select exists (select from pg_locks where locktype = 'advisory' and not"
                            + " granted)")
                    .query(Boolean.class)
                    .single());
  }

  private static Answer other(@Nullable Future<Answer> answer) throws Exception {
    assertThat(answer).isNotNull();
    return answer.get();
  }

  private Answer posted(String currency) {
    var name = UUID.randomUUID();
    return given.post(
        """
        {"headline": "It %1$s", "announcedOn": "%2$s",
         "sources": [{"publisher": "Example Wire", "url": "https://example.org/%1$s"}],
         "investments": [{"investors": [{"company": {"name": "Race %1$s"}}], "country": "JP",
           "amount": {"value": 1000003, "currency": "%3$s"}, "instrument": "CAPEX",
           "bindingLevel": "PLEDGE"}]}
        """
            .formatted(name, DAY, currency));
  }
}
