package org.announced.correction;

import static org.announced.correction.Correcting.changes;
import static org.announced.correction.Correcting.faults;
import static org.announced.correction.Correcting.id;
import static org.announced.correction.Correcting.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class CorrectionTests {

  private final Api api;
  private final Correcting correcting;

  CorrectionTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.correcting = new Correcting(api, jdbc);
  }

  @Test
  void correctsAnInvestmentAndTellsWhoWhatAndWhy() {
    var announcement = correcting.stored();
    var investment = announcement.at("/investments/0");
    var path = path("investments", investment);
    var answer =
        correcting.patch(
            path,
            correcting.etag(path),
            "{'amount': {'value': 2999}, 'reason': 'The release says 2999.'}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/amount/value").asInt()).isEqualTo(2999);
    assertThat(answer.json().at("/amount/high").asInt()).isEqualTo(2999);
    assertThat(answer.json().at("/revision").asInt()).isEqualTo(2);
    assertThat(answer.header("ETag")).isEqualTo(correcting.etag(path));
    assertThat(answer.shownText()).isEqualTo(api.get(path).text());
    var revisions = correcting.revisions(announcement);
    assertThat(revisions).hasSize(2);
    var revision = revisions.get(1);
    assertThat(revision.at("/revision").asInt()).isEqualTo(2);
    assertThat(revision.at("/action").asString()).isEqualTo("CORRECTED");
    assertThat(revision.at("/by/name").asString()).isEqualTo("configured");
    assertThat(revision.at("/reason").asString()).isEqualTo("The release says 2999.");
    assertThat(changes(revision))
        .contains("/investments/0/amount/value 3000 2999", "/investments/0/amount/low 3000 2999");
    var read = api.get(path("announcements", announcement)).json();
    assertThat(read.at("/revision").asInt()).isEqualTo(2);
    assertThat(read.at("/partnerships/0/revision").asInt()).isEqualTo(1);
  }

  @Test
  void correctsTheAnnouncementItself() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var answer =
        correcting.patch(
            path,
            correcting.etag(path),
            "{'announcedOn': '2026-04-02', 'place': null, 'people': [{'name': 'A'}, {'name': 'B'}],"
                + " 'reason': 'Read again.'}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/investments/0/announcement/announcedOn").asString())
        .isEqualTo("2026-04-02");
    assertThat(answer.json().at("/slug")).isEqualTo(announcement.at("/slug"));
    assertThat(answer.json().at("/investments/0/revision").asInt()).isEqualTo(1);
    assertThat(changes(correcting.revisions(announcement).get(1)))
        .contains("/announcedOn \"2026-04-03\" \"2026-04-02\"");
    assertThat(api.get("/investments?announcement=" + id(announcement)).items()).hasSize(3);
  }

  @Test
  void givesListsBackAsTheyWereReadAndTakesThemAgain() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var whole = api.get(path).text();
    var sentBack = whole.substring(0, whole.lastIndexOf('}')) + ", \"reason\": \"Nothing new.\"}";
    var answer = correcting.patch(path, correcting.etag(path), sentBack);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.shownText()).isEqualTo(whole);
    assertThat(correcting.revisions(announcement)).hasSize(1);
  }

  @Test
  void addsRemovesAndReordersThings() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var first = id(announcement.at("/investments/0"));
    var third = id(announcement.at("/investments/2"));
    var answer =
        correcting.patch(
            path,
            correcting.etag(path),
            "{'investments': ["
                + announcement.at("/investments/2")
                + ", {'amount': {'value': 7, 'currency': 'EUR'}, 'instrument': 'GRANT'}, "
                + announcement.at("/investments/0")
                + "], 'reason': 'One was another announcement.'}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var investments = answer.json().at("/investments");
    assertThat(investments.size()).isEqualTo(3);
    assertThat(id(investments.get(0))).isEqualTo(third);
    assertThat(id(investments.get(2))).isEqualTo(first);
    assertThat(investments.get(2).at("/revision").asInt()).isEqualTo(1);
    assertThat(investments.get(1).at("/evidence").size()).isEqualTo(2);
    assertThat(api.get(path("investments", announcement.at("/investments/1"))).status())
        .isEqualTo(404);
    // The claim about the first investment still is about the first one.
    assertThat(answer.json().at("/claims/0/subject").asString())
        .isEqualTo("/investments/2/amount/value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "investments",
        "partnerships",
        "trainingGoals",
        "capacities",
        "marketReactions",
        "indicators",
      })
  void correctsEachKindOfThing(String list) {
    var announcement = correcting.stored();
    var path = path(pathOf(list), announcement.at("/" + list + "/0"));
    var patch =
        switch (list) {
          case "investments" -> "{'period': {'end': '2031'}, 'country': null";
          case "partnerships" -> "{'subject': 'Otherwise', 'undisclosedParties': 3";
          case "trainingGoals" -> "{'people': 5, 'audiences': ['nurses']";
          case "capacities" -> "{'powerMegawatts': 17.5";
          case "marketReactions" -> "{'percent': -3.25, 'measure': 'CLOSE'";
          case "indicators" -> "{'share': 0.25";
          default -> throw new IllegalArgumentException(list);
        };
    var answer =
        correcting.patch(path, correcting.etag(path), patch + ", 'reason': 'It was wrong.'}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.shownText()).isEqualTo(api.get(path).text());
    assertThat(correcting.revisions(announcement)).hasSize(2);
  }

  private static String pathOf(String list) {
    return list.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'reason': 'x', 'id': '019d5336-e600-7005-8000-000000000001'} | /id | read-only",
        "{'reason': 'x', 'id': null} | /id | read-only",
        "{'reason': 'x', 'revision': 7} | /revision | read-only",
        "{'reason': 'x', 'counted': false} | /counted | read-only",
        "{'reason': 'x', 'instrument': null} | /instrument | required",
        "{'reason': 'x', 'amount': null} | /amount | required",
        "{'reason': 'x', 'amount': {'currency': null}} | /amount/currency | required",
        "{'reason': 'x', 'amount': {'value': -1}} | /amount/value | positive",
        "{'reason': 'x', 'amount': {'currency': 'YEN'}} | /amount/currency | unknown-currency",
        "{'reason': 'x', 'investors': [['Microsoft']]} | /investors/0 | type",
        "{'reason': 'x', 'investors': {'0': {'company': 'Microsoft'}}} | /investors | type",
        "{'reason': 'x', 'investors': [{'company': 'SoftBank'}]} | /investors/0/company | ambiguous-company",
        "{'reason': 'x', 'colour': 'red'} | /colour | unknown-field",
        "{'reason': 'x', 'status': 'DONE'} | /status | unknown-value",
        "{'reason': 'x', 'evidence': [{'source': '019d5336-e600-7003-8000-000000000001'}]} | /evidence/0/source | unknown-source",
        "{'amount': {'value': 5}} | /reason | required",
        "{'reason': '  ', 'amount': {'value': 5}} | /reason | required",
        "{'reason': 5, 'amount': {'value': 5}} | /reason | type"
      })
  void refusesAPatchThatMakesNoInvestment(String patch, String pointer, String code) {
    var announcement = correcting.stored();
    var path = path("investments", announcement.at("/investments/0"));
    var before = api.get(path).text();
    var answer = correcting.patch(path, correcting.etag(path), patch);

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(faults(answer)).as(answer.text()).contains(pointer + " " + code);
    assertThat(api.get(path).text()).isEqualTo(before);
    assertThat(correcting.revisions(announcement)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'reason': 'x', 'investments': {'0': {'country': 'JP'}}} | /investments type",
        "{'reason': 'x', 'claims': {'0': 'x'}} | /claims type",
        "{'reason': 'x', 'investments': 'none'} | /investments type",
        "{'reason': 'x', 'plaec': null} | /plaec unknown-field",
        "{'reason': 'x', 'updatedAt': null} | /updatedAt read-only"
      })
  void refusesAPatchThatMakesNoAnnouncement(String patch, String fault) {
    var announcement = correcting.stored();
    var answer = correcting.patch(path("announcements", announcement), patch);

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly(fault);
    assertThat(correcting.read(announcement)).isEqualTo(announcement);
  }

  @Test
  void givesSourcesTheAddressesOfEachOther() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var first = id(announcement.at("/sources/0"));
    var second = id(announcement.at("/sources/1"));
    var url = announcement.at("/sources/0/url").asString();
    var sources =
        "{'sources': [{'id': '%s', 'publisher': 'A', 'url': '%s'}, {'id': '%s', 'publisher': 'B',"
            + " 'url': '%s'}], 'reason': 'The other way round.'}";
    var patch = sources.formatted(first, url, second, url + "/2");
    assertThat(correcting.patch(path, patch).status()).isEqualTo(200);

    var answer = correcting.patch(path, sources.formatted(first, url + "/2", second, url));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/sources/0/url").asString()).isEqualTo(url + "/2");
    assertThat(answer.json().at("/sources/1/url").asString()).isEqualTo(url);
  }

  @Test
  void leavesThePlaceOfAPreferredClaimToTheNextWhenItsSubjectIsGone() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var claim =
        "{'subject': '/investments/%d/status', 'value': 'OPERATING', 'source': 0,"
            + " 'preferred': true, 'reason': 'It says so.'}";
    var both = "{'claims': [" + claim.formatted(0) + "," + claim.formatted(1) + "], 'reason': 'x'}";
    var claims = correcting.patch(path, both).json().at("/claims");
    var answer =
        correcting.patch(
            path,
            "{'investments': [%s], 'reason': 'x'}".formatted(announcement.at("/investments/1")));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/claims").size()).isEqualTo(1);
    assertThat(id(answer.json().at("/claims/0"))).isEqualTo(id(claims.get(1)));
    assertThat(answer.json().at("/claims/0/subject").asString()).isEqualTo("/investments/0/status");
    assertThat(answer.json().at("/claims/0/preferred").asBoolean()).isTrue();
  }

  @Test
  void takesClaimsAlongWithWhatTheyAreAbout() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var claim =
        "{'subject': '%s', 'value': 'x', 'source': 0, 'preferred': false, 'reason': 'It says so.'}";
    var people = "'people': [{'name': 'A'}, {'name': 'B'}, {'name': 'C'}]";
    var subjects =
        Stream.of("/people/0/office", "/people/1/office", "/people/2/office", "/place")
            .map(claim::formatted)
            .toList();
    correcting.patch(path, "{%s, 'claims': %s, 'reason': 'x'}".formatted(people, subjects));
    var answer =
        correcting.patch(
            path, "{'people': [{'name': 'C'}, {'name': 'A'}], 'place': null, 'reason': 'x'}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/claims").findValuesAsString("subject"))
        .containsExactly("/people/1/office", "/people/0/office", "/place");
    var renamed =
        correcting.patch(path, "{'people': [{'name': 'C'}, {'name': 'D'}], 'reason': 'x'}");
    assertThat(renamed.json().at("/claims/0/subject").asString()).isEqualTo("/people/1/office");
  }

  @Test
  void losesNoClaimToTheShortFormOfWhatItIsAbout() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var claim =
        "{'claims': [{'subject': '/investments/0/period/end', 'value': '2031', 'source': 0,"
            + " 'preferred': false, 'reason': 'It says so.'}], 'reason': 'x'}";
    var part = path("investments", announcement.at("/investments/0"));
    correcting.patch(part, "{'period': {'end': '2030'}, 'reason': 'x'}");
    assertThat(correcting.patch(path, claim).status()).isEqualTo(200);

    var refused = correcting.patch(part, "{'period': '2026/2029', 'reason': 'x'}");
    assertThat(faults(refused)).containsExactly("/claims/0/subject unknown-subject");
    var taken = correcting.patch(part, "{'period': null, 'reason': 'x'}");
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(correcting.read(announcement).at("/claims")).isEmpty();
  }

  @Test
  void tellsOfEveryChangeOfAClaimWhateverItsValueIsMadeOf() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var claims =
        "{'claims': [{'id': '%s', 'subject': '/place', 'value': {'revision': %d}, 'source': 0,"
            + " 'preferred': false, 'reason': 'It says so.'}], 'reason': 'x'}";
    var claim = id(announcement.at("/claims/0"));
    correcting.patch(path, claims.formatted(claim, 1));
    correcting.patch(path, claims.formatted(claim, 2));

    assertThat(changes(correcting.revisions(announcement).get(2)))
        .containsExactly("/claims/0/value/revision 1 2");
  }

  @Test
  void namesEveryFaultOfAPatch() {
    var announcement = correcting.stored();
    var path = path("announcements", announcement);
    var answer =
        correcting.patch(
            path,
            correcting.etag(path),
            "{'headline': null, 'slug': 'x', 'country': 'XX', 'investments': [{'id':"
                + " '019d5336-e600-7005-8000-000000000001', 'amount': {'value': 1, 'currency':"
                + " 'USD'}, 'instrument': 'CAPEX'}]}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer))
        .contains(
            "/headline required",
            "/slug read-only",
            "/country unknown-country",
            "/investments/0/id unknown-id",
            "/reason required");
  }

  @Test
  void wantsToKnowWhichStateWasSeen() {
    var path = path("investments", correcting.stored().at("/investments/0"));
    var patch = "{'amount': {'value': 5}, 'reason': 'x'}";
    var tag = correcting.etag(path);

    assertThat(correcting.send("PATCH", path, patch).status()).isEqualTo(428);
    assertThat(correcting.patch(path, "*", patch).status()).isEqualTo(428);
    assertThat(correcting.patch(path, "W/\"0\"", patch).status()).isEqualTo(412);
    assertThat(correcting.patch(path, "\"0\"", patch).status()).isEqualTo(412);
    assertThat(correcting.patch(path, "\"0\"", patch).header("ETag")).isEqualTo(tag);
    assertThat(correcting.patch(path, "stale", patch).status()).isEqualTo(400);
    assertThat(correcting.patch(path, "\"0\", " + tag, patch).status()).isEqualTo(200);
    assertThat(correcting.patch(path, tag, patch).status()).isEqualTo(412);
    assertThat(correcting.patch("/investments/" + UUID.randomUUID(), tag, patch).status())
        .isEqualTo(404);
    assertThat(correcting.patch("/investments/nonsense", tag, patch).status()).isEqualTo(404);
    assertThat(correcting.patch("/announcements/nonsense", tag, patch).status()).isEqualTo(404);
    assertThat(correcting.patch(path, tag, "['x']").status()).isEqualTo(422);
    assertThat(correcting.patch(path, tag, "{").status()).isEqualTo(400);
  }

  @Test
  void tellsWhatADryRunWouldDoAndDoesNothing() {
    var announcement = correcting.stored();
    var path = path("investments", announcement.at("/investments/0"));
    var answer =
        correcting.patch(
            path + "?dryRun=true",
            correcting.etag(path),
            "{'amount': {'value': 5}, 'reason': 'x'}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Dry-Run")).isEqualTo("true");
    assertThat(answer.json().at("/amount/value").asInt()).isEqualTo(5);
    assertThat(api.get(path).json().at("/amount/value").asInt()).isEqualTo(3000);
    assertThat(correcting.revisions(announcement)).hasSize(1);
  }

  /** Whoever reads, changes and writes back loses nothing that another wrote meanwhile. */
  @Test
  void losesNoUpdateHoweverManyWriteAtOnce() throws Exception {
    var announcement = correcting.stored();
    var path = path("investments", announcement.at("/investments/0"));
    var senders = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      senders.add(() -> addOne(path, 5));
    }
    var pool = Executors.newFixedThreadPool(8);
    try {
      int done = 0;
      for (var sender : pool.invokeAll(senders)) {
        done += sender.get();
      }
      assertThat(api.get(path).json().at("/amount/value").asInt()).isEqualTo(3000 + done);
      assertThat(done).isEqualTo(40);
      assertThat(correcting.revisions(announcement)).hasSize(41);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private int addOne(String path, int times) {
    int done = 0;
    while (done < times) {
      var read = api.get(path);
      var next = read.json().at("/amount/value").asInt() + 1;
      var answer =
          correcting.patch(
              path,
              read.header("ETag"),
              "{'amount': {'value': " + next + "}, 'reason': 'One more.'}");
      assertThat(answer.status()).isIn(200, 412);
      done += answer.status() == 200 ? 1 : 0;
    }
    return done;
  }

  @Test
  void givesTheFirstAnswerToAPatchThatIsSentAgainUnderItsKey() {
    var path = path("investments", correcting.stored().at("/investments/0"));
    var tag = correcting.etag(path);
    var key = UUID.randomUUID().toString();
    var patch = "{'amount': {'value': 5}, 'reason': 'x'}";
    var first = correcting.send("PATCH", path, patch, "If-Match", tag, "Idempotency-Key", key);
    var again = correcting.send("PATCH", path, patch, "If-Match", tag, "Idempotency-Key", key);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }
}
