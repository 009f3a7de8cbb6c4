package org.announced.document;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a schema as tools read it. Documents are held to {@code "type": ["string", "object"]},
 * which tells one fault where a choice of schemas would tell each branch's; but generators of
 * clients know unions only as {@code oneOf}. Both take the same documents.
 */
final class TypeUnions {

  /**
   * The keywords that say something of values of one type only, in the order in which they are
   * written, so that every start publishes the same bytes. The title is what generators of clients
   * call the class that they make of an object.
   */
  private static final Map<String, List<String>> KEYWORDS =
      Map.of(
          "string", List.of("minLength", "maxLength", "pattern", "format"),
          "integer", List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
          "object", List.of("title", "required", "properties", "additionalProperties"));

  private TypeUnions() {}

  /** A copy of the schema, and of all in it, with one branch for each type. */
  static JsonNode asBranches(JsonNode schema) {
    return asBranches(schema, schema);
  }

  private static JsonNode asBranches(JsonNode schema, JsonNode whole) {
    if (schema instanceof ArrayNode list) {
      var copy = list.arrayNode();
      list.forEach(item -> copy.add(asBranches(item, whole)));
      return copy;
    }
    if (!(schema instanceof ObjectNode part)) {
      return schema;
    }
    var copy = part.objectNode();
    part.forEachEntry((name, value) -> copy.set(name, asBranches(value, whole)));
    var types = copy.path("type").valueStream().map(JsonNode::asString).toList();
    return types.stream().filter(type -> !type.equals("null")).count() > 1
        ? split(copy, types, whole)
        : copy;
  }

  private static ObjectNode split(ObjectNode union, List<String> types, JsonNode whole) {
    var branches = JsonNodeFactory.instance.arrayNode();
    for (var type : types) {
      branches.add(branch(union, type, whole));
    }
    union.remove("type");
    union.remove("if");
    union.remove("then");
    KEYWORDS.values().forEach(union::remove);
    union.set("oneOf", branches);
    return union;
  }

  /**
   * Of a type that a condition singles out, what the condition leads to; spelled out, since some
   * generators take a word that a branch only refers to for an object.
   */
  private static ObjectNode branch(ObjectNode union, String type, JsonNode whole) {
    if (union.path("if").path("type").asString("").equals(type)) {
      var then = union.path("then");
      var meant = then.has("$ref") ? whole.at(then.path("$ref").asString().substring(1)) : then;
      return union.objectNode().put("type", type).setAll((ObjectNode) meant);
    }
    var branch = union.objectNode().put("type", type);
    for (var keyword : KEYWORDS.getOrDefault(type, List.of())) {
      if (union.has(keyword)) {
        branch.set(keyword, union.path(keyword));
      }
    }
    return branch;
  }
}
