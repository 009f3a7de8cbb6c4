package org.announced.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.HttpTest;
import org.announced.support.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class StandardHeadersTests {

  private final int port;

  StandardHeadersTests(@LocalServerPort int port) {
    this.port = port;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/nothing", "/problems", "/docs", "/v3/api-docs", "/actuator/health"})
  void everyAnswerForbidsGuessingAndTellingOthers(String path) {
    var answer = send("GET", path, "");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.header("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'");
  }

  @ParameterizedTest
  @CsvSource({"/swagger-ui/index.html, script-src 'self'", "/api/v1/x, default-src 'none'"})
  void onlyTheInteractivePageRunsScripts(String path, String policy) {
    var sent = send("GET", path, "").header("Content-Security-Policy").orElseThrow();
    assertThat(sent).contains(policy);
    assertThat(sent.contains("script-src")).isEqualTo(path.startsWith("/swagger-ui"));
  }

  @Test
  void pagesOfAnyOriginReadTheDataEvenWhenItIsAProblem() {
    var answer = send("GET", "/api/v1/nothing", "Origin: https://example.org\n");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.header("Access-Control-Expose-Headers").orElseThrow())
        .contains("ETag", "Link", "Location");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void pagesOfOtherOriginsMayNotWrite() {
    var asked =
        send(
            "OPTIONS",
            "/api/v1/announcements",
            "Origin: https://example.org\nAccess-Control-Request-Method: POST\n");
    assertThat(asked.status()).isEqualTo(204);
    assertThat(asked.header("Access-Control-Allow-Methods")).hasValue("GET, HEAD");
    assertThat(send("POST", "/api/v1/x", "").header("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/schemas/announcement.json",
        "/problems",
        "/problems/not-found",
        "/api/v1/companies?format=csv"
      })
  void pagesOfAnyOriginReadEverythingThatIsDocumented(String path) {
    var answer = send("GET", path, "Origin: https://example.org\n");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.header("Access-Control-Expose-Headers").orElseThrow())
        .contains("Announced-Version", "ETag", "Link", "Location", "Retry-After", "RateLimit");
    var asked =
        send(
            "OPTIONS",
            path,
            """
            Origin: https://example.org
            Access-Control-Request-Method: GET
            Access-Control-Request-Headers: if-none-match
            """);
    assertThat(asked.status()).isEqualTo(204);
    assertThat(asked.header("Access-Control-Allow-Headers").orElseThrow())
        .contains("If-None-Match", "Announced-Version-At-Least");
  }

  @Test
  void whatIsNotDataStaysWithItsOrigin() {
    var answer = send("GET", "/actuator/health", "Origin: https://example.org\n");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  private RawHttp.Answer send(String method, String path, String headers) {
    return RawHttp.send(
        port, method + " " + path + " HTTP/1.1\nHost: a\nConnection: close\n" + headers + "\n");
  }
}
