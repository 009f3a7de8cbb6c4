package org.announced.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.announced.edition.MadeUpFacilities.Facility;
import org.announced.support.Api;
import org.announced.support.FreshDatabase;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

/**
 * A data set goes in whole by the default settings, comes out whole to the cent however it is
 * grouped, and is known when it comes again; its next edition changes what that changed.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "announced.test=facilities")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(Api.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class FacilityDatasetTests {

  /** More with {@code -Dfacilities=…}. */
  private static final int COUNT = Integer.getInteger("facilities", 10_000);

  private static final String NAME = "monitor.example/facilities";

  private final Api api;
  private final MadeUpFacilities facilities =
      new MadeUpFacilities(NAME, COUNT, Long.getLong("facilities.seed", 20261127));

  FacilityDatasetTests(Api api) {
    this.api = api;
  }

  @Test
  void everyRowIsCountedOnceOverTwoEditions() {
    assertThat(imported("", "2026-1")).containsEntry("stored", COUNT).containsEntry("refused", 0);
    comesOutWhole();
    assertThat(imported("", "2026-1")).containsEntry("known", COUNT);
    comesOutWhole();
    var change = facilities.publishNext();
    assertThat(imported("?onKnown=correct", "2026-2"))
        .containsEntry("stored", change.added())
        .containsEntry("corrected", change.changed().size())
        .containsEntry("refused", 0);
    comesOutWhole();
    var missing = api.all("/datasets/monitor-example-facilities/missing?edition=2026-2&limit=500");
    assertThat(missing.stream().map(row -> row.get("record").asString()))
        .containsExactlyInAnyOrderElementsOf(change.gone());
    assertThat(imported("?onKnown=correct", "2026-2"))
        .containsEntry("known", facilities.rows().size());
  }

  private Map<String, Integer> imported(String parameters, String edition) {
    var answer =
        api.send(
            "POST",
            "/announcements/batch" + parameters,
            facilities.lines(edition).getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/x-ndjson",
            "Authorization",
            TestToken.BEARER);
    var lines = answer.text().lines().toList();
    var tally = Api.tree(lines.get(lines.size() - 1));
    var faults = lines.stream().filter(line -> line.contains("\"errors\"")).limit(3).toList();
    assertThat(tally.path("complete").asBoolean()).as(faults.toString()).isTrue();
    assertThat(tally.path("refused").asInt()).as(faults.toString()).isZero();
    var counts = new TreeMap<String, Integer>();
    for (var name : List.of("stored", "known", "corrected", "refused")) {
      counts.put(name, tally.path(name).asInt());
    }
    return counts;
  }

  private void comesOutWhole() {
    comesOutWhole("region", row -> List.of(row.region()));
    comesOutWhole("tag", Facility::tags);
    comesOutWhole("status", row -> List.of(row.status()));
    comesOutWhole("month", row -> List.of(row.day().toString().substring(0, 7)));
    assertThat(comesOutWhole("site", row -> List.of(row.siteName()))).as("equal sites").isZero();
    var rows = api.get("/investments?format=ndjson&counted=true&dataset=" + NAME).lines();
    assertThat(sum(rows.stream().map(row -> row.at("/amount/value").decimalValue())))
        .isEqualByComparingTo(sum(counted().map(Facility::dollars)));
  }

  /**
   * Compares all groups, which people know by their labels, with what is added up here.
   *
   * @return how many labels several groups have
   */
  private int comesOutWhole(String key, Function<Facility, List<String>> values) {
    var sums = new TreeMap<String, BigDecimal>();
    var groups = groups(key);
    for (var group : groups) {
      var value = group.at("/key/" + key).asString();
      var shown = key.equals("site") ? group.get("label").asString() : value;
      sums.merge(shown, group.get("point").decimalValue(), BigDecimal::add);
    }
    var expected = new TreeMap<String, BigDecimal>();
    counted()
        .forEach(
            row ->
                values
                    .apply(row)
                    .forEach(value -> expected.merge(value, row.dollars(), BigDecimal::add)));
    assertThat(sums.keySet()).as(key).isEqualTo(expected.keySet());
    expected.forEach(
        (value, sum) -> assertThat(sums.get(value)).as(value).isEqualByComparingTo(sum));
    return groups.size() - sums.size();
  }

  private List<JsonNode> groups(String key) {
    var groups = new ArrayList<JsonNode>();
    var next = "/summaries/investments?limit=500&groupBy=" + key + "&dataset=" + NAME;
    while (!next.isEmpty()) {
      var page = api.get(next);
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      page.json().get("groups").forEach(groups::add);
      next = page.json().path("next").asString("");
    }
    return groups;
  }

  private Stream<Facility> counted() {
    return facilities.told().filter(Facility::counts);
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
