package org.announced.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.announced.support.TestToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Free words on commitments of every kind. */
@HttpTest
class TaggedCommitmentTests {

  private static final List<String> KINDS =
      List.of("investments", "partnerships", "training-goals", "capacities");

  private final Api api;
  private final Given given;
  private final StatementCount statements;
  private String own = "";

  TaggedCommitmentTests(Api api, Given given, StatementCount statements) {
    this.api = api;
    this.given = given;
    this.statements = statements;
  }

  @BeforeEach
  void anotherWorld() {
    own = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  private String document(String tags, String more) {
    return """
    {'headline': '%1$s builds', 'announcedOn': '2026-04-03', %4$s
     'sources': [{'publisher': '%1$s Wire', 'title': 'It builds', 'url': 'https://example.org/%2$s'}],
     'investments': [{'investors': [{'company': {'name': '%1$s Corp.'}}], 'country': 'JP', 'tags': %3$s,
       'instrument': 'CAPEX', 'amount': {'value': 1300, 'currency': 'USD'}}],
     'partnerships': [{'kind': 'OTHER', 'bindingLevel': 'MOU', 'undisclosedParties': 1, 'tags': %3$s,
       'parties': [{'company': '%1$s Corp.', 'role': 'PARTNER'}]}],
     'trainingGoals': [{'people': 17, 'sponsor': '%1$s Corp.', 'tags': %3$s}],
     'capacities': [{'operator': '%1$s Corp.', 'powerMegawatts': 11, 'tags': %3$s}]}
    """
        .formatted(own, UUID.randomUUID(), tags, more)
        .replace('\'', '"');
  }

  /** Each time under the same address. */
  private String inTable(String tags, String more) {
    return document(tags, more).replaceFirst("example.org/[^\"]+", "example.org/" + own);
  }

  private Answer post(String tags) {
    return given.post("/announcements?onDuplicate=create", document(tags, ""));
  }

  private JsonNode stored(String tags) {
    var answer = post(tags);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private static List<String> places(JsonNode faults) {
    return faults.values().stream()
        .map(fault -> fault.at("/pointer").asString() + " " + fault.at("/code").asString())
        .toList();
  }

  private static List<String> tags(JsonNode thing) {
    return thing.at("/tags").values().stream().map(JsonNode::asString).toList();
  }

  @Test
  void everyKindIsFoundByATagInWhateverForm() {
    stored("['OWN Énergie ', 'Other OWN']".replace("OWN", own));
    stored("[]");
    var source = "source=" + Api.encoded(own + " Wire");
    for (var kind : KINDS) {
      for (var asked :
          List.of(own + " energie", "  " + own.toUpperCase(Locale.ROOT) + "  ÉNERGIE")) {
        var found = api.get("/" + kind + "?tag=" + Api.encoded(asked)).items();
        assertThat(found).as(kind).hasSize(1);
        assertThat(tags(found.get(0))).containsExactly(own + " energie", "other " + own);
      }
      assertThat(api.get("/" + kind + "?tag=null&" + source).items()).as(kind).hasSize(1);
      var either = "?tag=null," + Api.encoded(own + " energie") + "&" + source;
      assertThat(api.get("/" + kind + either).items()).as(kind).hasSize(2);
      assertThat(
              api.get("/" + kind + "?tag.not=" + Api.encoded(own + " energie") + "&" + source)
                  .items())
          .as(kind)
          .hasSize(1);
    }
    var announcements = "/announcements?tag=";
    assertThat(api.get(announcements + Api.encoded("OTHER " + own)).items()).hasSize(1);
    assertThat(api.get(announcements + "null&" + source).items()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"investments", "partnerships", "training-goals", "capacities", "announcements"})
  void aTagThatNothingHasNamesTheNearest(String list) {
    stored("['%s storage']".formatted(own));
    var answer = api.get("/" + list + "?tag=" + Api.encoded(own + " storrage"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/candidates/0").asString()).isEqualTo(own + " storage");
    assertThat(
            api.get("/" + list + "?limit=1&tag=%27%29%3B%20drop%20table%20investment--").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null                | reserved",
        "ＮＵＬＬ             | reserved",
        "a\\\\b              | reserved",
        "\\u200b\\u0301      | blank",
      })
  void refusesWhatIsNoTag(String tag, String code) {
    var answer = post("['ok', '%s']".formatted(tag));
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(places(answer.json().at("/errors")))
        .contains("/investments/0/tags/1 " + code, "/capacities/0/tags/1 " + code);
  }

  @Test
  void refusesTagsThatAreTooLongAndTooMany() {
    assertThat(places(post("['%s']".formatted("x".repeat(200))).json().at("/errors")))
        .contains("/trainingGoals/0/tags/0 too-long");
    assertThat(post("['%s']".formatted("x".repeat(100))).status()).isEqualTo(201);
    // One character that is written out as several.
    assertThat(places(post("['%s']".formatted("㌔".repeat(60))).json().at("/errors")))
        .contains("/partnerships/0/tags/0 too-long");
    var many = IntStream.range(0, 21).mapToObj(i -> "'" + own + i + "'").toList();
    assertThat(places(post(many.toString()).json().at("/errors")))
        .contains("/investments/0/tags too-many");
    assertThat(post(many.subList(0, 20).toString()).status()).isEqualTo(201);
  }

  @Test
  void oneThatStandsTwiceIsKeptOnceAndWarnedOf() {
    var answer = stored("['Solar', 'ＳＯＬＡＲ', 'wind']");
    assertThat(tags(answer.at("/capacities/0"))).containsExactly("solar", "wind");
    assertThat(places(answer.at("/written/warnings")))
        .containsExactlyInAnyOrder(
            "/investments/0/tags/1 duplicate",
            "/partnerships/0/tags/1 duplicate",
            "/trainingGoals/0/tags/1 duplicate",
            "/capacities/0/tags/1 duplicate");
  }

  @Test
  void areCorrectedAndTheSameInAnotherFormIsNoCorrection() {
    var path = "/capacities/" + stored("['Solar']").at("/capacities/0/id").asString();
    var before = api.get(path).header("ETag");
    given.patch(path, "{\"tags\": [\"SOLAR \"], \"reason\": \"As it is written\"}");
    assertThat(api.get(path).header("ETag")).isEqualTo(before);
    given.patch(path, "{\"tags\": [\"Wind\", \"solar\"], \"reason\": \"Both\"}");
    assertThat(tags(api.get(path).json())).containsExactly("wind", "solar");
    given.patch(path, "{\"tags\": null, \"reason\": \"Neither\"}");
    assertThat(tags(api.get(path).json())).isEmpty();
    assertThat(api.get(path).json().at("/revision").asInt()).isEqualTo(3);
  }

  @Test
  void anotherArticleAddsItsOwnOnce() {
    var known = given.post(document("['%s solar']".formatted(own), "")).json();
    var second =
        document("['%1$s WIND', '%1$s SOLAR']".formatted(own), "")
            .replace(own + " Wire", own + " Post");
    var answer = given.post("/announcements?onDuplicate=attach", second);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/written/claims").asInt()).isZero();
    assertThat(answer.json().at("/written/outcome").asString()).isEqualTo("ATTACHED");
    var path = "/announcements/" + known.at("/id").asString();
    for (var kind : List.of("investments", "partnerships", "trainingGoals", "capacities")) {
      assertThat(tags(api.get(path).json().at("/" + kind + "/0")))
          .as(kind)
          .containsExactly(own + " solar", own + " wind");
    }
    var revision = api.get(path).json().at("/revision").asInt();
    given.post("/announcements?onDuplicate=attach", second);
    assertThat(api.get(path).json().at("/revision").asInt()).isEqualTo(revision);
  }

  @Test
  void aLaterEditionReplacesThemAndAnotherFormIsNoDifference() {
    var record = "'records': [{'dataset': '%1$s.org/halls', 'id': '1'}],".formatted(own);
    var first = given.post(inTable("['Solar', 'wind']", record));
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    var path = "/announcements/" + first.json().at("/id").asString();
    var same = given.post(inTable("['WIND', 'solar']", record));
    assertThat(same.response().headers().firstValue("Differs")).isEmpty();
    var other = inTable("['hydro']", record);
    assertThat(given.post(other).header("Differs")).isNotEmpty();
    assertThat(tags(api.get(path).json().at("/capacities/0"))).containsExactly("solar", "wind");
    var corrected = given.post("/announcements?onKnown=correct", other);
    assertThat(corrected.json().at("/written/outcome").asString()).isEqualTo("CORRECTED");
    assertThat(tags(api.get(path).json().at("/capacities/0"))).containsExactly("hydro");
    assertThat(tags(api.get(path).json().at("/partnerships/0"))).containsExactly("hydro");
  }

  @Test
  void standInOneCellOfATable() {
    stored("['=1+1 %1$s', 'a; b', '東京']".formatted(own));
    for (var kind : KINDS) {
      var csv =
          api.get(
              "/"
                  + kind
                  + "?format=csv&fields=id,tags&tag="
                  + Api.encoded("=1+1 " + own).replace(",", "%2C"));
      assertThat(csv.text()).as(kind).contains("id,tags").contains("=1+1 " + own + "; a\\; b; 東京");
      assertThat(csv.text()).as(kind).doesNotContain(",=1+1");
    }
  }

  @Test
  void groupsLeadToTheirRowsWhateverATagHoldsAndWhateverElseIsAsked() {
    stored("['%1$s plain', '%1$s, it\\u0027s 50%% :p0 ?']".formatted(own));
    stored("[]");
    var source = "source=" + Api.encoded(own + " Wire");
    for (var kind : KINDS) {
      for (var more : List.of("", "&tag=" + Api.encoded(own + " plain"))) {
        var summary = api.get("/summaries/" + kind + "?groupBy=tag,year&" + source + more).json();
        assertThat(summary.at("/overlapping").asBoolean()).isTrue();
        assertThat(summary.at("/groups")).hasSize(more.isEmpty() ? 3 : 2);
        for (var group : summary.at("/groups")) {
          var details = group.at("/details").asString();
          assertThat(api.all(details)).as(details).hasSize(1);
        }
      }
    }
    for (var kind : KINDS) {
      var wrong = api.get("/" + kind + "?group=tag:" + own + "-no-such-tag");
      assertThat(wrong.status()).as(kind).isEqualTo(400);
      assertThat(wrong.json().at("/errors/0/parameter").asString()).isEqualTo("group");
    }
  }

  @Test
  void takeNoStatementsOfTheirOwn() {
    stored("[]");
    var without = batch("[]", 1);
    assertThat(batch("['solar', '%s']".formatted(own), 1)).isEqualTo(without);
    assertThat(batch("['solar', '%s']".formatted(own), 20)).isEqualTo(batch("[]", 20));
  }

  /** How many statements a batch takes. */
  private int batch(String tags, int lines) {
    var text =
        IntStream.range(0, lines)
            .mapToObj(i -> document(tags, "").replace("\n", " "))
            .reduce("", (one, other) -> one + other + "\n");
    return statements
        .during(
            () ->
                assertThat(
                        Collections.max(
                            api
                                .send(
                                    "POST",
                                    "/announcements/batch?onDuplicate=create",
                                    text.getBytes(StandardCharsets.UTF_8),
                                    "Content-Type",
                                    "application/x-ndjson",
                                    "Authorization",
                                    TestToken.BEARER)
                                .lines()
                                .stream()
                                .map(line -> line.at("/status").asInt(0))
                                .toList()))
                    .isEqualTo(201))
        .size();
  }
}
