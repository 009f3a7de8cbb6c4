package org.announced.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes out of a document what means nothing (null fields, blanks around texts, zeroes at the end
 * of decimals), and what nothing can be done with: texts that no database stores, numbers of a size
 * that none of the fields has. The latter are faults.
 */
final class Cleaning {

  /** Far beyond every field's own limit, and short enough to be written out. */
  private static final int MOST_DIGITS = 40;

  /** What a source says is kept as it is. */
  private static final Pattern VERBATIM = Pattern.compile("/claims/\\d+/value");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Findings findings;

  Cleaning(Findings findings) {
    this.findings = findings;
  }

  JsonNode clean(JsonNode document) {
    return clean(document, "", false);
  }

  /** An element that is taken out of a list leaves null, so that the others keep their places. */
  private JsonNode clean(JsonNode node, String pointer, boolean verbatim) {
    if (node.isObject()) {
      return fields(node, pointer, verbatim);
    }
    if (node.isArray()) {
      var elements = NODES.arrayNode();
      for (int i = 0; i < node.size(); i++) {
        elements.add(clean(node.get(i), pointer + "/" + i, verbatim));
      }
      return elements;
    }
    if (node.isString()) {
      return text(node.asString(), pointer, verbatim);
    }
    return node.isNumber() ? number(node, pointer) : node;
  }

  private JsonNode fields(JsonNode node, String pointer, boolean verbatim) {
    var fields = NODES.objectNode();
    for (var field : node.properties()) {
      if (!Shown.isStorable(field.getKey())) {
        unstorable(pointer + "/" + Piece.escaped(Shown.shortened(field.getKey())), "name");
        continue;
      }
      var at = pointer + "/" + Piece.escaped(field.getKey());
      var cleaned = clean(field.getValue(), at, verbatim || VERBATIM.matcher(at).matches());
      if (!cleaned.isNull() || (verbatim && field.getValue().isNull())) {
        fields.set(field.getKey(), cleaned);
      }
    }
    return fields;
  }

  private JsonNode text(String text, String pointer, boolean verbatim) {
    if (!Shown.isStorable(text)) {
      unstorable(pointer, "text");
      return NODES.nullNode();
    }
    return NODES.stringNode(verbatim ? text : text.strip());
  }

  private void unstorable(String pointer, String what) {
    findings.add(
        pointer,
        "unstorable-text",
        "The %s holds a NUL character or half of a surrogate pair. Take it out.".formatted(what));
  }

  /** Looks at digits and exponent only: a huge exponent is never written out. */
  private JsonNode number(JsonNode node, String pointer) {
    var number = node.decimalValue();
    if (number.signum() == 0) {
      return NODES.numberNode(0);
    }
    if ((long) number.precision() - number.scale() > MOST_DIGITS) {
      findings.add(
          pointer, "too-large", "The number has more than %d digits.".formatted(MOST_DIGITS));
      return NODES.nullNode();
    }
    if (number.scale() - (long) number.precision() > MOST_DIGITS) {
      return tooPrecise(pointer);
    }
    var plain = number.stripTrailingZeros();
    if (plain.scale() > MOST_DIGITS) {
      return tooPrecise(pointer);
    }
    return plain.scale() > 0 ? NODES.numberNode(plain) : whole(plain);
  }

  private JsonNode tooPrecise(String pointer) {
    findings.add(
        pointer, "too-precise", "The number has more than %d decimals.".formatted(MOST_DIGITS));
    return NODES.nullNode();
  }

  private static JsonNode whole(BigDecimal number) {
    var integer = number.toBigIntegerExact();
    return integer.bitLength() < Long.SIZE
        ? NODES.numberNode(integer.longValueExact())
        : NODES.numberNode(integer);
  }
}
