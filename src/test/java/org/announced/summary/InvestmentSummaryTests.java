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
  void first() {
    given.investment("Abc Invest", "2026-02-03", "2");
    for (String q :
        new String[] {
          "groupBy=country",
          "",
          "groupBy=investor,purpose,quarter&phasing=SPREAD",
          "groupBy=announcement,year&format=csv",
          "groupBy=colour&having.x=1&having.point=a&sort=b"
        }) {
      var answer = api.get("/summaries/investments?" + q);
      System.out.println(answer.status() + " " + answer.text());
    }
    assertThat(api.get("/summaries/investments?groupBy=country").status()).isEqualTo(200);
  }
}
