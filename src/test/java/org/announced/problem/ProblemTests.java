package org.announced.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.announced.support.HttpTest;
import org.announced.support.RawHttp;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTests {

  private final RestTestClient http;
  private final int port;

  ProblemTests(RestTestClient http, @LocalServerPort int port) {
    this.http = http;
    this.port = port;
  }

  @Test
  void aProblemTellsItsTypeItsFaultsAndTheRequest() {
    problem(get("/failing/problem?x=%E6%9D%B1&y=1"), ProblemType.CONFLICT)
        .json(
            """
            {"type": "/problems/conflict", "title": "The request collides with another",
             "status": 409, "detail": "Tell this to the caller.",
             "instance": "/failing/problem?x=%E6%9D%B1&y=1",
             "errors": [
               {"parameter": "country", "code": "unknown-value", "detail": "No such country.",
                "candidates": ["JP"]},
               {"pointer": "/a/0", "code": "positive", "detail": "Has to be more than zero."}]}
            """,
            JsonCompareMode.STRICT);
  }

  @Test
  void aProblemBringsItsOwnHeaders() {
    get("/failing/problem").expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "1");
  }

  @Test
  void aPageThatDoesNotExistIsAProblem() {
    problem(get("/no/such/page"), ProblemType.NOT_FOUND)
        .jsonPath("$.instance")
        .isEqualTo("/no/such/page")
        .jsonPath("$.errors")
        .doesNotExist();
  }

  @Test
  void theErrorPageOfTheContainerIsNoPage() {
    problem(get("/error"), ProblemType.NOT_FOUND);
  }

  @Test
  void aWrongMethodIsToldTheRightOnes() {
    var answer = write("/failing/problem").exchange();
    problem(answer, ProblemType.METHOD_NOT_ALLOWED)
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("POST", "GET"));
    answer.expectHeader().value(HttpHeaders.ALLOW, allow -> assertThat(allow).contains("GET"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "image/png", "nonsense"})
  void whatCannotBeGivenIsToldWhatCan(String accept) {
    var answer =
        http.get().uri("/failing/reading/1?limit=1").header(HttpHeaders.ACCEPT, accept).exchange();
    problem(answer, ProblemType.NOT_ACCEPTABLE)
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("application/json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/failing/problem", "/failing/bug"})
  void aProblemIsToldToWhoeverAcceptsOnlyCsv(String path) {
    http.get()
        .uri(path)
        .header(HttpHeaders.ACCEPT, "text/csv")
        .exchange()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void aWrongContentTypeIsToldTheRightOne() {
    var answer = write("/failing/writing").contentType(MediaType.TEXT_PLAIN).body("x").exchange();
    problem(answer, ProblemType.UNSUPPORTED_MEDIA_TYPE)
        .jsonPath("$.detail")
        .value(
            String.class, detail -> assertThat(detail).contains("text/plain", "application/json"));
    answer.expectHeader().valueEquals(HttpHeaders.ACCEPT, "application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "/failing/reading/1, limit, required",
    "/failing/reading/1?limit=many, limit, invalid",
    "/failing/reading/1?limit=1&colour=GREN, colour, invalid"
  })
  void aParameterAtFaultIsNamed(String path, String parameter, String code) {
    problem(get(path), ProblemType.INVALID_PARAMETER)
        .jsonPath("$.errors[0].parameter")
        .isEqualTo(parameter)
        .jsonPath("$.errors[0].code")
        .isEqualTo(code);
  }

  @Test
  void aMistypedValueIsToldTheNearest() {
    problem(get("/failing/reading/1?limit=1&colour=GREN"), ProblemType.INVALID_PARAMETER)
        .jsonPath("$.errors[0].candidates[0]")
        .isEqualTo("GREEN");
  }

  @Test
  void anIdOfTheWrongFormIsNotFound() {
    problem(get("/failing/reading/abc?limit=1"), ProblemType.NOT_FOUND);
  }

  @Test
  void aMissingHeaderIsNamed() {
    problem(get("/failing/header"), ProblemType.MALFORMED_REQUEST)
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("X-Needed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"number\":1,}", "{\"number\":01}", "nonsense"})
  void aBodyThatIsNoJsonIsRefused(String body) {
    var answer =
        write("/failing/writing").contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    problem(answer, ProblemType.MALFORMED_JSON);
  }

  @Test
  void aBodyThatStopsBeingJsonIsToldWhere() {
    var answer =
        write("/failing/writing")
            .contentType(MediaType.APPLICATION_JSON)
            .body("{\n  \"number\": x}")
            .exchange();
    problem(answer, ProblemType.MALFORMED_JSON)
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("line 2"));
  }

  @Test
  void aValueOfTheWrongTypeIsPointedAt() {
    var answer =
        write("/failing/writing")
            .contentType(MediaType.APPLICATION_JSON)
            .body("{\"number\":1,\"parts\":[{\"number\":\"x\"}]}")
            .exchange();
    problem(answer, ProblemType.INVALID_DOCUMENT)
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/parts/0/number");
  }

  @Test
  void aBodyTooLargeIsAProblem() {
    problem(get("/failing/too-large"), ProblemType.TOO_LARGE);
  }

  @Test
  void anAnswerThatTakesTooLongIsUnavailable() {
    problem(get("/failing/timeout"), ProblemType.UNAVAILABLE);
    get("/failing/timeout").expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/failing/bug", "/failing/late", "/failing/sql"})
  void aFailureOfOursShowsNothingOfTheInsideAndIsLoggedOnce(String path, CapturedOutput log) {
    var body =
        problem(get(path), ProblemType.INTERNAL_ERROR).returnResult().getResponseBodyContent();
    assertThat(new String(body, StandardCharsets.UTF_8))
        .doesNotContain("Exception", "select", "secret", "no_such_table", "org.");
    assertThat(log).containsOnlyOnce("GET " + path + " failed");
  }

  @Test
  void aFailureTakesBackTheHeadersOfTheAnswerThatWasToBe() {
    get("/failing/bug").expectHeader().doesNotExist(HttpHeaders.CONTENT_DISPOSITION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/failing/half-way", "/failing/stream-half-way"})
  void anAnswerThatFailsHalfWayIsCutSoThatNobodyTakesItForWhole(String path) {
    var answer = RawHttp.send(port, "GET " + path + " HTTP/1.1\nHost: localhost\n\n");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("problems").doesNotEndWith("0\r\n\r\n");
  }

  private RestTestClient.RequestBodySpec write(String path) {
    return http.post().uri(path).header(HttpHeaders.AUTHORIZATION, TestToken.BEARER);
  }

  private ResponseSpec get(String path) {
    return http.get().uri(URI.create("http://localhost:" + port + path)).exchange();
  }

  private static BodyContentSpec problem(ResponseSpec answer, ProblemType type) {
    return answer
        .expectStatus()
        .isEqualTo(type.status())
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo(type.uri().toString())
        .jsonPath("$.title")
        .isEqualTo(type.title())
        .jsonPath("$.status")
        .isEqualTo(type.status().value())
        .jsonPath("$.detail")
        .isNotEmpty();
  }
}
