package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An article may report several announcements, and is kept once. */
@HttpTest
class SharedSourceTests {

  private final Api api;
  private final Given given;
  private final String one = "Kiebitz " + UUID.randomUUID();
  private final String other = "Zaunkoenig " + UUID.randomUUID();
  private final String url = "https://example.org/round-up/" + UUID.randomUUID();

  SharedSourceTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  private String told(String investor, String dollars) {
    return """
    {"headline": "%1$s spends much", "announcedOn": "2026-05-04",
     "sources": [{"publisher": "Round-up", "title": "All of the week", "url": "%3$s"}],
     "investments": [{"investors": [{"company": {"name": "%1$s"}}],
       "amount": {"value": %2$s, "currency": "USD", "qualifier": "EXACT"},
       "country": "DE", "instrument": "CAPEX", "bindingLevel": "PLEDGE",
       "purposes": [{"purpose": "CLOUD"}]}]}
    """
        .formatted(investor, dollars, url);
  }

  private JsonNode stored(String document) {
    var answer = given.post(document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private static String source(JsonNode announcement) {
    return announcement.at("/sources/0/id").asString();
  }

  private static String path(JsonNode announcement) {
    return "/announcements/" + announcement.get("id").asString();
  }

  @Test
  void aRoundUpReportsSeveral() {
    var first = stored(told(one, "2000000000"));
    var second = stored(told(other, "3000000000"));
    assertThat(source(second)).isEqualTo(source(first));
    var article = api.get("/sources/" + source(first)).json();
    assertThat(article.at("/announcements/count").asInt()).isEqualTo(2);
    assertThat(api.get(article.at("/announcements/details").asString()).each("id"))
        .containsExactlyInAnyOrder(first.get("id").asString(), second.get("id").asString());
    assertThat(api.get("/sources?announcement=" + first.get("id").asString()).items()).hasSize(1);
    assertThat(api.get(path(first)).json().at("/sources/0/url").asString()).isEqualTo(url);
  }

  @Test
  void whatLooksLikeOneOfThemIsThat() {
    var first = stored(told(one, "2000000000"));
    stored(told(other, "3000000000"));
    var again = given.post(told(one, "2000000000").replace("spends much", "puts money down"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
    assertThat(again.json().get("id")).isEqualTo(first.get("id"));
  }

  @Test
  void theSameArticleUnderAnotherAddressSaysNothingMore() {
    stored(told(one, "2000000000"));
    var again = given.post(told(one, "2000000000").replace(url, url + "?utm_source=mail"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Differs")).isEmpty();
  }

  @Test
  void ofAnArticleThatNamesNobodyTheHeadlineSaysWhichIsMeant() {
    var bare =
        """
        {"headline": "OWN speaks", "announcedOn": "2026-05-04",
         "sources": [{"publisher": "Round-up", "url": "URL"}]}
        """
            .replace("URL", url)
            .replace("OWN", one);
    var first = stored(bare);
    var again = given.post(bare.replace("Round-up", "A round-up"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("id")).isEqualTo(first.get("id"));
    stored(bare.replace("speaks", "does something else, and much of it, in another place"));
  }

  @Test
  void aSourceThatIsKnownStaysAsItIs() {
    stored(told(one, "2000000000"));
    var second = stored(told(other, "3000000000").replace("All of the week", "The week"));
    assertThat(second.at("/sources/0/title").asString()).isEqualTo("All of the week");
    assertThat(second.at("/written/warnings/0/pointer").asString()).isEqualTo("/sources/0/title");
    assertThat(second.at("/written/warnings/0/code").asString()).isEqualTo("known-otherwise");
  }

  @Test
  void itIsCorrectedForAllAndMovesNoRevision() {
    var first = stored(told(one, "2000000000"));
    var second = stored(told(other, "3000000000"));
    var refused =
        given.correction(
            path(first),
            "{\"sources\": [{\"id\": \"%s\", \"publisher\": \"Round-up\", \"title\": \"Mine\", \"url\": \"%s\"}], \"reason\": \"So it says.\"}"
                .formatted(source(first), url));
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("shared-source");

    var path = "/sources/" + source(first);
    var version = version();
    var corrected =
        given.correction(path, "{\"title\": \"Of the whole week\", \"reason\": \"So it says.\"}");
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    assertThat(corrected.json().get("revision").asInt()).isEqualTo(2);
    assertThat(corrected.shownText()).isEqualTo(api.get(path).text());
    for (var announcement : List.of(first, second)) {
      var now = api.get(path(announcement)).json();
      assertThat(now.at("/sources/0/title").asString()).isEqualTo("Of the whole week");
      assertThat(now.get("revision").asInt()).isEqualTo(1);
    }
    assertThat(version()).isEqualTo(version + 1);
    var revisions = api.get(path + "/revisions").items();
    assertThat(revisions)
        .extracting(one -> one.get("action").asString())
        .containsExactly("CREATED", "CORRECTED");
    assertThat(revisions.get(0).at("/by/name").isString()).isTrue();
    assertThat(revisions.get(1).at("/changes/0/pointer").asString()).isEqualTo("/title");

    assertThat(
            given
                .correction(path, "{\"title\": \"Of the whole week\", \"reason\": \"Again.\"}")
                .shown())
        .isEqualTo(corrected.shown());
    assertThat(given.correction(path, "{\"titel\": \"x\", \"reason\": \"Typo.\"}").status())
        .isEqualTo(422);
    assertThat(
            given
                .correction(path, "{\"title\": null, \"url\": null, \"reason\": \"No.\"}")
                .status())
        .isEqualTo(422);
    assertThat(
            given
                .correction(path, "{\"revision\": 7, \"reason\": \"No.\"}")
                .json()
                .at("/errors/0/pointer")
                .asString())
        .isEqualTo("/revision");
  }

  private long version() {
    return Long.parseLong(api.get("/summaries/investments").header("Announced-Version"));
  }

  @Test
  void noTwoSourcesHaveOneAddress() {
    var first = stored(told(one, "2000000000"));
    var own = "https://example.org/own/" + UUID.randomUUID();
    var second = stored(told(other, "3000000000").replace(url, own));
    var refused =
        given.correction(
            "/sources/" + source(second), "{\"url\": \"%s\", \"reason\": \"x\"}".formatted(url));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("known-source");
    assertThat(refused.json().at("/errors/0/candidates/0").asString()).isEqualTo(source(first));
  }

  @Test
  void itLeavesOneAnnouncementAndStaysWithTheOther() {
    var first = stored(told(one, "2000000000"));
    var second = stored(told(other, "3000000000"));
    var more = "https://example.org/more/" + UUID.randomUUID();
    given.post(
        path(first) + "/sources", "{\"publisher\": \"Wire\", \"url\": \"%s\"}".formatted(more));
    var now = api.get(path(first)).json();
    var evidence = "[{\"source\": 0}]";
    var left =
        given.correction(
            path(first),
            "{\"sources\": [{\"id\": \"%s\", \"publisher\": \"Wire\", \"url\": \"%s\"}], \"investments\": [%s], \"reason\": \"It does not.\"}"
                .formatted(
                    now.at("/sources/1/id").asString(),
                    more,
                    now.at("/investments/0")
                        .asObject()
                        .deepCopy()
                        .set("evidence", Api.tree(evidence))));
    assertThat(left.status()).as(left.text()).isEqualTo(200);
    var article = api.get("/sources/" + source(second));
    assertThat(article.json().at("/announcements/count").asInt()).isEqualTo(1);
    assertThat(api.get(path(second)).json().at("/sources/0/url").asString()).isEqualTo(url);
  }

  @Test
  void anArticleIsAddedToASecondAnnouncement() {
    var first = stored(told(one, "2000000000"));
    var own = "https://example.org/own/" + UUID.randomUUID();
    var second = stored(told(other, "3000000000").replace(url, own));
    var article = "{\"publisher\": \"Round-up\", \"url\": \"%s\"}".formatted(url);
    var added = given.post(path(second) + "/sources", article);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.json().get("id").asString()).isEqualTo(source(first));
    assertThat(given.post(path(second) + "/sources", article).status()).isEqualTo(200);
    assertThat(api.get(path(second)).json().get("sources")).hasSize(2);
  }

  @Test
  void rowsOfADataSetShareItsAddress() {
    var lines =
        IntStream.range(0, 20)
            .mapToObj(row -> told(one + " " + row, (row + 1) + "000000").replace("\n", " "))
            .collect(Collectors.joining("\n"));
    var answer =
        api.send(
            "POST",
            "/announcements/batch",
            lines.getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/x-ndjson",
            "Authorization",
            TestToken.BEARER);
    assertThat(answer.lines().get(20).get("stored").asInt()).as(answer.text()).isEqualTo(20);
    var first = answer.lines().get(0).get("id").asString();
    var article = source(api.get("/announcements/" + first).json());
    assertThat(api.get("/sources/" + article).json().at("/announcements/count").asInt())
        .isEqualTo(20);
  }

  @Test
  void ofManyAtOnceNoneIsLostAndTheArticleIsKeptOnce() throws Exception {
    var pool = Executors.newFixedThreadPool(6);
    try {
      var answers =
          IntStream.range(0, 6)
              .mapToObj(n -> pool.submit(() -> given.post(told(one + " " + n, (n + 1) + "000000"))))
              .toList();
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(201);
      }
      var article = source(answers.get(0).get().json());
      assertThat(api.get("/sources/" + article).json().at("/announcements/count").asInt())
          .isEqualTo(6);
    } finally {
      pool.shutdownNow();
    }
  }
}
