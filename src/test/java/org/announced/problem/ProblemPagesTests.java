package org.announced.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.util.HtmlUtils;

@HttpTest
class ProblemPagesTests {

  private final RestTestClient http;

  ProblemPagesTests(RestTestClient http) {
    this.http = http;
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeLeadsToAPageThatExplainsIt(ProblemType type) {
    var page = page(type.uri().toString());
    assertThat(page)
        .contains("<html lang=\"en\">")
        .contains(HtmlUtils.htmlEscape(type.title(), "UTF-8"))
        .contains(HtmlUtils.htmlEscape(type.meaning(), "UTF-8"))
        .contains(HtmlUtils.htmlEscape(type.cure(), "UTF-8"));
  }

  @ParameterizedTest
  @EnumSource
  void programsReadTheSame(ProblemType type) {
    http.get()
        .uri(type.uri().toString())
        .accept(MediaType.APPLICATION_JSON)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(MediaType.APPLICATION_JSON)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(type.status().value())
        .jsonPath("$.cure")
        .isEqualTo(type.cure());
  }

  @Test
  void allAreListed() {
    var page = page("/problems");
    for (var type : ProblemType.values()) {
      assertThat(page).contains("href=\"problems/" + type.slug() + "\"");
    }
  }

  @Test
  void everyCodeOfAFaultIsListedWithItsMeaning() {
    var page = page("/problems");
    for (var code : FaultCode.values()) {
      assertThat(page)
          .contains(
              "<code>" + code.word() + "</code> " + HtmlUtils.htmlEscape(code.meaning(), "UTF-8"));
    }
  }

  @Test
  void thePageLoadsAndRunsNothing() {
    http.get()
        .uri("/problems/not-found")
        .exchange()
        .expectHeader()
        .value(
            "Content-Security-Policy",
            policy ->
                assertThat(policy)
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .doesNotContain("unsafe"));
    assertThat(page("/problems/not-found")).doesNotContain("<script", "<img", "http:", "style=");
  }

  @Test
  void aPageSeenBeforeIsNotSentAgain() {
    var tag =
        http.get()
            .uri("/problems/not-found")
            .exchange()
            .returnResult(String.class)
            .getResponseHeaders()
            .getETag();
    http.get()
        .uri("/problems/not-found")
        .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void anUnknownOneIsToldTheNearest() {
    http.get()
        .uri("/problems/unknown-compny")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("unknown-company"));
  }

  private String page(String path) {
    var page =
        http.get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("text/html;charset=UTF-8")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return String.valueOf(page);
  }
}
