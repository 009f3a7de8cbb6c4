package org.announced.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Amounts that nobody announced, and what is done to a facility. */
@HttpTest
class EstimateTests {

  private final Api api;
  private final Given given;
  private String own = "";

  EstimateTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  @BeforeEach
  void announce() {
    own = "e" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var answer =
        given.post(
            "/announcements?onDuplicate=create",
            """
            {'headline': '%1$s builds', 'announcedOn': '2026-04-03',
             'records': [{'dataset': '%1$s.org/a', 'id': '1'}, {'dataset': '%1$s.org/b', 'id': '1'}],
             'sources': [{'publisher': '%1$s Wire', 'url': 'https://example.org/%1$s'}],
             'investments': [
               {'investors': [{'company': {'name': '%1$s Corp.'}}], 'country': 'JP', 'instrument': 'CAPEX',
                'amount': {'value': 1300, 'currency': 'USD'}, 'build': 'NEW'},
               {'investors': [{'company': '%1$s Corp.'}], 'country': 'US', 'instrument': 'CAPEX',
                'amount': {'value': 70, 'currency': 'USD'}, 'estimatedBy': '%1$s Analytics', 'priceYear': 2024,
                'build': 'EXPANSION', 'tags': ['%1$s'], 'recipients': [{'company': {'name': '%1$s Taker'}}]},
               {'investors': [{'company': '%1$s Corp.'}], 'country': 'IN', 'instrument': 'CAPEX',
                'amount': {'value': 5, 'currency': 'USD'}, 'priceYear': 2022}],
             'capacities': [{'operator': '%1$s Corp.', 'powerMegawatts': 11, 'build': 'RESTART'},
               {'operator': '%1$s Corp.', 'powerMegawatts': 13}]}
            """
                .formatted(own)
                .replace('\'', '"'));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private String mine(String path) {
    return path + (path.contains("?") ? "&" : "?") + "source=" + Api.encoded(own + " Wire");
  }

  private List<String> countries(String filter) {
    return api.get(mine("/investments?sort=country&" + filter)).each("country");
  }

  @Test
  void isInNoTotalUnlessItIsAskedFor() {
    var summary = api.get(mine("/summaries/investments")).json();
    assertThat(summary.at("/total/point").asInt()).isEqualTo(1300);
    assertThat(summary.at("/estimates").asString()).isEqualTo("exclude");
    assertThat(summary.at("/excluded/0/reason").asString()).isEqualTo("ESTIMATED");
    assertThat(summary.at("/excluded/0/point").asInt()).isEqualTo(75);
    assertThat(api.get(summary.at("/excluded/0/details").asString()).items()).hasSize(2);
    var both = api.get(mine("/summaries/investments?estimates=include")).json();
    assertThat(both.at("/total/point").asInt()).isEqualTo(1375);
    assertThat(both.at("/estimates").asString()).isEqualTo("include");
    assertThat(both.at("/excluded")).isEmpty();
    assertThat(countries("counted=true")).containsExactly("JP");
    assertThat(countries("counted=true&estimates=include")).containsExactly("IN", "JP", "US");
    assertThat(countries("excluded=ESTIMATED")).containsExactly("IN", "US");
    assertThat(countries("excluded=ESTIMATED&estimates=include")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "investor",
        "recipient",
        "country",
        "year",
        "quarter",
        "purpose",
        "tag",
        "dataset",
        "build",
        "instrument",
        "status",
        "bindingLevel",
        "currency",
        "announcement"
      })
  void standsInTheGroupsThatItIsAskedInto(String key) {
    for (var more : List.of("", "&phasing=SPREAD", "&currency=JPY")) {
      var question = mine("/summaries/investments?estimates=include&groupBy=" + key + more);
      var summary = api.get(question).json();
      int rows = 0;
      for (var group : summary.at("/groups")) {
        var details = group.at("/details").asString();
        assertThat(details).contains("estimates=include");
        assertThat(api.get(details).items())
            .as(details)
            .hasSize(group.at("/investments").asInt())
            .allMatch(row -> row.at("/counted").asBoolean());
        rows += group.at("/investments").asInt();
      }
      assertThat(rows).as(question).isEqualTo(key.equals("dataset") ? 6 : 3);
      assertThat(api.get(question + "&format=csv").text().lines().count())
          .isEqualTo(1 + summary.at("/groups").size());
    }
  }

  @Test
  void isFoundByWhoWorkedItOut() {
    var analytics = Api.encoded(own + " Analytics");
    assertThat(countries("estimatedBy=" + analytics)).containsExactly("US");
    assertThat(countries("estimatedBy.not=" + analytics)).containsExactly("IN", "JP");
    assertThat(countries("estimatedBy=null")).containsExactly("IN", "JP");
    assertThat(countries("priceYear=2022")).containsExactly("IN");
    assertThat(countries("priceYear.gte=2022")).containsExactly("IN", "US");
    var typo = api.get("/investments?estimatedBy=" + Api.encoded(own + " Analitics"));
    assertThat(typo.status()).isEqualTo(400);
    assertThat(typo.json().at("/errors/0/candidates/0").asString()).isEqualTo(own + " Analytics");
    var total = api.get(mine("/summaries/investments?estimates=include&estimatedBy=" + analytics));
    assertThat(total.json().at("/total/point").asInt()).isEqualTo(70);
    assertThat(api.get(total.json().at("/total/details").asString()).each("country"))
        .containsExactly("US");
  }

  @Test
  void isToldAsSuchInTablesAndLines() {
    var fields = "&fields=country,estimatedBy,priceYear,build,excluded";
    assertThat(api.get(mine("/investments?sort=country&format=csv" + fields)).text().lines())
        .containsExactly(
            "\ufeffcountry,build,estimatedBy,priceYear,excluded",
            "IN,,,2022,ESTIMATED",
            "JP,NEW,,,",
            "US,EXPANSION," + own + " Analytics,2024,ESTIMATED");
    assertThat(api.get(mine("/investments?sort=country&format=ndjson" + fields)).lines())
        .extracting(line -> line.at("/estimatedBy").asStringOpt().orElse("nobody"))
        .containsExactly("nobody", "nobody", own + " Analytics");
  }

  @Test
  void ofAnotherArticleIsClaimedAndNeverTakenForAnnounced() {
    var known = api.get(mine("/announcements")).items().get(0);
    var told =
        """
        {'headline': '%1$s builds', 'announcedOn': '2026-04-03',
         'sources': [{'publisher': '%1$s Post', 'url': 'https://example.org/%1$s/post'}],
         'investments': [{'investors': [{'company': '%1$s Corp.'}], 'country': 'JP', 'instrument': 'CAPEX',
           'amount': {'value': 1300, 'currency': 'USD'}, 'estimatedBy': '%1$s Post', 'build': 'RETROFIT'}]}
        """
            .formatted(own)
            .replace('\'', '"');
    var answer =
        given.post("/announcements?onDuplicate=attach&to=" + known.at("/slug").asString(), told);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(
            api
                .get("/announcements/" + known.at("/id").asString())
                .json()
                .at("/claims")
                .values()
                .stream()
                .filter(claim -> !claim.at("/preferred").asBoolean())
                .map(claim -> claim.at("/subject").asString()))
        .containsExactlyInAnyOrder("/investments/0/build", "/investments/0/estimatedBy");
  }

  @Test
  void whatIsDoneToAFacilityFiltersAndGroups() {
    assertThat(countries("build=NEW,EXPANSION")).containsExactly("JP", "US");
    assertThat(countries("build=null")).containsExactly("IN");
    var capacities = mine("/capacities?sort=powerMegawatts") + "&build";
    assertThat(api.get(capacities + "=RESTART").each("powerMegawatts")).hasSize(1);
    assertThat(api.get(capacities + ".not=RESTART").each("powerMegawatts")).hasSize(1);
    var wrong = api.get("/capacities?build=EXPANDED");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().at("/errors/0/candidates/0").asString()).isEqualTo("EXPANSION");
    var groups = api.get(mine("/summaries/capacities?groupBy=build")).json().at("/groups");
    assertThat(groups.values())
        .extracting(group -> group.at("/key/build").asStringOpt().orElse("null"))
        .containsExactlyInAnyOrder("RESTART", "null");
    groups.forEach(
        group -> assertThat(api.get(group.at("/details").asString()).items()).hasSize(1));
    var path = "/capacities/" + api.get(capacities + "=RESTART").each("id").get(0);
    given.patch(path, "{\"build\": \"RETROFIT\", \"reason\": \"Read again\"}");
    assertThat(api.get(path).json().at("/build").asString()).isEqualTo("RETROFIT");
    given.patch(path, "{\"build\": null, \"reason\": \"Not said\"}");
    assertThat(api.get(path).json().at("/build").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"investments", "capacities"})
  void groupsOfDataSetsHoldWhatTheirRowsHold(String kind) {
    for (var more : List.of("", "&dataset=" + own + ".org/a")) {
      var summary =
          api.get(
                  mine("/summaries/" + kind + "?estimates=include&groupBy=dataset" + more)
                      .replace(kind.equals("capacities") ? "estimates=include&" : "none", ""))
              .json();
      assertThat(summary.at("/overlapping").asBoolean()).isTrue();
      assertThat(summary.at("/groups").values())
          .extracting(group -> group.at("/key/dataset").asString())
          .containsExactly(own + ".org/a", own + ".org/b");
      for (JsonNode group : summary.at("/groups")) {
        assertThat(api.get(group.at("/details").asString()).items())
            .hasSize(group.at("/" + kind).asInt());
      }
    }
    assertThat(api.get("/" + kind + "?group=dataset:" + own + ".org/c").status()).isEqualTo(400);
  }
}
