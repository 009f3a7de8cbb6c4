package org.announced.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may keep an answer, and who is given none that is older than what they have written. */
@HttpTest
class FreshnessTests {

  private static final String AT_LEAST = "Announced-Version-At-Least";
  private static final String SHARED =
      "public, max-age=0, s-maxage=1, stale-while-revalidate=30, stale-if-error=300";

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;

  FreshnessTests(Api api, Given given, JdbcClient jdbc) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/announcements?limit=2",
        "/companies/microsoft",
        "/investments?format=csv",
        "/summaries/overview",
        "/summaries/investments?groupBy=country&format=csv",
        "/search?q=microsoft",
        "/regions/texas"
      })
  void whatIsOpenMayBeSharedAndWhatComesWithATokenMayNot(String path) {
    assertThat(api.get(path).header("Cache-Control")).isEqualTo(SHARED);
    assertThat(api.get(path, "Authorization", TestToken.BEARER).header("Cache-Control"))
        .isEqualTo("private, no-cache");
  }

  @Test
  void problemsAndTokensAreKeptByNobody() {
    assertThat(api.get("/nothing").header("Cache-Control")).isEqualTo("no-store");
    assertThat(api.get("/tokens", "Authorization", TestToken.BEARER).header("Cache-Control"))
        .isEqualTo("private, no-cache");
  }

  @Test
  void aTagIsMadeOfTheBodyAndOutlivesVersions() {
    var one = api.get("/companies/microsoft");
    var list = api.get("/reference-rates?currency=JPY&limit=2");
    var sums = api.get("/summaries/investments?announcedOn.lt=1980");
    given.post("/companies", "{\"name\": \"Tag " + UUID.randomUUID() + "\"}");
    for (var known : new Api.Answer[] {one, list, sums}) {
      var path = Api.path(known.response().request().uri().toString());
      var again = api.get(path, "If-None-Match", known.header("ETag"));
      assertThat(again.status()).as(path).isEqualTo(304);
      assertThat(again.header("Announced-Version")).isNotEqualTo(known.header("Announced-Version"));
    }
    assertThat(one.header("ETag")).startsWith("\"");
  }

  @Test
  void whoHasJustWrittenReadsThat() {
    for (int i = 0; i < 20; i++) {
      var name = "Own " + UUID.randomUUID();
      var made = given.post("/companies", "{\"name\": \"" + name + "\"}");
      var read =
          api.get(
              "/companies/" + made.json().get("slug").asString(),
              AT_LEAST,
              made.header("Announced-Version"));
      assertThat(read.status()).isEqualTo(200);
    }
  }

  /** This instance may not have heard of what somebody else has just written. */
  @Test
  void aVersionThatNobodyHasHeardOfYetIsAskedFor() {
    for (int i = 0; i < 20; i++) {
      var made =
          jdbc.sql("update data_version set version = version + 1 returning version")
              .query(String.class)
              .single();
      var read = api.get("/summaries/overview", AT_LEAST, made);
      assertThat(read.status()).isEqualTo(200);
      assertThat(read.header("Announced-Version")).isEqualTo(made);
    }
  }

  @Test
  void aVersionThatNobodyHasMadeIsRefusedAtOnce() {
    var refused = api.get("/investments", AT_LEAST, "99999999999");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.text()).contains("99999999999", "version-not-reached");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1234", "-1", "1.5", "latest", "", "1 2", "99999999999999999999"})
  void whatIsNoVersionIsNamed(String version) {
    var refused = api.get("/investments", AT_LEAST, version);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains(AT_LEAST);
    assertThat(refused.header("Announced-Version")).isNotEmpty();
  }
}
