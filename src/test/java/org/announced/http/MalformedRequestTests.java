package org.announced.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.announced.support.HttpTest;
import org.announced.support.RawHttp;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tomcat refuses before the application sees it is told in the application's own form. */
@HttpTest
class MalformedRequestTests {

  private static final String REST = " HTTP/1.1\nHost: localhost\nConnection: close\n\n";

  private final int port;

  MalformedRequestTests(@LocalServerPort int port) {
    this.port = port;
  }

  static Stream<String> malformed() {
    return Stream.of(
        "GET /api/v1/companies?q=[" + REST,
        "GET /api/v1/companies?q=東京" + REST,
        "GET /api/v1/%zz" + REST,
        "GET /api/v1/%ff" + REST,
        "GET /api/v1/a%2Fb" + REST,
        "GET /api/v1/a%00b" + REST,
        "GET /../../etc/passwd" + REST,
        "GET /failing/reading/1?limit=%" + REST,
        "GET /failing/reading/1?limit=%zz" + REST,
        "G{T /problems" + REST,
        "GET /problems HTTP/9.9\nHost: localhost\n\n",
        "GET /problems HTTP/1.1\nConnection: close\n\n",
        "GET /problems HTTP/1.1\nHost: a b\nConnection: close\n\n",
        "GET /problems HTTP/1.1\nHost: a\nHost: b\nConnection: close\n\n",
        "GET /problems HTTP/1.1\nHost: a\nBad Name: x\nConnection: close\n\n",
        "POST /problems HTTP/1.1\nHost: a\nContent-Length: x\nConnection: close\n\n",
        "POST /problems HTTP/1.1\nHost: a\nTransfer-Encoding: x\nConnection: close\n\n",
        "GET /problems HTTP/1.1\nHost: a\nX: " + "x".repeat(20_000) + "\n\n",
        "GET /problems?" + "x".repeat(20_000) + REST,
        "this is not HTTP\n\n");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void isAProblemWithoutAWordAboutTheServer(String request) {
    var answer = RawHttp.send(port, request);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.body())
        .startsWith("{\"type\":\"/problems/malformed-request\"")
        .endsWith("}")
        .doesNotContain("Tomcat", "Exception", "<");
  }

  @Test
  void aBodyThatBreaksOffIsNotTakenForABadHeader() {
    var answer =
        RawHttp.send(
            port,
            "POST /api/v1/announcements HTTP/1.1\nHost: a\nAuthorization: "
                + TestToken.BEARER
                + "\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n1\n{\nzz\n");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"detail\":\"The body broke off");
  }

  @Test
  void theInstanceIsAUriReferenceWhateverWasAskedFor() {
    var answer = RawHttp.send(port, "GET /api/v1/%zz?q=%" + REST);
    assertThat(answer.body()).contains("\"instance\":\"/api/v1/%25zz?q=%25\"");
  }

  @Test
  void whereNothingIsTheQueryIsNotRead() {
    for (var place : new String[] {"companies/nobody", "partnerships/nobody"}) {
      var answer = RawHttp.send(port, "GET /api/v1/" + place + "?limit=%zz" + REST);
      assertThat(answer.status()).as(place).isEqualTo(404);
    }
    assertThat(RawHttp.send(port, "GET /api/v1/partnerships?limit=%zz" + REST).status())
        .isEqualTo(400);
  }

  @Test
  void traceIsNotTakenAndRepeatsNothing() {
    var answer =
        RawHttp.send(port, "TRACE /problems HTTP/1.1\nHost: a\nSecret: 1\nConnection: close\n\n");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isPresent();
    assertThat(answer.body()).contains("/problems/method-not-allowed").doesNotContain("Secret");
  }

  @Test
  void optionsTellsTheMethods() {
    var answer = RawHttp.send(port, "OPTIONS /problems" + REST);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Allow")).hasValue("GET,HEAD,OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/api/v1/%zz", "/problems/not-found"})
  void headHasTheHeadersAndNoBody(String path) {
    var head = RawHttp.send(port, "HEAD " + path + REST);
    var get = RawHttp.send(port, "GET " + path + REST);
    assertThat(head.status()).isEqualTo(get.status());
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
    assertThat(head.body()).isEmpty();
  }
}
