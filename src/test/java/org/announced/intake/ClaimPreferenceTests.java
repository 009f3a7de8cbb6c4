package org.announced.intake;

import static org.announced.intake.Correcting.changes;
import static org.announced.intake.Correcting.faults;
import static org.announced.intake.Correcting.id;
import static org.announced.intake.Correcting.path;
import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class ClaimPreferenceTests {

  private final Correcting correcting;

  ClaimPreferenceTests(Api api, JdbcClient jdbc) {
    this.correcting = new Correcting(api, jdbc);
  }

  @Test
  void showsFromNowOnWhatThePreferredClaimSays() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var claim = announcement.at("/claims/0");
    var answer = prefer(path, id(claim), correcting.etag(path));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/investments/0/amount/value").asInt()).isEqualTo(2999);
    assertThat(answer.json().at("/investments/0/amount/high").asInt()).isEqualTo(2999);
    assertThat(answer.json().at("/claims/0/preferred").asBoolean()).isTrue();
    assertThat(answer.json().at("/claims/0/reason").asString()).isEqualTo("It is the filing.");
    var revision = correcting.revisions(announcement).get(1);
    assertThat(revision.at("/action").asString()).isEqualTo("CLAIM_PREFERRED");
    assertThat(changes(revision)).contains("/investments/0/amount/value 3000 2999");
  }

  @Test
  void prefersOneOfSeveralAndTakesItBack() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    correcting.post(
        path + "/sources",
        "{'publisher': 'Third Wire', 'title': 'T', 'claims': [{'subject':"
            + " '/investments/0/investors', 'value': ['%1$s Alpha', '%1$s Beta']}]}"
                .formatted(correcting.posting.own));
    var claims = correcting.read(announcement).at("/claims");
    var both = prefer(path, id(claims.get(3)), correcting.etag(path));
    assertThat(both.json().at("/investments/0/investors").size()).isEqualTo(2);
    var one = prefer(path, id(claims.get(2)), correcting.etag(path));
    assertThat(one.json().at("/investments/0/investors").size()).isEqualTo(1);
    assertThat(one.json().at("/claims/3/preferred").asBoolean()).isFalse();
  }

  @Test
  void refusesAClaimThatCannotBeShown() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    correcting.post(
        path + "/sources",
        "{'publisher': 'Third Wire', 'title': 'T', 'claims': [{'subject':"
            + " '/investments/0/investors', 'value': ['Nobody at all']}]}");
    var claims = correcting.read(announcement).at("/claims");
    var answer = prefer(path, id(claims.get(3)), correcting.etag(path));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer))
        .containsExactly("/investments/0/investors/0/company unknown-company");
    assertThat(prefer(path, id(claims.get(3)), "\"0\"").status()).isEqualTo(412);
    assertThat(prefer(path, id(announcement), correcting.etag(path)).status()).isEqualTo(404);
    assertThat(correcting.post(path + "/claims/x/preference", "{'reason': 'x'}").status())
        .isEqualTo(428);
  }

  private Answer prefer(String path, String claim, String tag) {
    return correcting.post(
        path + "/claims/" + claim + "/preference",
        "{'reason': 'It is the filing.'}",
        "If-Match",
        tag);
  }
}
