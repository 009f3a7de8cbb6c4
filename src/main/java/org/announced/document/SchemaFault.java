package org.announced.document;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Set;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Nearest;
import org.announced.problem.PointerStep;
import org.announced.problem.ShownText;
import tools.jackson.databind.JsonNode;

/** Says in words what a validator found, with the schema's own description as the cure. */
final class SchemaFault {

  /** The keywords of the schema that can be broken, each said in words of its own. */
  static final Set<String> RULES =
      Set.of(
          "required",
          "additionalProperties",
          "type",
          "enum",
          "pattern",
          "minLength",
          "minItems",
          "minimum",
          "exclusiveMinimum",
          "maximum",
          "exclusiveMaximum");

  /** Codes of countries and currencies are looked up later, which can name the nearest. */
  private static final List<String> LOOKED_UP =
      List.of(
          "/$defs/country/pattern",
          "/$defs/currency/pattern",
          "/$defs/indicator/properties/geography/pattern");

  private final Error error;
  private final SchemaRule rule;
  private final Set<String> readOnly;
  private final boolean suggest;

  /**
   * @param readOnly fields that the service sets, here or elsewhere in a document
   * @param suggest whether to look for what may be meant
   */
  SchemaFault(Error error, JsonNode schema, Set<String> readOnly, boolean suggest) {
    this.readOnly = readOnly;
    this.suggest = suggest;
    this.error = error;
    this.rule = SchemaRule.brokenBy(error, schema);
  }

  static boolean isSaidBetterLater(Error error) {
    var location = error.getSchemaLocation().toString();
    return LOOKED_UP.stream().anyMatch(location::endsWith);
  }

  Fault fault() {
    var value = value();
    return switch (error.getKeyword()) {
      case "required" -> missing(String.valueOf(error.getProperty()));
      case "additionalProperties" -> extra(String.valueOf(error.getProperty()));
      case "type" ->
          here(
              FaultCode.TYPE,
              value + " is " + kind() + "; needed is " + kindsNeeded() + ".",
              rule.example());
      case "enum" -> unknownWord(value);
      case "pattern" ->
          here(FaultCode.FORMAT, value + " does not have the form needed.", rule.example());
      case "minLength" -> here(FaultCode.BLANK, "The text is empty.");
      case "minItems" -> here(FaultCode.TOO_FEW, "At least " + limit("minItems") + " is needed.");
      case "minimum" ->
          here(
              limit("minimum").equals("1") || isAmount() ? FaultCode.POSITIVE : FaultCode.TOO_SMALL,
              value + " is less than " + limit("minimum") + ".");
      case "exclusiveMinimum" ->
          here(FaultCode.POSITIVE, value + " is not more than " + limit("exclusiveMinimum") + ".");
      case "maximum" ->
          here(FaultCode.TOO_LARGE, value + " is more than " + limit("maximum") + ".");
      case "exclusiveMaximum" ->
          here(FaultCode.TOO_LARGE, value + " is not less than " + limit("exclusiveMaximum") + ".");
      default -> throw new IllegalStateException("no words for the rule " + error.getKeyword());
    };
  }

  /** A negative amount has the code that it had before nothing was an amount. */
  private boolean isAmount() {
    return error.getSchemaLocation().toString().endsWith("/amount/properties/value/minimum");
  }

  /** What is there, unless it is large: an object with ten thousand fields is not written out. */
  private String value() {
    var node = error.getInstanceNode();
    if (node.isContainer() && !node.isEmpty()) {
      return node.isArray() ? "[…]" : "{…}";
    }
    return node.isString()
        ? ShownText.quoted(node.asString())
        : ShownText.shortened(String.valueOf(node));
  }

  private Fault missing(String field) {
    var detail = "The field \"" + field + "\" is missing. " + rule.descriptionOf(field);
    return Fault.at(pointer() + "/" + PointerStep.of(field), FaultCode.REQUIRED, detail.strip());
  }

  private Fault extra(String field) {
    var at = pointer() + "/" + PointerStep.shown(field);
    if (readOnly.contains(field)) {
      return Fault.at(
          at, FaultCode.READ_ONLY, "\"" + field + "\" is set by the service. Leave it out.");
    }
    var known = rule.fields();
    var nearest = suggest ? Nearest.to(field, known) : List.<String>of();
    return Fault.at(
        at,
        FaultCode.UNKNOWN_FIELD,
        "There is no field %s here. There are: %s."
            .formatted(ShownText.quoted(field), String.join(", ", known)),
        nearest);
  }

  private Fault unknownWord(String value) {
    var words = rule.words("enum");
    return Fault.at(
        pointer(),
        FaultCode.UNKNOWN_VALUE,
        with(value + " is none of " + String.join(", ", words) + "."),
        Nearest.to(error.getInstanceNode().asString(""), words));
  }

  private Fault here(FaultCode code, String detail) {
    return here(code, detail, "");
  }

  private Fault here(FaultCode code, String detail, String example) {
    return Fault.at(pointer(), code, with(detail) + example);
  }

  private String with(String detail) {
    return (detail + " " + rule.description()).strip();
  }

  private String limit(String keyword) {
    return String.join("", rule.words(keyword));
  }

  private String kind() {
    return kind(
        switch (error.getInstanceNode().getNodeType()) {
          case STRING -> "string";
          case NUMBER -> "number";
          case BOOLEAN -> "boolean";
          case ARRAY -> "array";
          case NULL, MISSING -> "null";
          case OBJECT, POJO, BINARY -> "object";
        });
  }

  private String kindsNeeded() {
    return ShownText.listed(rule.words("type").stream().map(SchemaFault::kind).toList(), "or");
  }

  private static String kind(String type) {
    return switch (type) {
      case "string" -> "a text";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "an object";
      default -> "null";
    };
  }

  private String pointer() {
    var path = error.getInstanceLocation();
    var pointer = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer.append('/').append(PointerStep.shown(String.valueOf(path.getElement(i))));
    }
    return pointer.toString();
  }
}
