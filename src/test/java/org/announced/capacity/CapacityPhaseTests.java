package org.announced.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Levels, owners and users of capacities, as they are posted, read and corrected. */
@HttpTest
class CapacityPhaseTests {

  private static final String CAMPUS =
      """
      {'operator': {'company': {'name': 'OWN Runs'}}, 'owners': [{'company': {'name': 'OWN Owns'}}, {'company': {'name': 'OWN Lends'}}],
       'users': [{'company': {'name': 'OWN Uses'}}], 'country': 'US', 'powerBasis': 'FACILITY',
       'phases': [{'by': '2029', 'powerMegawatts': 900, 'accelerators': 40000},
         {'by': '2027-06', 'powerMegawatts': 300.50}]}
      """;

  private final Api api;
  private final Given given;
  private final TestDocuments documents = new TestDocuments();

  CapacityPhaseTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  private String document(String capacity) {
    return TestDocuments.with(
            documents.minimal(), "/capacities", "[" + quoted(documents.named(capacity)) + "]")
        .toString();
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  private JsonNode stored(String capacity) {
    var answer = given.post(document(capacity));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  private String slug(String role) {
    return documents.named("OWN ").strip().toLowerCase(Locale.ROOT) + "-" + role;
  }

  private List<String> found(String filter) {
    return api.get("/capacities?company=" + slug("runs") + "&" + filter).each("id");
  }

  private static String path(JsonNode announcement) {
    return "/capacities/" + announcement.at("/capacities/0/id").asString();
  }

  @Test
  void levelsAreShownInTheOrderOfTimeAndAreNotAddedUp() {
    var campus = stored(CAMPUS).at("/capacities/0");
    assertThat(campus.get("phases"))
        .hasToString(
            quoted(
                "[{'by':'2027-06','powerMegawatts':300.5,'accelerators':null},"
                    + "{'by':'2029','powerMegawatts':900,'accelerators':40000}]"));
    assertThat(campus.get("powerMegawatts").isNull()).isTrue();
    assertThat(campus.at("/contribution/powerMegawatts/point").asInt()).isEqualTo(900);
    assertThat(campus.at("/contribution/accelerators/point").asInt()).isEqualTo(40000);
    var total = api.get("/summaries/overview?company=" + slug("owns")).json().at("/capacities");
    assertThat(total.at("/powerMegawatts/FACILITY/point").asInt()).isEqualTo(900);
  }

  @Test
  void aTableShowsThemFlat() {
    stored(CAMPUS);
    var lines =
        api.get(
                "/capacities?format=csv&company="
                    + slug("uses")
                    + "&fields=owners,users,phases,powerMegawatts")
            .text()
            .lines()
            .toList();
    assertThat(lines.get(0))
        .endsWith(
            "owners,owners.slug,users,users.slug,phases.by,phases.powerMegawatts,phases.accelerators,powerMegawatts");
    assertThat(lines.get(1))
        .isEqualTo(
            documents.named("OWN Owns; OWN Lends,")
                + "%s; %s,".formatted(slug("owns"), slug("lends"))
                + documents.named("OWN Uses,")
                + slug("uses")
                + ",2027-06; 2029,300.5; 900,; 40000,");
  }

  @Test
  void theWholeIsFoundAndSortedWhereverItIsTold() {
    var campus = stored(CAMPUS);
    var id = campus.at("/capacities/0/id").asString();
    for (var filter :
        List.of(
            "powerMegawatts.gte=900",
            "powerMegawatts=900",
            "accelerators.gt=39999",
            "by=2029-12-31",
            "sort=-powerMegawatts",
            "sort=by",
            "owner=" + slug("lends"),
            "user=" + slug("uses"),
            "owner.not=" + slug("uses"),
            "group=by:2027",
            "group=by:2029,owner:" + slug("owns") + ",user:" + slug("uses"))) {
      assertThat(found(filter)).as(filter).containsExactly(id);
    }
    for (var filter :
        List.of(
            "powerMegawatts=300.5",
            "by.lte=2028-01-01",
            "owner=null",
            "user=null",
            "owner=" + slug("uses"),
            "group=by:2028",
            "group=by:null",
            "group=user:null")) {
      assertThat(found(filter)).as(filter).isEmpty();
    }
    for (var role : List.of("runs", "owns", "lends", "uses")) {
      assertThat(api.get("/capacities?company=" + slug(role)).each("id")).containsExactly(id);
      assertThat(api.get("/announcements?company=" + slug(role)).each("id"))
          .containsExactly(campus.get("id").asString());
    }
  }

  @Test
  void whatTheWholeHasBeyondTheLastLevelComesByItsDayOrWithoutOne() {
    stored(CAMPUS.replace("'country'", "'powerMegawatts': 1000, 'qualifier': 'UP_TO', 'country'"));
    var groups =
        api.get("/summaries/capacities?groupBy=by&sort=by&company=" + slug("runs"))
            .json()
            .get("groups");
    assertThat(groups.values())
        .extracting(
            group ->
                group.at("/key/by").asString("none")
                    + " "
                    + group.at("/powerMegawatts/FACILITY/low")
                    + " "
                    + group.at("/powerMegawatts/FACILITY/high")
                    + " "
                    + group.at("/accelerators/high"))
        .containsExactly("2027 0 300.5 0", "2029 0 599.5 40000", "none 0 100 0");
    var rows = api.all(groups.get(2).get("details").asString());
    assertThat(rows)
        .extracting(
            row ->
                row.at("/contribution/powerMegawatts/point")
                    + " "
                    + row.at("/contribution/accelerators/point"))
        .containsExactly("100 null");
    assertThat(
            api.get("/summaries/capacities?groupBy=by&company=" + slug("runs"))
                .json()
                .get("overlapping")
                .asBoolean())
        .isFalse();
    assertThat(
            api.get("/summaries/capacities?groupBy=by,owner&company=" + slug("runs"))
                .json()
                .get("overlapping")
                .asBoolean())
        .isTrue();
  }

  @Test
  void levelsAreCorrected() {
    var path = path(stored(CAMPUS));
    var corrected =
        given.patch(
            path,
            quoted(
                "{'reason': 'It grows.', 'phases': [{'by': '2030', 'powerMegawatts': 1200},"
                    + " {'by': '2027', 'powerMegawatts': 300}], 'users': [], 'owners': ['%s', '%s']}"
                        .formatted(slug("lends"), slug("owns"))));
    assertThat(corrected.json().at("/revision").asInt()).isEqualTo(2);
    assertThat(corrected.json().at("/phases/1/powerMegawatts").asInt()).isEqualTo(1200);
    assertThat(corrected.json().get("users")).isEmpty();
    assertThat(corrected.json().at("/owners/0/company/slug").asString()).isEqualTo(slug("lends"));
    var refused =
        given.correction(
            path, quoted("{'reason': 'It shrinks.', 'powerMegawatts': 1000, 'by': '2029'}"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("errors").values())
        .extracting(fault -> fault.get("code").asString())
        .containsExactlyInAnyOrder("out-of-order", "more-than-whole");
    var sums = api.get("/summaries/capacities?groupBy=by&company=" + slug("runs")).json();
    assertThat(sums.get("groups").values())
        .extracting(
            group ->
                group.at("/key/by").asString() + " " + group.at("/powerMegawatts/FACILITY/point"))
        .containsExactly("2027 300", "2030 900");
  }

  @Test
  void whatWasReadCanBePosted() {
    var shown = stored(CAMPUS);
    var again = given.post(shown.toString());
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.header("Differs")).isIn("", "0");
  }

  @Test
  void ownersAndUsersFollowAMergeOfCompaniesAndBack() {
    var campus = stored(CAMPUS);
    var merged =
        given.post(
            "/companies/" + slug("lends") + "/merge",
            quoted("{'into': '%s', 'reason': 'They are one.'}".formatted(slug("uses"))));
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    var shown = api.get(path(campus)).json();
    assertThat(shown.at("/owners/1/company/slug").asString()).isEqualTo(slug("uses"));
    assertThat(found("owner=" + slug("uses"))).hasSize(1);
    var groups =
        api.get("/summaries/capacities?groupBy=owner&company=" + slug("runs")).json().get("groups");
    assertThat(groups.values())
        .extracting(group -> group.at("/key/owner").asString())
        .containsExactlyInAnyOrder(slug("owns"), slug("uses"));
    var both =
        given.post(
            "/companies/" + slug("owns") + "/merge",
            quoted("{'into': '%s', 'reason': 'They are one.'}".formatted(slug("uses"))));
    assertThat(both.status()).as(both.text()).isEqualTo(200);
    assertThat(api.get(path(campus)).json().get("owners")).hasSize(1);
  }
}
