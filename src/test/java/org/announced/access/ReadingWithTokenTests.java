package org.announced.access;

import java.net.URI;
import org.announced.support.TestDatabase;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An application of its own, since the setting is another. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "announced.reading=token")
@AutoConfigureRestTestClient
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class ReadingWithTokenTests {

  private final RestTestClient http;
  private final int port;

  ReadingWithTokenTests(RestTestClient http, @LocalServerPort int port) {
    this.http = http;
    this.port = port;
  }

  @ParameterizedTest
  @ValueSource(strings = {WritingController.PATH, "/api/v1/nothing", "/%61pi/v1/only-in-tests"})
  void theDataNeedsAToken(String path) {
    http.get()
        .uri(URI.create("http://localhost:" + port + path))
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void whoeverHasOneReads() {
    http.get()
        .uri(WritingController.PATH)
        .header(HttpHeaders.AUTHORIZATION, TestToken.BEARER)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/problems", "/v3/api-docs"})
  void whatIsNoDataStaysOpen(String path) {
    http.get().uri(path).exchange().expectStatus().isOk();
  }
}
