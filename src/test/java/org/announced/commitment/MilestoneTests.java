package org.announced.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How far commitments had come when: told, shown, corrected, claimed. */
@HttpTest
class MilestoneTests {

  private static final List<String> KINDS =
      List.of("investments", "partnerships", "trainingGoals", "capacities");
  private static final String BUILT =
      "{'status': 'UNDER_CONSTRUCTION', 'on': '2026-05', 'source': 1}";

  private final Api api;
  private final Given given;
  private final String own = "m" + UUID.randomUUID().toString().replace("-", "");

  MilestoneTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  /** Two sources, and one commitment of each kind. */
  private String document(String more) {
    return """
    {'headline': '%1$s plans a hall', 'announcedOn': '2026-04-03',
     'sources': [{'publisher': '%1$s Wire', 'title': 'A', 'url': 'https://example.org/%1$s/a'},
                 {'publisher': '%1$s Post', 'title': 'B', 'url': 'https://example.org/%1$s/b'}],
     'investments': [{'investors': [{'company': {'name': '%1$s Corp.'}}], 'instrument': 'CAPEX',
       'amount': {'value': 7000, 'currency': 'USD'}, 'country': 'JP' %2$s}],
     'partnerships': [{'kind': 'RESEARCH', 'bindingLevel': 'MOU', 'subject': 'A hall', 'country': 'JP', 'parties': [
       {'company': '%1$s Corp.', 'role': 'PARTNER'}], 'undisclosedParties': 1 %2$s}],
     'trainingGoals': [{'people': 70, 'country': 'JP', 'sponsor': '%1$s Corp.' %2$s}],
     'capacities': [{'powerMegawatts': 70, 'country': 'JP', 'operator': '%1$s Corp.' %2$s}]}
    """
        .formatted(own, more)
        .replace('\'', '"');
  }

