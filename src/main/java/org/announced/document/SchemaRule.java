package org.announced.document;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The part of a schema that a document broke.
 *
 * @param part the subschema with the keyword
 * @param description what belongs there, as the place that refers to the part has it, or else the
 *     part itself; empty if neither has
 * @param example a sentence with one, likewise
 */
record SchemaRule(JsonNode schema, JsonNode part, String description, String example) {

  static SchemaRule brokenBy(Error error, JsonNode schema) {
    var rule = of(schema, schema);
    var path = error.getEvaluationPath();
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      var element = path.getElement(i);
      if (element instanceof Integer index) {
        rule = of(schema, rule.part.path(index));
      } else if ("$ref".equals(element)) {
        rule = rule.referredTo();
      } else {
        rule = of(schema, rule.part.path(String.valueOf(element)));
      }
    }
    return rule;
  }

  private static SchemaRule of(JsonNode schema, JsonNode part) {
    return new SchemaRule(schema, part, description(part), example(part));
  }

  private SchemaRule referredTo() {
    var target = target(part);
    return new SchemaRule(
        schema,
        target,
        description.isEmpty() ? description(target) : description,
        example.isEmpty() ? example(target) : example);
  }

  private JsonNode target(JsonNode reference) {
    var pointer = reference.path("$ref").asString("");
    return pointer.startsWith("#")
        ? schema.at(JsonPointer.compile(pointer.substring(1)))
        : MissingNode.getInstance();
  }

  private static String description(JsonNode part) {
    return part.path("description").asString("");
  }

  private static String example(JsonNode part) {
    var examples = part.path("examples");
    return examples.isEmpty() ? "" : " For example: " + examples.get(0) + ".";
  }

  /** What belongs into a field of it. */
  String descriptionOf(String field) {
    var property = part.path("properties").path(field);
    return description(property.has("description") ? property : target(property));
  }

  List<String> fields() {
    return List.copyOf(part.path("properties").propertyNames());
  }

  /** The value of a keyword, or its values. */
  List<String> words(String keyword) {
    var value = part.path(keyword);
    var words = new ArrayList<String>();
    if (value.isValueNode()) {
      words.add(value.asString());
    }
    value.forEach(word -> words.add(word.asString()));
    return words;
  }
}
