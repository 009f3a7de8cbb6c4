package org.announced.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.announced.delivery.HeldBody;
import org.announced.support.Api;
import org.announced.support.Crowd;
import org.announced.support.HttpTest;
import org.announced.support.RawHttp;
import org.announced.support.StatementCount;
import org.announced.version.DataVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Exports hold a connection for as long as their readers take, and so only a few of them do. */
@HttpTest
class ExportTests {

  private static final String ALL = "/reference-rates?format=ndjson";

  private final Api api;
  private final StatementCount statements;
  private final DataVersion version;
  private final int port;
  private final int most;

  ExportTests(
      Api api,
      StatementCount statements,
      DataVersion version,
      @LocalServerPort int port,
      @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
    this.api = api;
    this.statements = statements;
    this.version = version;
    this.port = port;
    this.most = connections / 4;
  }

  @Test
  void stalledReadersHoldAFewConnectionsAndNotForLong() throws IOException {
    var summary = "/summaries/overview";
    var tag = api.get(summary).header("ETag");
    var request = "GET /api/v1" + ALL + " HTTP/1.1\nHost: localhost\n\n";
    try (var crowd = new Crowd(port).join(most, request)) {
      assertThat(crowd.statusLines()).containsOnly("HTTP/1.1 200 ");
      crowd.join(40, request);

      var next =
          RawHttp.send(
              port, "GET /api/v1" + ALL + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
      assertThat(next.status()).isEqualTo(503);
      assertThat(next.header("Retry-After")).isPresent();
      assertThat(next.body()).contains("/problems/too-many-at-once");
      for (int i = 0; i < 20; i++) {
        assertThat(api.get("/companies?limit=1").status()).isEqualTo(200);
      }
      assertThat(api.get(summary, "If-None-Match", tag).status()).isIn(200, 304);

      await()
          .atMost(HeldBody.LONGEST_PAUSE.multipliedBy(3))
          .untilAsserted(() -> assertThat(api.get(ALL).status()).isEqualTo(200));
      assertThat(crowd.untilClosed().subList(0, most))
          .as("cut off, and not ended as if that were all")
          .noneMatch(rest -> rest.endsWith("\r\n0\r\n\r\n"));
    }
  }

  @Test
  void whoHasItAlreadyNeedsNoDatabase() {
    var path = "/reference-rates?currency=CHF&format=csv";
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> {
              version.current();
              var tag = api.get(path).header("ETag");
              assertThat(
                      statements.during(
                          () ->
                              assertThat(api.get(path, "If-None-Match", tag).status())
                                  .isEqualTo(304)))
                  .isEmpty();
            });
  }

  @Test
  void headDoesNotRunIt() {
    var path = "/reference-rates?currency=CHF&format=csv";
    var ran =
        statements.during(
            () -> {
              var head = api.send("HEAD", path, new byte[0]);
              assertThat(head.status()).isEqualTo(200);
              assertThat(head.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
              assertThat(head.header("Content-Disposition")).contains("reference-rates.csv");
              assertThat(head.header("ETag")).isEqualTo(api.get(path).header("ETag"));
            });
    assertThat(ran).filteredOn(statement -> statement.contains("reference_rate")).hasSize(1);
    assertThat(api.send("HEAD", "/companies?nonsense=1&format=csv", new byte[0]).status())
        .isEqualTo(400);
  }
}
