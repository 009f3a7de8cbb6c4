package org.announced.problem;

import org.announced.support.DatabaseAwayTest;
import org.announced.support.SeverableLine;
import org.announced.support.TestToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@DatabaseAwayTest
class ProblemsWithoutDatabaseTests {

  private final RestTestClient http;
  private final SeverableLine line;

  ProblemsWithoutDatabaseTests(RestTestClient http, SeverableLine line) {
    this.http = http;
    this.line = line;
  }

  @BeforeEach
  void cut() {
    line.cut();
  }

  @AfterEach
  void mend() {
    line.mend();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/failing/database", "/failing/transaction"})
  void aReaderIsToldToComeBack(String path) {
    unavailable(http.get().uri(path).exchange());
  }

  @Test
  void aWriterIsToldToComeBackAndNotThatTheTokenIsWrong() {
    unavailable(
        http.post()
            .uri("/failing/writing")
            .header(HttpHeaders.AUTHORIZATION, TestToken.BEARER)
            .contentType(MediaType.APPLICATION_JSON)
            .body("{}")
            .exchange());
  }

  @Test
  void whoeverBringsNoTokenIsStillToldSo() {
    http.post().uri("/failing/writing").exchange().expectStatus().isUnauthorized();
  }

  private static void unavailable(ResponseSpec answer) {
    answer
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueEquals(HttpHeaders.RETRY_AFTER, "5")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unavailable");
  }
}
