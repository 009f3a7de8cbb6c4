package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;

/** By the version that a summary says, whoever polls one notices any change at all. */
@HttpTest
class AnsweredVersionTests {

  private static final String VERSION = "Announced-Version";

  private final Api api;
  private final Given given;
  private final String own = "V" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

  AnsweredVersionTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  @Test
  void whateverChangesIsAnotherVersion() {
    var before = version();
    var stored = given.investment(own + " Alpha", "2026-01-16", "17000000");
    before = assertGrown("an announcement", before);
    var path = "/announcements/" + stored.get("slug").asString();
    given.patch(path, "{\"occasion\": \"A fair\", \"reason\": \"It was said at one.\"}");
    before = assertGrown("a correction that no sum holds", before);
    post(
        path + "/sources",
        "{\"publisher\": \"Second Wire\", \"title\": \"It invests\", \"url\": \"https://example.org/"
            + own
            + "\"}");
    before = assertGrown("another article", before);
    post("/companies", "{\"name\": \"" + own + " Beta\"}");
    before = assertGrown("a company that nothing names", before);
    given.patch(
        "/companies/" + own.toLowerCase(Locale.ROOT) + "-beta",
        "{\"website\": \"https://example.org\", \"reason\": \"It has one.\"}");
    before = assertGrown("a correction of a company", before);
    post(
        "/companies/" + own.toLowerCase(Locale.ROOT) + "-beta/merge",
        "{\"into\": \"" + own + " Alpha\", \"reason\": \"One firm.\"}");
    before = assertGrown("a merge", before);
    post(
        "/reference-rates",
        """
        {"source": "Central Bank of Jordan",
         "rates": [{"currency": "JOD", "on": "2026-01-16", "perEuro": 0.83}]}
        """);
    before = assertGrown("a rate", before);
    post(path + "/retraction", "{\"reason\": \"It never happened.\"}");
    assertGrown("a retraction", before);
  }

  @Test
  void whatStoresNothingIsNoVersion() {
    given.investment(own + " Gamma", "2026-01-17", "19000000");
    var before = version();
    api.get("/announcements?limit=1");
    post("/companies?dryRun=true", "{\"name\": \"" + own + " Delta\"}");
    given.post("{\"headline\": \"It is refused\"}");
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void whoHasTheAnswerAlreadyIsToldOfANewVersionAllTheSame() {
    given.investment(own + " Epsilon", "2026-01-18", "23000000");
    var question = "/summaries/overview?company=" + Api.encoded(own + " Epsilon");
    var known = api.get(question);
    given.investment(own + " Zeta", "2026-01-19", "29000000");
    var again = api.get(question, "If-None-Match", known.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(Long.parseLong(again.header(VERSION)))
        .isGreaterThan(Long.parseLong(known.header(VERSION)));
  }

  @Test
  void everySummarySaysIt() {
    var version = String.valueOf(version());
    for (var summary :
        new String[] {
          "overview",
          "companies",
          "investments?groupBy=country",
          "partnerships",
          "training-goals",
          "capacities"
        }) {
      assertThat(api.get("/summaries/" + summary).header(VERSION)).as(summary).isEqualTo(version);
    }
  }

  private long version() {
    return Long.parseLong(api.get("/summaries/overview").header(VERSION));
  }

  private long assertGrown(String change, long before) {
    var now = version();
    assertThat(now).as(change).isGreaterThan(before);
    return now;
  }

  private void post(String path, String body) {
    var answer = given.post(path, body);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
  }
}
