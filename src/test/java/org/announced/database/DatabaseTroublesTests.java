package org.announced.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.announced.support.DatabaseAwayTest;
import org.announced.support.SeverableLine;
import org.announced.support.TestDatabase;
import org.announced.support.TestToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What callers and operators are told of each kind of trouble, and that it ends by itself. */
@DatabaseAwayTest
class DatabaseTroublesTests {

  private static final String SLEEP = "select 1 from pg_sleep(90)";
  private static final String COMPANY = "{\"name\": \"Trouble %s\", \"country\": \"JP\"}";

  private final RestTestClient http;
  private final SeverableLine line;
  private final DataSource pool;
  private final JdbcClient sql;
  private final JdbcConnectionDetails details;

  DatabaseTroublesTests(
      RestTestClient http,
      SeverableLine line,
      DataSource pool,
      JdbcClient sql,
      JdbcConnectionDetails details) {
    this.http = http;
    this.line = line;
    this.pool = pool;
    this.sql = sql;
    this.details = details;
  }

  @AfterEach
  void recovers() {
    line.thaw();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(health("")).contains("\"status\":\"UP\"").doesNotContain("DOWN");
              assertThat(list().getStatus().value()).isEqualTo(200);
            });
  }

  /** As when all of its processes are stopped: connections stand, and nothing comes of them. */
  @Test
  void ofAFrozenServerNoRequestWaitsLong() throws Exception {
    var slow = CompletableFuture.supplyAsync(() -> sql.sql(SLEEP).query().listOfRows());
    await().until(this::isAsleep);
    line.freeze();
    var underWay = CompletableFuture.supplyAsync(this::list);

    problem(underWay.get(15, TimeUnit.SECONDS), "unavailable");
    assertThat(slow).failsWithin(Duration.ofSeconds(15));
    assertThat(health("/readiness")).contains("DOWN").contains("/problems/unavailable");
    problem(list(), "unavailable");
  }

  @Test
  void whoWaitsForAConnectionInVainIsToldThatItIsBusyAndNotAway() throws Exception {
    var taken = new ArrayList<Connection>();
    try {
      for (int i = 0; i < 16; i++) {
        taken.add(pool.getConnection());
      }
      problem(list(), "database-busy");
      assertThat(health("/readiness")).contains("\"status\":\"UP\"").contains("database-busy");
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }
  }

  @Test
  void aDatabaseThatCanOnlyBeReadIsReadAndSaysSo() throws Exception {
    asOwner("alter database %s set default_transaction_read_only = on");
    try {
      endConnections();
      await().untilAsserted(() -> problem(post("while it is read only"), "read-only"));
      assertThat(listWithToken().getStatus().value()).isEqualTo(200);
      await()
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(
              () -> assertThat(health("")).contains("DOWN").contains("/problems/read-only"));
      assertThat(health("/readiness")).doesNotContain("DOWN");
    } finally {
      asOwner("alter database %s reset default_transaction_read_only");
      endConnections();
    }
  }

  @Test
  void aDatabaseThatANewerVersionHasChangedIsLeftToIt() {
    sql.sql(
            """
            insert into flyway_schema_history
              (installed_rank, version, description, type, script, installed_by, execution_time,
               success)
            values (9999, '9999', 'newer', 'SQL', 'V9999__newer.sql', 'newer', 1, true)
            """)
        .update();
    try {
      await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> problem(list(), "newer-schema"));
      assertThat(health("/readiness")).contains("DOWN").contains("/problems/newer-schema");
    } finally {
      // Not by the pool, which lends nothing by now.
      asOwner("delete from flyway_schema_history where version = '9999'");
    }
  }

  private EntityExchangeResult<String> list() {
    return http.get().uri("/api/v1/companies").exchange().returnResult(String.class);
  }

  private EntityExchangeResult<String> listWithToken() {
    return http.get()
        .uri("/api/v1/companies")
        .header(HttpHeaders.AUTHORIZATION, TestToken.BEARER)
        .exchange()
        .returnResult(String.class);
  }

  private EntityExchangeResult<String> post(String name) {
    return http.post()
        .uri("/api/v1/companies")
        .header(HttpHeaders.AUTHORIZATION, TestToken.BEARER)
        .contentType(MediaType.APPLICATION_JSON)
        .body(COMPANY.formatted(name))
        .exchange()
        .returnResult(String.class);
  }

  private String health(String group) {
    var answer = http.get().uri("/actuator/health" + group).exchange().returnResult(String.class);
    return String.valueOf(answer.getResponseBody());
  }

  private static void problem(EntityExchangeResult<String> answer, String slug) {
    assertThat(answer.getResponseBody()).contains("\"type\":\"/problems/" + slug + "\"");
    assertThat(answer.getStatus().value()).isEqualTo(503);
    assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotBlank();
  }

  private boolean isAsleep() {
    return sql.sql("select exists (select from pg_stat_activity where query = ? and state = ?)")
        .params(SLEEP, "active")
        .query(Boolean.class)
        .single();
  }

  /** Past the line and the pool: {@code %s} is the name of the database. */
  private void asOwner(String statement) {
    try (var connection = direct();
        var one = connection.createStatement()) {
      one.execute("set default_transaction_read_only = off");
      one.execute(statement.formatted(database()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is set for a database holds for connections that are made from then on. */
  private void endConnections() {
    asOwner(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = '%s' and pid <> pg_backend_pid()");
  }

  private Connection direct() throws SQLException {
    var server = TestDatabase.details();
    var url = server.getJdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/" + database());
    return DriverManager.getConnection(url, server.getUsername(), server.getPassword());
  }

  private String database() {
    return details.getJdbcUrl().substring(details.getJdbcUrl().lastIndexOf('/') + 1);
  }
}
