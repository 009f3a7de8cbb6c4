package org.announced.document;

import java.util.Set;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes lists and texts that are longer than the schema allows out of a document, before anything
 * looks into them: one fault each, however many more there would be inside, and no pattern ever
 * runs over a text without end.
 */
final class SizeLimits {

  /** The keywords of the schema that are looked after here. */
  static final Set<String> RULES = Set.of("maxLength", "maxItems");

  private static final JsonNode TAKEN_OUT = JsonNodeFactory.instance.nullNode();

  private final JsonNode schema;
  private final Faults faults;

  SizeLimits(JsonNode schema, Faults faults) {
    this.schema = schema;
    this.faults = faults;
  }

  /** Changes the document. */
  void limit(JsonNode document) {
    limited(document, schema, DocumentPlace.ROOT);
  }

  /** A node itself, or null where it was too long; in a list the others keep their places. */
  private JsonNode limited(JsonNode node, JsonNode reference, DocumentPlace place) {
    var rule = target(reference);
    var description = (reference.has("description") ? reference : rule).path("description");
    if (node instanceof ArrayNode list) {
      if (list.size() > limit(rule, "maxItems")) {
        return tooMany(list, rule, description.asString(""), place);
      }
      for (int i = 0; i < list.size(); i++) {
        list.set(i, limited(list.get(i), rule.path("items"), place.in(i)));
      }
    } else if (node instanceof ObjectNode object) {
      for (var field : rule.path("properties").properties()) {
        var value = object.get(field.getKey());
        if (value != null && limited(value, field.getValue(), place.in(field.getKey())).isNull()) {
          object.remove(field.getKey());
        }
      }
    } else if (node.isString()) {
      return text(node, rule, description.asString(""), place);
    }
    return node;
  }

  private JsonNode tooMany(ArrayNode list, JsonNode rule, String description, DocumentPlace place) {
    faults.add(
        place.pointer(),
        FaultCode.TOO_MANY,
        "The list has %d elements; at most %d are taken. %s"
            .formatted(list.size(), limit(rule, "maxItems"), description)
            .strip());
    return TAKEN_OUT;
  }

  private JsonNode text(JsonNode node, JsonNode rule, String description, DocumentPlace place) {
    var text = node.asString();
    var characters = text.codePointCount(0, text.length());
    if (characters <= limit(rule, "maxLength")) {
      return storable(node, limit(rule, "maxLength"), place);
    }
    faults.add(
        place.pointer(),
        FaultCode.TOO_LONG,
        "The text has %d characters; at most %d are taken. %s"
            .formatted(characters, limit(rule, "maxLength"), description)
            .strip());
    return TAKEN_OUT;
  }

  private JsonNode storable(JsonNode node, int longest, DocumentPlace place) {
    var unstorable = ShownText.unstorable(node.asString(), longest);
    if (unstorable.isEmpty()) {
      return node;
    }
    faults.add(
        place.pointer(),
        FaultCode.UNSTORABLE_TEXT,
        "The text holds %s, and it is one line. Take it out.".formatted(unstorable.get()));
    return TAKEN_OUT;
  }

  private JsonNode target(JsonNode rule) {
    var reference = rule.path("$ref").asString("");
    return reference.isEmpty() ? rule : schema.at(JsonPointer.compile(reference.substring(1)));
  }

  private static int limit(JsonNode rule, String keyword) {
    return rule.path(keyword).asInt(Integer.MAX_VALUE);
  }
}
