package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;

@HttpTest
class InvestmentSummaryTests {

  private final Api api;
  private final Given given;

  InvestmentSummaryTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  @Test
  void addsUpWhatTheListBehindEachGroupShows() {
    given.investment("Ibaraki Compute", "2026-02-03", "2000003");
    given.investment("Ibaraki Compute", "2026-03-05", "3000017");
    var answer = api.get("/summaries/investments?groupBy=country&investor=ibaraki-compute").json();
    var japan = answer.get("groups").get(0);
    assertThat(japan.get("key").get("country").asString()).isEqualTo("JP");
    assertThat(japan.get("label").asString()).isEqualTo("Japan");
    assertThat(japan.get("point").asLong()).isEqualTo(5000020);
    assertThat(japan.get("details").asString())
        .isEqualTo("/api/v1/investments?investor=ibaraki-compute&country=JP&counted=true");
    assertThat(api.get(japan.get("details").asString()).items())
        .extracting(item -> item.get("contribution").get("point").asLong())
        .containsExactly(2000003L, 3000017L);
  }
}
