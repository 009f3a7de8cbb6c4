package org.announced.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@HttpTest
class OperationsTests {

  private final RestTestClient http;
  private final int port;

  OperationsTests(RestTestClient http, @LocalServerPort int port) {
    this.http = http;
    this.port = port;
  }

  @Test
  void healthIsUpWithTheDatabase() {
    http.get()
        .uri("/actuator/health")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("UP")
        .jsonPath("$.components.db.status")
        .isEqualTo("UP")
        .jsonPath("$.components.writing.status")
        .isEqualTo("UP")
        .jsonPath("$.components.db.details")
        .doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"liveness", "readiness"})
  void probesAnswer(String probe) {
    http.get().uri("/actuator/health/" + probe).exchange().expectStatus().isOk();
  }

  @Test
  void infoTellsVersion() {
    http.get()
        .uri("/actuator/info")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.build.version")
        .isNotEmpty()
        .jsonPath("$.git.commit.user")
        .doesNotExist();
  }

  @Test
  void prometheusScrapesThePool() {
    var body =
        http.get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(body).contains("hikaricp_connections_active", "announced_connections_waiting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "shutdown"})
  void nothingElseOfTheInsideIsShown(String endpoint) {
    http.get().uri("/actuator/" + endpoint).exchange().expectStatus().isNotFound();
  }

  @Test
  void theInteractivePageIsAtDocs() {
    http.get()
        .uri("/docs")
        .exchange()
        .expectStatus()
        .isFound()
        .expectHeader()
        .valueMatches(HttpHeaders.LOCATION, ".*/swagger-ui/index.html");
  }

  @Test
  void theOpenApiDocumentIsThreeDotOne() {
    http.get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.openapi")
        .isEqualTo("3.1.0");
  }

  @Test
  void bodiesAreCompressedForThoseWhoAsk() throws Exception {
    // Not the test client, which unpacks silently.
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"))
            .header("Accept-Encoding", "gzip")
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }
}
