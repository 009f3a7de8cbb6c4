package org.announced.upgrade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.announced.support.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a reader may ask of any data, and what was answered, as one JSON object by address. */
final class Questions {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> LISTS =
      List.of(
          "announcements",
          "investments",
          "partnerships",
          "training-goals",
          "capacities",
          "market-reactions",
          "indicators",
          "sources",
          "companies",
          "reference-rates/revisions");

  private static final List<String> SUMMARIES =
      List.of(
          "overview",
          "companies",
          "investments",
          "investments?groupBy=country,instrument",
          "investments?groupBy=investor&sort=-point",
          "investments?groupBy=purpose",
          "investments?groupBy=status,bindingLevel",
          "investments?groupBy=announcement",
          "investments?groupBy=currency&currency=EUR",
          "investments?groupBy=year&phasing=SPREAD&currency=JPY",
          "investments?groupBy=quarter&instrument=CAPEX,MIXED,EQUITY,DEBT,GRANT",
          "training-goals?groupBy=country",
          "partnerships?groupBy=kind",
          "capacities?groupBy=operator");

  private final Api api;

  Questions(Api api) {
    this.api = api;
  }

  /** The answers to all questions, and the revisions of whatever was changed. */
  ObjectNode answers() {
    ObjectNode answers = JSON.createObjectNode();
    for (String list : LISTS) {
      answers.set("/" + list, all("/" + list));
    }
    for (String summary : SUMMARIES) {
      answers.set("/summaries/" + summary, api.get("/summaries/" + summary).json());
    }
    for (String list : List.of("announcements", "companies")) {
      for (JsonNode one : answers.get("/" + list).values()) {
        if (one.get("revision").asInt() > 1) {
          String path = "/" + list + "/" + one.get("id").asString() + "/revisions";
          answers.set(path, all(path));
        }
      }
    }
    return answers;
  }

  private JsonNode all(String path) {
    return JSON.createArrayNode().addAll(api.all(path + "?limit=500"));
  }

  /** Every value of a tree that is no array or object, by its JSON pointer. */
  static Map<String, String> values(JsonNode tree) {
    Map<String, String> values = new TreeMap<>();
    collect("", tree, values);
    return values;
  }

  /** A source named its announcement. It may have several since, which are asked for. */
  static Map<String, String> stillSaid(String question, JsonNode then) {
    var said = new HashMap<>(values(then));
    if (question.equals("/sources")) {
      said.keySet().removeIf(place -> place.matches("/\\d+/announcement/.*"));
    }
    return said;
  }

  private static void collect(String pointer, JsonNode node, Map<String, String> values) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              member ->
                  collect(
                      pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                      member.getValue(),
                      values));
    } else if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>(node.values());
      values.put(pointer + "/length", String.valueOf(items.size()));
      for (int i = 0; i < items.size(); i++) {
        collect(pointer + "/" + i, items.get(i), values);
      }
    } else {
      values.put(
          pointer,
          node.isNumber()
              ? node.decimalValue().stripTrailingZeros().toPlainString()
              : node.asString("null"));
    }
  }
}