  private JsonNode stored(String more) {
    Answer answer = given.post(document(more));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  private static String milestones(String... all) {
    return ", 'milestones': [" + String.join(", ", all) + "]";
  }

  private static String reached(String status, String on) {
    return "{'status': '%s', 'on': '%s'}".formatted(status, on);
  }

  /** As {@code ANNOUNCED 2026-04-03 0}: the status, the day, and the place of the source. */
  private static List<String> shown(JsonNode thing, JsonNode announcement) {
    List<String> sources =
        announcement.get("sources").valueStream().map(one -> one.get("id").asString()).toList();
    return thing
        .get("milestones")
        .valueStream()
        .map(
            one ->
                one.get("status").asString()
                    + " "
                    + one.get("on").asString("?")
                    + " "
                    + sources.indexOf(one.get("source").asString("none")))
        .toList();
  }

  private List<String> now(JsonNode announcement) {
    JsonNode known = api.get("/announcements/" + announcement.get("id").asString()).json();
    return shown(known.at("/investments/0"), known);
  }

  private static String path(JsonNode announcement) {
    return "/investments/" + announcement.at("/investments/0/id").asString();
  }

  private Answer prefer(String whole, String claim) {
    return api.send(
        "POST",
        whole + "/claims/" + claim + "/preference",
        "{\"reason\": \"It is right\"}".getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "If-Match",
        api.get(whole).header("ETag"),
        "Authorization",
        TestToken.BEARER);
  }

  private static List<String> faults(Answer answer) {
    return answer
        .json()
        .path("errors")
        .valueStream()
        .map(one -> one.path("pointer").asString() + " " + one.path("code").asString())
        .toList();
  }

  @Test
  void whatIsToldOfNothingElseWasAnnouncedOnItsDay() {
    JsonNode announcement = stored("");
    for (String kind : KINDS) {
      JsonNode thing = announcement.at("/" + kind + "/0");
      assertThat(shown(thing, announcement)).as(kind).containsExactly("ANNOUNCED 2026-04-03 0");
    }
  }

  @Test
  void aStatusAloneIsReachedNobodySaysWhen() {
    JsonNode announcement = stored(", 'status': 'OPERATING'");
    for (String kind : KINDS) {
      JsonNode thing = announcement.at("/" + kind + "/0");
      assertThat(shown(thing, announcement))
          .as(kind)
          .containsExactly("ANNOUNCED 2026-04-03 0", "OPERATING ? -1");
    }
  }

  @Test
  void theLastMilestoneIsTheStatusOfEveryKind() {
    JsonNode announcement = stored(milestones(BUILT, reached("OPERATING", "2026-09-30")));
    for (String kind : KINDS) {
      JsonNode thing = announcement.at("/" + kind + "/0");
      assertThat(thing.get("status").asString()).isEqualTo("OPERATING");
      assertThat(shown(thing, announcement))
          .as(kind)
          .containsExactly(
              "ANNOUNCED 2026-04-03 0", "UNDER_CONSTRUCTION 2026-05 1", "OPERATING 2026-09-30 -1");
    }
    String list = "?announcement=" + announcement.get("id").asString();
    for (String of : List.of("investments", "partnerships", "training-goals", "capacities")) {
      assertThat(api.get("/" + of + list + "&status=OPERATING").items()).hasSize(1);
      assertThat(api.get("/" + of + list + "&status=UNDER_CONSTRUCTION").items()).isEmpty();
      assertThat(api.get("/" + of + list + "&format=csv").text())
          .contains("milestones,milestones.on,milestones.source")
          .contains("ANNOUNCED; UNDER_CONSTRUCTION; OPERATING");
      assertThat(api.get("/" + of + list + "&fields=milestones").items().get(0).get("milestones"))
          .hasSize(3);
    }
  }

  @Test
  void whatBeganBeforeItWasAnnouncedSaysSo() {
    JsonNode announcement = stored(milestones(reached("UNDER_CONSTRUCTION", "2025")));
    assertThat(shown(announcement.at("/investments/0"), announcement))
        .containsExactly("UNDER_CONSTRUCTION 2025 -1");
  }

  @Test
  void whatWasRetiredStaysInTotals() {
    JsonNode announcement = stored(milestones(reached("RETIRED", "2026-08")));
    assertThat(announcement.at("/investments/0/counted").asBoolean()).isTrue();
    assertThat(announcement.at("/capacities/0/counted").asBoolean()).isTrue();
    JsonNode summary =
        api.get(
                "/summaries/investments?groupBy=status&announcement="
                    + announcement.get("id").asString())
            .json();
    assertThat(summary.at("/groups/0/key/status").asString()).isEqualTo("RETIRED");
    assertThat(summary.at("/groups/0/point").asInt()).isEqualTo(7000);
  }

  @Test
  void whatWasShelvedGoesOn() {
    JsonNode announcement =
        stored(
            milestones(
                reached("ANNOUNCED", "2026-04-03"),
                reached("UNDER_CONSTRUCTION", "2026-05"),
                reached("SHELVED", "2026-06"),
                reached("UNDER_CONSTRUCTION", "2026-07")));
    assertThat(announcement.at("/investments/0/status").asString()).isEqualTo("UNDER_CONSTRUCTION");
    assertThat(announcement.at("/investments/0/counted").asBoolean()).isTrue();
    assertThat(announcement.at("/investments/0/milestones")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNDER_CONSTRUCTION 2026-06, OPERATING 2026-05 | /1/on out-of-order",
        "UNDER_CONSTRUCTION 2026-06-30, SHELVED, OPERATING 2026-05 | /2/on out-of-order",
        "OPERATING 2026-06, UNDER_CONSTRUCTION 2026-07 | /1/status out-of-order",
        "UNDER_CONSTRUCTION 2026-06, ANNOUNCED 2026-07 | /1/status out-of-order",
        "SHELVED 2026-06, SHELVED 2026-07 | /1/status duplicate",
        "ANNOUNCED 2026-04-02 | /0/on before-announcement",
        "ANNOUNCED 2025 | /0/on before-announcement",
        "ANNOUNCED 2026-04-04 | /0/on contradiction",
        "UNDER_CONSTRUCTION 2199 | /0/on out-of-range",
        "UNDER_CONSTRUCTION 2026-02-30 | /0/on no-such-day",
        "UNDER_CONSTRUCTION 2026-5 | /0/on format",
        "STARTED 2026-05 | /0/status unknown-value",
      })
  void whatCannotHaveBeenIsRefused(String told, String fault) {
    String[] all =
        Stream.of(told.split(", ", -1))
            .map(one -> one.split(" ", -1))
            .map(
                one ->
                    one.length == 1
                        ? "{'status': '%s'}".formatted(one[0])
                        : reached(one[0], one[1]))
            .toArray(String[]::new);
    Answer answer = given.post(document(milestones(all)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer))
        .containsExactlyInAnyOrderElementsOf(
            KINDS.stream().map(kind -> "/" + kind + "/0/milestones" + fault).toList());
  }

  @Test
  void whatIsStillToComeIsRefusedAndTodayIsNot() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Answer refused =
        given.post(document(milestones(reached("OPERATING", today.plusDays(3).toString()))));
    assertThat(faults(refused)).contains("/investments/0/milestones/0/on out-of-range");
    stored(milestones(reached("OPERATING", today.toString())));
  }

