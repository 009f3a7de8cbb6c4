package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.announced.support.HttpTest;
import org.announced.support.RawHttp;
import org.announced.support.TestToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@HttpTest
class AccessTests {

  private final RestTestClient http;
  private final Tokens tokens;
  private final JdbcClient sql;
  private final int port;

  AccessTests(RestTestClient http, Tokens tokens, JdbcClient sql, @LocalServerPort int port) {
    this.http = http;
    this.tokens = tokens;
    this.sql = sql;
    this.port = port;
  }

  @Test
  void anybodyReads() {
    http.get().uri(WritingController.PATH).exchange().expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND"})
  void everyMethodThatWritesNeedsATokenAtAnyAddress(String method) {
    for (var path : new String[] {WritingController.PATH, "/api/v1/nothing", "/api", "/nothing"}) {
      var answer = http.method(HttpMethod.valueOf(method)).uri(path).exchange();
      assertThat(refusal(answer, "Bearer realm=\"announced\"")).contains("Authorization: Bearer");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/nothing, 404",
    "POST, /problems, 405",
    "DELETE, /api/v1/only-in-tests, 405",
    "POST, /api/v1/only-in-tests, 200"
  })
  void whoeverHasATokenIsToldWhatIsThere(String method, String path, int status) {
    http.method(HttpMethod.valueOf(method))
        .uri(path)
        .header(HttpHeaders.AUTHORIZATION, TestToken.BEARER)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer   "})
  void theSchemeIsReadWithoutRegardToCase(String scheme) {
    assertThat(
            write(scheme + TestToken.SECRET)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody())
        .isEqualTo("configured");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic dXNlcjpwYXNz",
        "Bearer",
        "Bearer ",
        "Bearer a b",
        "Bearer a, Bearer b",
        "a-token-for-tests-of-32-or-more-characters"
      })
  void anotherFormThanBearerAndTokenIsRefused(String header) {
    refusal(write(header), "Bearer realm=\"announced\", error=\"invalid_request\"");
  }

  @Test
  void twoTokensAreRefused() {
    var answer =
        RawHttp.send(
            port,
            "POST /api/v1/x HTTP/1.1\nHost: a\nConnection: close\nContent-Length: 0\n"
                + "Authorization: "
                + TestToken.BEARER
                + "\nAuthorization: Bearer other\n\n");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("given once");
  }

  @Test
  void aMistypedTokenIsToldFromAnUnknownOne() {
    var known = Token.random(new SecureRandom()).secret();
    assertThat(invalid(known)).contains("not known");
    assertThat(invalid(known.substring(0, 20) + known.substring(21))).contains("mistyped");
    assertThat(invalid("somebody-elses-token-of-32-characters")).contains("not known");
  }

  @Test
  void aRevokedTokenOpensNothingFromThatMomentOn() {
    var token = Token.random(new SecureRandom());
    tokens.allow(token, "to be revoked");
    write("Bearer " + token.secret()).expectStatus().isOk();

    sql.sql("update access_token set revoked_at = now() where name = 'to be revoked'").update();

    assertThat(invalid(token.secret())).contains("revoked", "to be revoked");
  }

  @Test
  void isDecidedBeforeTheBodyIsSent() {
    var answer =
        RawHttp.send(
            port,
            """
            POST /api/v1/x HTTP/1.1
            Host: a
            Connection: close
            Content-Length: 1000000
            Expect: 100-continue

            """);
    assertThat(answer.status()).isEqualTo(401);
  }

  private ResponseSpec write(@Nullable String authorization) {
    return http.post()
        .uri(WritingController.PATH)
        .headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, authorization))
        .exchange();
  }

  private String invalid(String token) {
    return refusal(write("Bearer " + token), "Bearer realm=\"announced\", error=\"invalid_token\"");
  }

  private static String refusal(ResponseSpec answer, String challenge) {
    var body =
        answer
            .expectStatus()
            .isUnauthorized()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectHeader()
            .valueEquals(HttpHeaders.WWW_AUTHENTICATE, challenge)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return String.valueOf(body);
  }
}
