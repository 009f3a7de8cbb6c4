package org.announced.correction;

import static org.announced.correction.Correcting.changes;
import static org.announced.correction.Correcting.faults;
import static org.announced.correction.Correcting.id;
import static org.announced.correction.Correcting.path;
import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class ClaimPreferenceTests {

  private final Api api;
  private final Correcting correcting;

  ClaimPreferenceTests(Api api, JdbcClient jdbc) {
    this.api = api;
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

  @Test
  void showsAThingOtherwiseAndItStaysTheThingThatItIs() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var investment = announcement.at("/investments/2");
    var claim =
        said(
            path,
            "/investments/2",
            "{'instrument': 'DEBT', 'amount': {'value': 5, 'currency': 'EUR'}}");
    var answer = prefer(path, claim, correcting.etag(path));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(id(answer.json().at("/investments/2"))).isEqualTo(id(investment));
    assertThat(answer.json().at("/investments/2/revision").asInt()).isEqualTo(2);
    assertThat(answer.json().at("/investments/2/instrument").asString()).isEqualTo("DEBT");
  }

  @Test
  void showsCompaniesThatAreJustNamedAsPartners() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var names = "['%1$s Beta', '%1$s Gamma Corp.']".formatted(correcting.posting.own);
    var claim = said(path, "/partnerships/0/parties", names);
    var answer = prefer(path, claim, correcting.etag(path));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/partnerships/0/parties").findValuesAsString("role"))
        .containsExactly("COMPUTE_PROVIDER", "PARTNER");
  }

  @Test
  void takesNoClaimAboutAClaim() {
    var path = path("announcements", correcting.stored());
    var answer =
        correcting.post(
            path + "/sources",
            "{'publisher': 'W', 'title': 'T', 'claims': [{'subject': '/claims', 'value': []}]}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly("/claims/0/subject unknown-subject");
  }

  /** The id of what a new source claims of something that no claim is about yet. */
  private String said(String path, String subject, String value) {
    var article =
        "{'publisher': 'Third Wire', 'title': 'T', 'claims': [{'subject': '%s', 'value': %s}]}";
    correcting.post(path + "/sources", article.formatted(subject, value));
    var claims = api.get(path).json().at("/claims");
    return id(claims.get(claims.size() - 1));
  }

  private Answer prefer(String path, String claim, String tag) {
    return correcting.post(
        path + "/claims/" + claim + "/preference",
        "{'reason': 'It is the filing.'}",
        "If-Match",
        tag);
  }
}