  @Test
  void unknownSourcesContradictionsAndTooManyAreRefused() {
    Answer source = given.post(document(milestones("{'status': 'OPERATING', 'source': 'Nobody'}")));
    assertThat(faults(source)).contains("/investments/0/milestones/0/source unknown-source");
    Answer status =
        given.post(document(", 'status': 'SHELVED'" + milestones(reached("OPERATING", "2026-05"))));
    assertThat(faults(status)).contains("/capacities/0/status contradiction");
    String[] many =
        IntStream.range(0, 51)
            .mapToObj(i -> reached(i % 2 == 0 ? "SHELVED" : "ANNOUNCED", "2026-05"))
            .toArray(String[]::new);
    assertThat(faults(given.post(document(milestones(many)))))
        .contains("/trainingGoals/0/milestones too-many");
    Answer counted =
        given.post(document(", 'counted': true" + milestones(reached("CANCELLED", "2026-05"))));
    assertThat(faults(counted)).contains("/investments/0/counted contradiction");
    Answer field = given.post(document(milestones("{'status': 'OPERATING', 'when': '2026'}")));
    assertThat(faults(field)).contains("/investments/0/milestones/0/when unknown-field");
  }

  @Test
  void whatWasReadCanBePostedAndSaysNothingNew() {
    stored(milestones(BUILT));
    JsonNode announcement = api.get("/announcements?q=" + own).items().get(0);
    Answer again =
        given.post(api.get("/announcements/" + announcement.get("id").asString()).text());
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
    assertThat(now(announcement))
        .containsExactly("ANNOUNCED 2026-04-03 0", "UNDER_CONSTRUCTION 2026-05 1");
  }

  @Test
  void aCorrectedStatusIsReachedNobodySaysWhen() {
    JsonNode announcement = stored(milestones(BUILT));
    given.patch(path(announcement), "{\"status\": \"OPERATING\", \"reason\": \"It runs\"}");
    assertThat(now(announcement))
        .containsExactly(
            "ANNOUNCED 2026-04-03 0", "UNDER_CONSTRUCTION 2026-05 1", "OPERATING ? -1");
    given.patch(path(announcement), "{\"status\": \"CANCELLED\", \"reason\": \"No more\"}");
    assertThat(now(announcement)).last().isEqualTo("CANCELLED ? -1");
    given.patch(path(announcement), "{\"status\": \"UNDER_CONSTRUCTION\", \"reason\": \"Wrong\"}");
    assertThat(now(announcement))
        .containsExactly("ANNOUNCED 2026-04-03 0", "UNDER_CONSTRUCTION 2026-05 1");
    given.patch(path(announcement), "{\"status\": \"PRE_CONSTRUCTION\", \"reason\": \"Wrong\"}");
    assertThat(now(announcement))
        .containsExactly("ANNOUNCED 2026-04-03 0", "PRE_CONSTRUCTION ? -1");
    given.patch(path(announcement), "{\"status\": \"ANNOUNCED\", \"reason\": \"Wrong\"}");
    assertThat(now(announcement)).containsExactly("ANNOUNCED 2026-04-03 0");
  }

