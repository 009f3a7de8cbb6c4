package org.announced.correction;

import static org.announced.correction.Correcting.faults;
import static org.announced.correction.Correcting.id;
import static org.announced.correction.Correcting.path;
import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class SourcePostTests {

  private final Api api;
  private final Correcting correcting;

  SourcePostTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.correcting = new Correcting(api, jdbc);
  }

  @Test
  void addsAnotherArticleAndNoMoney() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var answer = correcting.post(path + "/sources", article("a"));

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(Api.path(answer.header("Location")))
        .isEqualTo("/api/v1/sources/" + id(answer.json()));
    assertThat(answer.shownText()).isEqualTo(api.get(path("sources", answer.json())).text());
    var read = correcting.read(announcement);
    assertThat(read.at("/sources").size()).isEqualTo(3);
    assertThat(read.at("/revision").asInt()).isEqualTo(2);
    assertThat(read.at("/investments/0/revision").asInt()).isEqualTo(1);
    assertThat(correcting.revisions(announcement).get(1).at("/action").asString())
        .isEqualTo("SOURCE_ADDED");
    var again = correcting.post(path + "/sources", article("a?utm_source=x"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.shownText()).isEqualTo(answer.shownText());
    assertThat(correcting.read(announcement)).isEqualTo(read);
  }

  @Test
  void keepsWhatTheArticleSaysDifferentlyBesideWhatIsShown() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement) + "/sources";
    var body =
        article("b")
            .replace(
                "}",
                ", 'claims': [{'subject': '/investments/0/investors', 'value': ['Somebody']}]}");
    assertThat(correcting.post(path, body).status()).isEqualTo(201);
    assertThat(correcting.post(path, body).status()).isEqualTo(200);

    var claims = correcting.read(announcement).at("/claims");
    assertThat(claims.size()).isEqualTo(4);
    assertThat(claims.at("/2/preferred").asBoolean()).isTrue();
    assertThat(claims.at("/2/value").toString())
        .isEqualTo("[\"" + correcting.posting.own + " Alpha\"]");
    assertThat(claims.at("/3/preferred").asBoolean()).isFalse();
    assertThat(claims.at("/3/value").toString()).isEqualTo("[\"Somebody\"]");
  }

  @Test
  void knowsAnArticleAgainHoweverItsWordsAreSpaced() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement) + "/sources";
    var titled = "{'publisher': 'Third Wire', 'title': 'It, again'}";
    assertThat(correcting.post(path, titled).status()).isEqualTo(201);
    assertThat(correcting.post(path, titled.replace("It", " It").replace("Wire", "Wire ")).status())
        .isEqualTo(200);
    assertThat(correcting.post(path, article("d")).status()).isEqualTo(201);
    assertThat(correcting.post(path, article("d").replace("https", " https")).status())
        .isEqualTo(200);
    assertThat(correcting.read(announcement).at("/sources").size()).isEqualTo(4);
    var nul = correcting.post(path, article("\\u0000"));
    assertThat(faults(nul)).containsExactly("/url unstorable-text");
  }

  @Test
  void keepsWhatIsSaidTwiceInOneArticleOnce() {
    var announcement = correcting.stored();
    var claim = "{'subject': '/investments/2/country', 'value': 'JP'}";
    var body = article("e").replace("}", ", 'claims': [%1$s, %1$s]}".formatted(claim));
    var path = path("announcements", announcement);
    assertThat(correcting.post(path + "/sources", body).status()).isEqualTo(201);
    assertThat(correcting.read(announcement).at("/claims").size()).isEqualTo(3);
  }

  @Test
  void namesEveryFaultOfAnArticle() {
    var path = path("announcements", correcting.stored()) + "/sources";
    var answer =
        correcting.post(
            path,
            "{'publishedAt': 'soon', 'colour': 'red', 'claims': [{'subject': '/nothing/0/here',"
                + " 'value': 1, 'preferred': true}, 'x']}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer))
        .contains(
            "/publisher required",
            "/publishedAt format",
            "/colour unknown-field",
            "/claims/0/subject unknown-subject",
            "/claims/0/preferred read-only",
            "/claims/1 type");
    assertThat(correcting.post("/announcements/none/sources", article("c")).status())
        .isEqualTo(404);
  }

  private String article(String name) {
    return "{'publisher': 'Third Wire', 'title': 'It, again', 'url':"
        + " 'https://www.example.org/%s/%s', 'language': 'en'}"
            .formatted(correcting.posting.own, name);
  }

  @Test
  void laysNothingAtTheDoorOfASourceThatNeverSaidIt() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    correcting.patch(path, "{'place': 'Osaka', 'reason': 'x'}");
    var body = article("c").replace("}", ", 'claims': [{'subject': '/place', 'value': 'Kyoto'}]}");
    assertThat(correcting.post(path + "/sources", body).status()).isEqualTo(201);

    var claims = correcting.read(announcement).at("/claims");
    assertThat(claims.size()).isEqualTo(3);
    assertThat(claims.at("/2/value").asString()).isEqualTo("Kyoto");
  }
}
