package org.announced.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a moment is, and what is said of one that is none. */
@HttpTest
class MomentTests {

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;

  MomentTests(Api api, Given given, JdbcClient jdbc) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v999999999                       | not-yet  | has not been made yet
          v0                               | not-kept | The first version is v
          v-1                              | format   | Give a version (v1234)
          V5                               | format   | Give a version (v1234)
          2026-02-30                       | format   | There is no day 2026-02-30
          1999-01-01                       | not-kept | The first version is v
          2999-01-01T00:00:00Z             | not-yet  | has not come yet
          2026-05-01T00:00:00              | format   | an instant (2026-05-01T00:00:00Z)
          2026-05-01T00:00:00+02:00        | format   | write %2B in its place
          yesterday                        | format   | Give a version (v1234)
          ''                               | format   | Give a version (v1234)
          """)
  void whatIsNoneIsRefusedAndSaidWhy(String text, String code, String why) {
    for (var path : new String[] {"/investments", "/summaries/overview", "/search?q=a"}) {
      var answer = api.get(path + (path.contains("?") ? "&" : "?") + "asOf=" + text);
      refused(answer, code);
      assertThat(answer.json().at("/errors/0/detail").asString()).contains(why);
    }
  }

  @Test
  void aDayIsItsEndAndSoTodayIsNotOver() {
    var today = LocalDate.now(ZoneOffset.UTC);
    refused(api.get("/investments?asOf=" + today.plusDays(1)), "not-yet");
    refused(api.get("/investments?asOf=" + today), "not-yet");
  }

  @Test
  void itIsGivenOnce() {
    refused(api.get("/investments?asOf=v5&asOf=v6"), "repeated");
  }

  @ParameterizedTest
  @CsvSource({
    "/companies/possible-duplicates",
    "/sites/possible-duplicates",
    "/announcements/possible-duplicates",
    "/datasets/any/missing?edition=1"
  })
  void whatIsOfThePresentAloneHasNone(String path) {
    refused(api.get(path + (path.contains("?") ? "&" : "?") + "asOf=v5"), "unknown-parameter");
  }

  @Test
  void whatIsWrittenIsWrittenNow() {
    var answer =
        api.send(
            "POST",
            "/announcements?asOf=v5",
            "{}".getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json",
            "Authorization",
            TestToken.BEARER);
    refused(answer, "unknown-parameter");
    assertThat(answer.json().at("/errors/0/detail").asString()).contains("leave asOf out");
  }

  /** An instant is that of the version that was the present one then. */
  @Test
  void anInstantIsAVersion() {
    given.investment("Moment Works", "2026-03-04", "1");
    var now =
        jdbc.sql("select version from made_version order by version desc limit 1")
            .query(Long.class)
            .single();
    var at =
        jdbc.sql("select made_at from made_version where version = ?")
            .param(now)
            .query(java.time.OffsetDateTime.class)
            .single()
            .toInstant();
    var then = api.get("/companies?q=moment%20works&asOf=" + at);
    assertThat(then.items()).hasSize(1);
    assertThat(then.header("Announced-Version")).isEqualTo("" + now);
    assertThat(then.header("Content-Location")).endsWith("&asOf=v" + now);
    var before = api.get("/companies?q=moment%20works&asOf=" + at.minus(1, ChronoUnit.MICROS));
    assertThat(before.items()).isEmpty();
    assertThat(before.header("Announced-Version")).isEqualTo("" + (now - 1));
    var present = api.get("/companies?q=moment%20works&asOf=" + Instant.now());
    assertThat(present.items()).hasSize(1);
  }

  private static void refused(Answer answer, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo("asOf");
    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
  }
}
