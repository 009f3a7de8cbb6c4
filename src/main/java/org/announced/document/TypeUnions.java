package org.announced.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** The keywords that say something of values of one type only. */
  private static final Map<String, Set<String>> KEYWORDS =
      Map.of(
          "string", Set.of("minLength", "maxLength", "pattern", "format"),
          "integer", Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
          "object", Set.of("required", "properties", "additionalProperties"));

  private TypeUnions() {}

  /** A copy of the schema, and of all in it, with one branch for each type. */
  static JsonNode asBranches(JsonNode schema) {
    if (schema instanceof ArrayNode list) {
      var copy = list.arrayNode();
      list.forEach(item -> copy.add(asBranches(item)));
      return copy;
    }
    if (!(schema instanceof ObjectNode part)) {
      return schema;
    }
    var copy = part.objectNode();
    part.forEachEntry((name, value) -> copy.set(name, asBranches(value)));
    var types = copy.path("type").valueStream().map(JsonNode::asString).toList();
    return types.stream().filter(type -> !type.equals("null")).count() > 1
        ? split(copy, types)
        : copy;
  }

  private static ObjectNode split(ObjectNode union, List<String> types) {
    var branches = JsonNodeFactory.instance.arrayNode();
    for (var type : types) {
      branches.add(branch(union, type));
    }
    union.remove("type");
    union.remove("if");
    union.remove("then");
    KEYWORDS.values().forEach(union::remove);
    union.set("oneOf", branches);
    return union;
  }

  /** Of a type that a condition singles out, what the condition leads to. */
  private static ObjectNode branch(ObjectNode union, String type) {
    if (union.path("if").path("type").asString("").equals(type)) {
      return (ObjectNode) union.path("then").deepCopy();
    }
    var branch = union.objectNode().put("type", type);
    for (var keyword : KEYWORDS.getOrDefault(type, Set.of())) {
      if (union.has(keyword)) {
        branch.set(keyword, union.path(keyword));
      }
    }
    return branch;
  }
}
