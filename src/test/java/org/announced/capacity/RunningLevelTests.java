package org.announced.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What runs by the end of a year, of capacities that come in levels. */
@HttpTest
class RunningLevelTests {

  private final Api api;
  private final Given given;
  private final String own = "R" + UUID.randomUUID().toString().substring(0, 8);

  RunningLevelTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  private void post() {
    var document =
        """
        {"headline":"%1$s builds","announcedOn":"2026-01-15",
         "sources":[{"publisher":"Example Wire","url":"https://example.org/%1$s"}],
         "capacities":[
          {"operator":{"company":{"name":"%1$s"}},"powerMegawatts":900,"powerBasis":"IT","by":"2029",
           "phases":[{"by":"2027","powerMegawatts":300,"accelerators":7}]},
          {"operator":{"company":{"name":"%1$s"}},"powerMegawatts":500,"powerBasis":"IT",
           "qualifier":"AT_LEAST","by":"2029","phases":[{"by":"2028","powerMegawatts":200}]},
          {"operator":{"company":{"name":"%1$s"}},"powerMegawatts":40,"powerBasis":"IT"}]}
        """
            .formatted(own);
    var answer = given.post("/announcements?onDuplicate=create", document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private JsonNode running(String groupBy) {
    return api.get("/summaries/capacities?cumulative=true&company=" + own + "&groupBy=" + groupBy)
        .json()
        .get("groups");
  }

  /** Power and accelerators, case by case; unknown where one row has no upper bound. */
  private Map<String, String> detailed(JsonNode group) {
    List<JsonNode> rows = api.all(group.get("details").asString());
    Map<String, String> sums = new HashMap<>();
    for (String unit : List.of("powerMegawatts", "accelerators")) {
      for (String which : List.of("low", "point", "high")) {
        int sum = 0;
        boolean isOpen = false;
        for (JsonNode row : rows) {
          JsonNode figure = row.at("/contribution/" + unit);
          isOpen |= !figure.path("point").isNull() && figure.path(which).isNull();
          sum += figure.path(which).asInt(0);
        }
        sums.put(unit + " " + which, isOpen ? "unknown" : String.valueOf(sum));
      }
    }
    return sums;
  }

  private static Map<String, String> shown(JsonNode group) {
    Map<String, String> sums = new HashMap<>();
    for (String which : List.of("low", "point", "high")) {
      sums.put("powerMegawatts " + which, text(group.at("/powerMegawatts/IT/" + which)));
      sums.put("accelerators " + which, text(group.at("/accelerators/" + which)));
    }
    return sums;
  }

  private static String text(JsonNode number) {
    return number.isNull() ? "unknown" : number.asString();
  }

  @Test
  void whatRunsByAYearIsWhatItsDetailsAddUpTo() {
    post();
    for (String groupBy : List.of("by", "by,operator", "country,by")) {
      for (JsonNode group : running(groupBy)) {
        assertThat(detailed(group)).as(group.toString()).isEqualTo(shown(group));
      }
    }
    assertThat(running("by").get(1).at("/powerMegawatts/IT/point").asInt()).isEqualTo(500);
  }
}
