package org.announced.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.announced.support.DatabaseAwayTest;
import org.announced.support.SeverableLine;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@DatabaseAwayTest
class DatabaseAwayTests {

  private final RestTestClient http;
  private final SeverableLine line;

  DatabaseAwayTests(RestTestClient http, SeverableLine line) {
    this.http = http;
    this.line = line;
  }

  @Test
  void isNoticedWithinSecondsAndServiceResumesByItself() {
    // Whoever cut the line before has mended it, perhaps just now.
    await().atMost(Duration.ofSeconds(10)).until(() -> health() == 200);

    line.cut();
    try {
      await()
          .atMost(Duration.ofMillis(3500))
          .untilAsserted(() -> assertThat(health()).isEqualTo(503));
      var alive = http.get().uri("/actuator/health/liveness").exchange();
      alive.expectStatus().isOk();
    } finally {
      line.mend();
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> health() == 200);
  }

  private int health() {
    return http.get()
        .uri("/actuator/health/readiness")
        .exchange()
        .returnResult(Void.class)
        .getStatus()
        .value();
  }
}
