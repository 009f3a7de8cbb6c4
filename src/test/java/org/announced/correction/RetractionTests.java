package org.announced.correction;

import static org.announced.correction.Correcting.changes;
import static org.announced.correction.Correcting.faults;
import static org.announced.correction.Correcting.id;
import static org.announced.correction.Correcting.path;
import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class RetractionTests {

  private final Api api;
  private final Correcting correcting;

  RetractionTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.correcting = new Correcting(api, jdbc);
  }

  @Test
  void keepsWhatNeverHappenedAndCountsItNoMore() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var answer = correcting.post(path + "/retraction", "{'reason': 'A hoax.'}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/retracted/reason").asString()).isEqualTo("A hoax.");
    assertThat(answer.shownText()).isEqualTo(api.get(path).text());
    assertThat(answer.json().at("/investments/0/counted").asBoolean()).isFalse();
    var again = correcting.post(path + "/retraction", "{'reason': 'Another reason.'}");
    assertThat(again.shownText()).isEqualTo(answer.shownText());
    assertThat(correcting.revisions(announcement)).hasSize(2);
    var revision = correcting.revisions(announcement).get(1);
    assertThat(revision.at("/action").asString()).isEqualTo("RETRACTED");
    assertThat(changes(revision)).hasSize(1).first().asString().startsWith("/retracted null {");
  }

  @Test
  void takesARetractionBack() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    correcting.post(path + "/retraction", "{'reason': 'A hoax.'}");
    var answer = correcting.post(path + "/retraction/undo", "{'reason': 'It was none.'}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/retracted").isNull()).isTrue();
    assertThat(answer.json().at("/investments/0/counted").asBoolean()).isTrue();
    assertThat(answer.json().at("/revision").asInt()).isEqualTo(3);
  }

  @Test
  void wantsAReasonAndNothingElse() {
    var path = path("announcements", correcting.stored()) + "/retraction";
    var answer = correcting.post(path, "{'because': 'x'}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly("/because unknown-field", "/reason required");
    assertThat(correcting.post(path, "{'reason': 'x'}", "If-Match", "\"0\"").status())
        .isEqualTo(412);
    assertThat(correcting.post("/announcements/none/retraction", "{'reason': 'x'}").status())
        .isEqualTo(404);
    assertThat(correcting.post(path + "?dryRun=true", "{'reason': 'x'}").status()).isEqualTo(200);
    assertThat(api.get(path.replace("/retraction", "")).json().at("/retracted").isNull()).isTrue();
  }

  @Test
  void relatesNothingToWhatNeverHappened() {
    var retracted = correcting.stored();
    correcting.post(path("announcements", retracted) + "/retraction", "{'reason': 'A hoax.'}");
    var other = new Correcting(api, correcting.jdbc()).stored();
    var answer =
        correcting.patch(
            path("investments", other.at("/investments/0")),
            "{'relation': {'kind': 'RESTATES', 'investment': '%s'}, 'reason': 'x'}"
                .formatted(id(retracted.at("/investments/0"))));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly("/relation/investment retracted");
    assertThat(answer.text()).contains("nothing to be said again");
  }

  @Test
  void goesOnTakingCorrectionsOfWhatWasRelatedBefore() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var part = path("investments", announcement.at("/investments/1"));
    var relation =
        "{'relation': {'kind': '%s', 'investment': '%s'}, 'reason': 'x'}"
            .formatted("%s", id(announcement.at("/investments/0")));
    assertThat(correcting.patch(part, relation.formatted("PART_OF")).status()).isEqualTo(200);
    correcting.post(path + "/retraction", "{'reason': 'A hoax.'}");

    assertThat(correcting.patch(part, "{'country': 'FR', 'reason': 'x'}").status()).isEqualTo(200);
    var asItIs = relation.formatted("PART_OF").replace("'}, ", "', 'increment': null}, ");
    assertThat(correcting.patch(part, asItIs).status()).isEqualTo(200);
    var article = "{'publisher': 'Third Wire', 'title': 'It was a hoax'}";
    assertThat(correcting.post(path + "/sources", article).status()).isEqualTo(201);
    var otherwise = correcting.patch(part, relation.formatted("RESTATES"));
    assertThat(faults(otherwise)).containsExactly("/relation/investment retracted");
  }
}
