package org.announced.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;

/** What was imported, and what an edition does not have. */
@HttpTest
class DatasetListTests {

  private final Api api;
  private final Facilities rows;

  DatasetListTests(Api api) {
    this.api = api;
    this.rows = new Facilities(api);
  }

  private void imported(String edition, int from, int to) {
    rows.batch(
        Facilities.CORRECT,
        IntStream.range(from, to)
            .mapToObj(n -> rows.row("%03d".formatted(n), 7_000_000, edition))
            .toList());
  }

  @Test
  void aDataSetShowsItsRowsAndEditions() {
    imported("2026-03", 0, 5);
    imported("2026-06", 2, 8);
    var shown = rows.shown();
    assertThat(shown.propertyNames()).containsExactly("slug", "name", "records", "editions");
    assertThat(shown.get("slug").asString()).isEqualTo(rows.slug);
    assertThat(shown.get("name").asString()).isEqualTo(rows.dataset);
    assertThat(shown.get("records").asInt()).isEqualTo(8);
    assertThat(rows.editions()).isEqualTo("2026-03=5 2026-06=6");
    assertThat(shown.at("/editions/0").propertyNames()).containsExactly("edition", "at", "records");
  }

  @Test
  void dataSetsAreAListLikeOthers() {
    imported("2026-03", 0, 2);
    var list = "/datasets?name=" + rows.dataset;
    assertThat(api.get(list).items()).singleElement().isEqualTo(rows.shown());
    assertThat(api.get(list + "&fields=slug&count=exact").text())
        .isEqualTo(
            "{\"items\":[{\"slug\":\"%s\"}],\"next\":null,\"count\":1}".formatted(rows.slug));
    assertThat(api.get(list + "&format=csv").text())
        .contains("slug,name,records,editions,editions.at,editions.records")
        .contains(rows.slug + "," + rows.dataset + ",2,");
    new Facilities(api).batch("", List.of(new Facilities(api).row("1", 7, "")));
    var names =
        api.all("/datasets?sort=-name&limit=1").stream().map(one -> one.get("name")).toList();
    assertThat(names).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    var unknown = api.get("/datasets?name=" + rows.dataset + "s");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.json().at("/errors/0/candidates/0").asString()).isEqualTo(rows.dataset);
  }

  @Test
  void namesThatDifferInTheirJoinsOnlyAreNumbered() {
    var slugs =
        List.of(".", "/", "-").stream()
            .map(
                join -> {
                  var name = rows.own + join + "halls";
                  rows.batch(
                      "?onDuplicate=create",
                      List.of(rows.row("1", 7, "").replace(rows.dataset, name)));
                  return api.get("/datasets?name=" + name).items().get(0).get("slug").asString();
                })
            .toList();
    var slug = rows.own + "-halls";
    assertThat(slugs).containsExactly(slug, slug + "-2", slug + "-3");
  }

  @Test
  void theRowsOfALastEditionThatAreGoneAreListedAndTouchedByNobody() {
    imported("2026-03", 0, 4);
    var before = rows.announcement("001");
    imported("2026-06", 2, 5);
    assertThat(rows.missing("")).isEqualTo("000<2026-03 001<2026-03");
    assertThat(rows.missing("&edition=2026-06")).isEqualTo("000<2026-03 001<2026-03");
    assertThat(rows.missing("&edition=2026-03")).isEqualTo("004<2026-06");
    var gone = api.get("/datasets/%s/missing?sort=record".formatted(rows.slug)).items().get(1);
    assertThat(gone.propertyNames())
        .containsExactly("record", "announcement", "firstSeen", "lastSeen", "retracted");
    assertThat(gone.at("/announcement/id")).isEqualTo(before.get("id"));
    assertThat(rows.announcement("001")).isEqualTo(before);
  }

  @Test
  void missingRowsComePageByPageAndAsCsv() {
    imported("2026-03", 0, 30);
    imported("2026-06", 29, 30);
    assertThat(rows.missing("&limit=7").split(" ")).hasSize(29).doesNotHaveDuplicates();
    var path = "/datasets/%s/missing".formatted(rows.slug);
    assertThat(api.get(path + "?count=exact&limit=1").json().get("count").asInt()).isEqualTo(29);
    assertThat(api.get(path + "?format=csv&sort=-record").text().lines().toList())
        .hasSize(30)
        .first()
        .asString()
        .contains("record,announcement.id,announcement.slug", "firstSeen,lastSeen,retracted");
    assertThat(api.get(path + "?retracted=true").items()).isEmpty();
    assertThat(api.get(path + "?retracted=false&limit=500").items()).hasSize(29);
  }

  @Test
  void aRowThatComesBackIsNoLongerGoneAndItsGapIsKept() {
    imported("2026-03", 0, 2);
    imported("2026-06", 0, 1);
    imported("2026-09", 0, 2);
    assertThat(rows.missing("")).isEmpty();
    assertThat(rows.missing("&edition=2026-06")).isEqualTo("001<2026-09");
    assertThat(rows.editions()).isEqualTo("2026-03=2 2026-06=1 2026-09=2");
  }

  @Test
  void anUnknownDataSetIsNotFoundAndTheNearestIsNamed() {
    imported("2026-03", 0, 1);
    for (var path :
        List.of("/datasets/" + rows.slug + "s", "/datasets/" + rows.slug + "s/missing")) {
      var answer = api.get(path);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().get("detail").asString()).contains(rows.slug);
    }
  }

  @Test
  void anUnknownEditionIsAFaultThatNamesThoseThatThereAre() {
    imported("2026-03", 0, 1);
    imported("2026-06", 0, 1);
    var path = "/datasets/%s/missing".formatted(rows.slug);
    for (var unknown : List.of("2026-05", "", "2026-03,2026-06")) {
      var answer = api.get(path + "?edition=" + unknown);
      assertThat(answer.status()).as(unknown).isEqualTo(400);
      var fault = answer.json().at("/errors/0");
      assertThat(fault.get("parameter").asString()).isEqualTo("edition");
      assertThat(fault.get("detail").asString()).contains("2026-03", "2026-06");
    }
    assertThat(api.get(path + "?editoin=2026-03").json().at("/errors/0/candidates/0").asString())
        .isEqualTo("edition");
    assertThat(api.get("/datasets/" + rows.slug + "?edition=2026-03").status()).isEqualTo(400);
  }

  @Test
  void aDataSetWithoutEditionsMissesNothingThatCouldBeTold() {
    rows.batch("", List.of(rows.row("1", 7, "")));
    assertThat(rows.editions()).isEmpty();
    var answer = api.get("/datasets/%s/missing".formatted(rows.slug));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/detail").asString()).contains("records[].edition");
  }
}