  @Test
  void correctedMilestonesTakeTheStatusWithThem() {
    JsonNode announcement = stored("");
    Answer answer =
        given.patch(
            path(announcement),
            """
            {"milestones": [{"status": "UNDER_CONSTRUCTION", "on": "2026-05-17", "source": 1},
              {"status": "SHELVED", "on": "2026-06"}], "reason": "The Post says when"}
            """);
    assertThat(answer.json().get("status").asString()).isEqualTo("SHELVED");
    assertThat(answer.json().get("excluded").asString()).isEqualTo("SHELVED");
    assertThat(now(announcement))
        .containsExactly(
            "ANNOUNCED 2026-04-03 0", "UNDER_CONSTRUCTION 2026-05-17 1", "SHELVED 2026-06 -1");
    given.patch(path(announcement), "{\"milestones\": null, \"reason\": \"Nobody said when\"}");
    assertThat(now(announcement)).containsExactly("ANNOUNCED 2026-04-03 0", "SHELVED ? -1");
    Answer refused =
        given.correction(
            path(announcement),
            "{\"milestones\": [{\"status\": \"OPERATING\"}], \"status\": \"RETIRED\", \"reason\": \"x\"}");
    assertThat(faults(refused)).contains("/status contradiction");
  }

  @Test
  void theAnnouncementIsFollowedByItsOwnMilestone() {
    JsonNode announcement = stored(milestones(BUILT));
    String whole = "/announcements/" + announcement.get("id").asString();
    given.patch(whole, "{\"announcedOn\": \"2026-04\", \"reason\": \"The day is not known\"}");
    assertThat(now(announcement)).first().isEqualTo("ANNOUNCED 2026-04 0");
    given.patch(
        path(announcement), "{\"evidence\": [{\"source\": 1}], \"reason\": \"The Post says it\"}");
    assertThat(now(announcement))
        .containsExactly("ANNOUNCED 2026-04 1", "UNDER_CONSTRUCTION 2026-05 1");
    given.patch(path(announcement), "{\"evidence\": [], \"reason\": \"Nobody says it\"}");
    assertThat(now(announcement)).first().isEqualTo("ANNOUNCED 2026-04 -1");
  }

  @Test
  void aCorrectionOfAnythingElseLeavesThemAndAnEmptyOneMakesNoRevision() {
    JsonNode announcement = stored(milestones(BUILT, reached("OPERATING", "2026-09")));
    List<String> before = now(announcement);
    JsonNode shown = api.get(path(announcement)).json();
    given.patch(path(announcement), "{\"country\": \"FR\", \"reason\": \"In France\"}");
    assertThat(now(announcement)).isEqualTo(before);
    Answer same =
        given.patch(
            path(announcement),
            "{\"milestones\": %s, \"reason\": \"Again\"}".formatted(shown.get("milestones")));
    assertThat(same.json().get("revision").asInt()).isEqualTo(shown.get("revision").asInt() + 1);
  }

  @Test
  void aSourceThatTellsOneCannotBeTakenAway() {
    JsonNode announcement = stored(milestones(BUILT));
    String whole = "/announcements/" + announcement.get("id").asString();
    Answer refused =
        given.correction(
            whole,
            "{\"sources\": [%s], \"reason\": \"One will do\"}"
                .formatted(api.get(whole).json().at("/sources/0")));
    assertThat(faults(refused)).contains("/investments/0/milestones/1/source unknown-source");
  }

