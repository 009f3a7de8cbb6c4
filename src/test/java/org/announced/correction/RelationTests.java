package org.announced.correction;

import static org.announced.correction.Correcting.faults;
import static org.announced.correction.Correcting.id;
import static org.announced.correction.Correcting.path;
import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class RelationTests {

  private final Api api;
  private final Correcting correcting;

  RelationTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.correcting = new Correcting(api, jdbc);
  }

  @Test
  void relatesAnInvestmentToAnotherAndCountsTheMoneyOnce() {
    var first = correcting.stored();
    var second = new Correcting(api, correcting.jdbc()).stored();
    var answer = relate(second, 0, "RESTATES", id(first.at("/investments/0")));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/counted").asBoolean()).isFalse();
    var apart =
        correcting.patch(path("investments", answer.json()), "{'relation': null, 'reason': 'x'}");
    assertThat(apart.json().at("/relation").isNull()).isTrue();
    assertThat(apart.json().at("/counted").asBoolean()).isTrue();
  }

  @Test
  void refusesRelationsThatLeadNowhere() {
    var first = correcting.stored();
    var second = new Correcting(api, correcting.jdbc()).stored();
    var itself = relate(first, 0, "PART_OF", id(first.at("/investments/0")));
    assertThat(itself.status()).isEqualTo(422);
    assertThat(faults(itself)).containsExactly("/relation/investment self");

    assertThat(relate(first, 0, "PART_OF", id(first.at("/investments/1"))).status()).isEqualTo(200);
    assertThat(relate(first, 1, "PART_OF", id(second.at("/investments/0"))).status())
        .isEqualTo(200);
    var circle = relate(second, 0, "INCREASES", id(first.at("/investments/0")));
    assertThat(circle.status()).isEqualTo(422);
    assertThat(faults(circle)).containsExactly("/relation/investment circular");

    var unknown = relate(first, 2, "PART_OF", id(first));
    assertThat(faults(unknown)).containsExactly("/relation/investment unknown-investment");
  }

  @Test
  void refusesACircleWithinOnePatch() {
    var announcement = correcting.stored();
    var investments = announcement.at("/investments");
    var answer =
        correcting.patch(
            path("announcements", announcement),
            ("{'investments': [{'id': '%1$s', 'amount': {'value': 1, 'currency': 'USD'},"
                    + " 'instrument': 'CAPEX', 'relation': {'kind': 'PART_OF', 'investment': '%2$s'}},"
                    + " {'id': '%2$s', 'amount': {'value': 1, 'currency': 'USD'}, 'instrument':"
                    + " 'CAPEX', 'relation': {'kind': 'PART_OF', 'investment': '%1$s'}}],"
                    + " 'reason': 'x'}")
                .formatted(id(investments.get(0)), id(investments.get(1))));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer))
        .containsExactly(
            "/investments/0/relation/investment circular",
            "/investments/1/relation/investment circular");
    assertThat(correcting.read(announcement)).isEqualTo(announcement);
  }

  @Test
  void takesNothingAwayThatOthersRelateTo() {
    var first = correcting.stored();
    var second = new Correcting(api, correcting.jdbc()).stored();
    relate(second, 0, "PART_OF", id(first.at("/investments/2")));
    var answer =
        correcting.patch(
            path("announcements", first),
            "{'investments': [%s], 'reason': 'x'}".formatted(first.at("/investments/0")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly("/investments related");
    assertThat(answer.text()).contains(id(second.at("/investments/0")));
  }

  @Test
  void takesAnInvestmentAwayTogetherWithTheRelationsToIt() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var first = announcement.at("/investments/0");
    var second = announcement.at("/investments/1");
    assertThat(relate(announcement, 1, "PART_OF", id(first)).status()).isEqualTo(200);
    var patch =
        "{'investments': [{'id': '%s', 'amount': {'value': 1, 'currency': 'USD'}, 'instrument':"
            + " 'CAPEX'%s}], 'reason': 'x'}";
    var relation = ", 'relation': {'kind': 'PART_OF', 'investment': '%s'}".formatted(id(first));
    var refused = correcting.patch(path, patch.formatted(id(second), relation));
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(faults(refused)).containsExactly("/investments/0/relation/investment removed");

    var answer = correcting.patch(path, patch.formatted(id(second), ""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/investments").size()).isEqualTo(1);
  }

  private Answer relate(JsonNode announcement, int place, String kind, String to) {
    return correcting.patch(
        path("investments", announcement.at("/investments/" + place)),
        "{'relation': {'kind': '%s', 'investment': '%s'}, 'reason': 'It says so.'}"
            .formatted(kind, to));
  }
}
