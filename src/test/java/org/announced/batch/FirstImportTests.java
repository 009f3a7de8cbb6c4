package org.announced.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.support.Api;
import org.announced.support.FreshDatabase;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A batch into tables that are next to empty, as after the first start. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // A setting that no other test has: into a database that no other test has filled.
    properties = "announced.test=first-import")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(Api.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class FirstImportTests {

  private static final int LINES = 1500;

  private final Api api;
  private final JdbcClient jdbc;

  FirstImportTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
  }

  /** As long as PostgreSQL takes the tables for empty: three million rows for these lines. */
  @Test
  void linesDoNotReadAllThatThoseBeforeThemHaveStored() {
    batch();
    // PostgreSQL writes down what it counted some time after the transaction.
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("n_tup_ins", "investment_purpose") >= LINES);
    for (var table : new String[] {"announcement", "investment", "source", "company"}) {
      assertThat(count("seq_tup_read", table)).as(table).isLessThan(LINES * 150L);
    }
  }

  private long count(String what, String table) {
    return jdbc.sql(
            "select %s from pg_stat_user_tables where schemaname = 'public' and relname = ?"
                .formatted(what))
        .param(table)
        .query(Long.class)
        .single();
  }

  private void batch() {
    var lines =
        IntStream.range(0, LINES)
            .mapToObj(FirstImportTests::line)
            .collect(Collectors.joining("\n"));
    var answers =
        api.send(
                "POST",
                "/announcements/batch",
                lines.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-ndjson",
                "Authorization",
                TestToken.BEARER)
            .lines();
    assertThat(answers.get(answers.size() - 1).get("stored").asInt()).isEqualTo(LINES);
  }

  private static String line(int number) {
    return """
        {"headline": "Company %1$d builds hall %1$d", "announcedOn": "2023-01-%2$02d",
         "sources": [{"publisher": "Example Wire", "title": "Hall %1$d",
           "url": "https://example.org/first/%1$d"}],
         "investments": [{"investors": [{"company": {"name": "Company %1$d"}}], "country": "JP",
           "amount": {"value": %3$d, "currency": "USD"}, "purposes": ["CLOUD"],
           "instrument": "CAPEX"}]}
        """
        .formatted(number, 1 + number % 28, 1000 + 13 * number)
        .replace("\n", " ");
  }
}