  @ParameterizedTest
  @ValueSource(strings = {"attach", "correct"})
  void aLaterArticleTellsAClaimAndALaterEditionACorrection(String how) {
    String record = "\"records\": [{\"dataset\": \"%s.example/halls\", \"id\": \"1\"}], ";
    String document = document(milestones("{'status': 'UNDER_CONSTRUCTION', 'on': '2026-05'}"));
    if (how.equals("correct")) {
      document = document.replaceFirst("\\{", "{" + record.formatted(own));
    }
    JsonNode announcement = given.post(document).shown();
    String told =
        document
            .replaceFirst(
                "\\{\"status\": \"UNDER",
                "{\"status\": \"PRE_CONSTRUCTION\"}, {\"status\": \"UNDER")
            .replaceFirst(
                "\"2026-05\"}",
                "\"2026-05\"}, {\"status\": \"OPERATING\", \"on\": \"2026-10\", \"source\": 1}");
    if (how.equals("attach")) {
      Answer answer =
          given.post(
              "/announcements?onDuplicate=attach",
              told.replace(own + "/a", own + "/c").replace(own + "/b", own + "/d"));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(now(announcement)).hasSize(2);
      JsonNode claims = answer.json().get("claims");
      JsonNode claim =
          claims
              .valueStream()
              .filter(one -> one.get("subject").asString().equals("/investments/0/milestones"))
              .filter(one -> !one.get("preferred").asBoolean())
              .findFirst()
              .orElseThrow();
      assertThat(claim.get("value"))
          .isEqualTo(
              TestDocuments.json(
                  """
                  [{"status": "PRE_CONSTRUCTION"}, {"status": "OPERATING", "on": "2026-10"}]
                  """));
      String whole = "/announcements/" + announcement.get("id").asString();
      Answer preferred = prefer(whole, claim.get("id").asString());
      assertThat(preferred.status()).as(preferred.text()).isEqualTo(200);
      assertThat(now(announcement))
          .containsExactly(
              "ANNOUNCED 2026-04-03 0",
              "PRE_CONSTRUCTION ? 2",
              "UNDER_CONSTRUCTION 2026-05 -1",
              "OPERATING 2026-10 2");
      return;
    }
    Answer same = given.post("/announcements?onKnown=correct", document);
    assertThat(same.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
    Answer kept = given.post("/announcements", told);
    assertThat(kept.header("Differs")).isEqualTo("1");
    Answer answer = given.post("/announcements?onKnown=correct", told);
    assertThat(answer.json().at("/written/outcome").asString()).isEqualTo("CORRECTED");
    assertThat(now(announcement))
        .containsExactly(
            "ANNOUNCED 2026-04-03 0",
            "PRE_CONSTRUCTION ? -1",
            "UNDER_CONSTRUCTION 2026-05 -1",
            "OPERATING 2026-10 1");
    assertThat(given.post("/announcements?onKnown=correct", told).json().at("/written/outcome"))
        .hasToString("\"KNOWN\"");
  }

  @Test
  void whateverSomebodyClaimsMilestonesAreIsNoFailure() {
    JsonNode announcement = stored(milestones(BUILT));
    String whole = "/announcements/" + announcement.get("id").asString();
    for (String value : List.of("\"soon\"", "[7]", "[{\"status\": \"x\"}]", "{}", "[]")) {
      Answer told =
          given.post(
              whole + "/sources",
              "{\"publisher\": \"%s\", \"title\": \"C\", \"claims\": [{\"subject\": \"/investments/0/milestones\", \"value\": %s}]}"
                  .formatted(UUID.randomUUID(), value));
      assertThat(told.status()).as(told.text()).isLessThan(300);
      JsonNode claims = api.get(whole).json().get("claims");
      String claim = claims.get(claims.size() - 1).get("id").asString();
      Answer preferred = prefer(whole, claim);
      assertThat(preferred.status()).as(value).isIn(200, 422);
    }
  }

  @Test
  void theSeedWasAnnouncedOnItsDay() {
    JsonNode investment =
        api.get("/investments?investor=microsoft&announcedOn=2026-04-03").items().get(0);
    assertThat(investment.at("/milestones/0/status").asString()).isEqualTo("ANNOUNCED");
    assertThat(investment.at("/milestones/0/on").asString()).isEqualTo("2026-04-03");
    assertThat(investment.at("/milestones/0/source"))
        .isEqualTo(investment.at("/evidence/0/source"));
  }
}
