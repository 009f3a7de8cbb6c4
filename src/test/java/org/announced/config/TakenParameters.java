package org.announced.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.announced.listing.ListParameters;
import org.announced.listing.Listed;
import org.announced.listing.ListedById;
import org.announced.summary.Summary;
import org.announced.summary.answer.SummaryParameters;
import org.announced.summary.conversion.ConversionParameters;
import org.announced.summary.overview.EverythingParameters;
import org.announced.support.OpenApiFile;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is taken in the query of each list, each summary and each row that is read by itself. */
final class TakenParameters {

  private static final String API = "/api/v1/";

  private final Map<String, List<ObjectNode>> byPath = new LinkedHashMap<>();

  TakenParameters(
      List<Listed> lists,
      List<ListedById> things,
      List<Summary> summaries,
      ApplicationContext application) {
    for (var list : lists) {
      byPath.put(list.path(), ListParameters.ofList(list.listing()));
      if (List.of("companies", "sites", "announcements").contains(list.listing().name())) {
        byPath.put(list.path() + "/{ref}", ListParameters.ofOne(list.one()));
      }
    }
    things.forEach(one -> byPath.put(one.path() + "/{id}", ListParameters.ofOne(one.listing())));
    for (var summary : summaries) {
      var description = summary.description();
      byPath.put(
          API + "summaries/" + description.listing().name(), SummaryParameters.of(description));
    }
    byPath.put(API + "summaries/overview", EverythingParameters.ofOverview(application));
    byPath.put(API + "summaries/conversion", ConversionParameters.of(application));
    byPath.put(API + "summaries/companies", EverythingParameters.ofCompanies(application));
    byPath.replaceAll(
        (path, query) ->
            isOfThePresent(path)
                ? query
                : Stream.concat(query.stream(), Stream.of(moment())).toList());
  }

  private static boolean isOfThePresent(String path) {
    return path.endsWith("/possible-duplicates") || path.endsWith("/missing");
  }

  private static ObjectNode moment() {
    var parameter = JsonMapper.shared().createObjectNode();
    parameter.put("name", "asOf").put("in", "query");
    parameter.put(
        "description",
        "The answer as it was at a moment: a version (v1234), a day (its end in UTC) or an instant.");
    parameter.putObject("schema").put("type", "string");
    return parameter.put("example", "v1234");
  }

  Map<String, List<ObjectNode>> byPath() {
    return byPath;
  }

  /** Those that several operations share are described once, by their name in lower case. */
  void write(OpenApiFile file) {
    var document = file.tree();
    document.at("/components/parameters").propertyNames().stream()
        .filter(name -> Character.isLowerCase(name.charAt(0)))
        .forEach(name -> file.remove("components", "parameters", name));
    var shared = shared();
    byPath.forEach(
        (path, query) -> {
          var all = JsonMapper.shared().createArrayNode();
          given(document, path).forEach(all::add);
          query.forEach(one -> all.add(one.equals(shared.get(name(one))) ? reference(one) : one));
          file.put(all, "paths", path, "get", "parameters");
        });
    shared.forEach((name, parameter) -> file.put(parameter, "components", "parameters", name));
  }

  /** What people describe: whatever stands in the path or the head. */
  private static List<JsonNode> given(JsonNode document, String path) {
    return document
        .path("paths")
        .path(path)
        .path("get")
        .path("parameters")
        .valueStream()
        .filter(one -> !isQuery(document, one))
        .toList();
  }

  private static boolean isQuery(JsonNode document, JsonNode parameter) {
    return resolved(document, parameter).path("in").asString().equals("query");
  }

  static JsonNode resolved(JsonNode document, JsonNode parameter) {
    var reference = parameter.path("$ref").asString("");
    return reference.isEmpty() ? parameter : document.at(reference.substring(1));
  }

  /** Of each name, the description that most operations have, if several do. */
  private Map<String, ObjectNode> shared() {
    var counts = new LinkedHashMap<ObjectNode, Integer>();
    byPath.values().forEach(all -> all.forEach(one -> counts.merge(one, 1, Integer::sum)));
    var most = new LinkedHashMap<String, ObjectNode>();
    counts.forEach(
        (one, count) -> {
          var best = most.get(name(one));
          if (count > 1 && (best == null || count > counts.getOrDefault(best, 0))) {
            most.put(name(one), one);
          }
        });
    return most;
  }

  private static String name(ObjectNode parameter) {
    return parameter.get("name").asString();
  }

  private static ObjectNode reference(ObjectNode parameter) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("$ref", "#/components/parameters/" + name(parameter));
  }
}
