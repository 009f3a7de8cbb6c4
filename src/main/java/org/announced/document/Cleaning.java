package org.announced.document;

import java.math.BigDecimal;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
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

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Faults faults;

  Cleaning(Faults faults) {
    this.faults = faults;
  }

  JsonNode clean(JsonNode document) {
    return clean(document, DocumentPlace.ROOT, false);
  }

  /** An element that is taken out of a list leaves null, so that the others keep their places. */
  private JsonNode clean(JsonNode node, DocumentPlace place, boolean verbatim) {
    if (node.isObject()) {
      return fields(node, place, verbatim);
    }
    if (node.isArray()) {
      var elements = NODES.arrayNode();
      for (int i = 0; i < node.size(); i++) {
        elements.add(clean(node.get(i), place.in(i), verbatim));
      }
      return elements;
    }
    if (node.isString()) {
      return text(node.asString(), place, verbatim);
    }
    return node.isNumber() ? number(node, place, verbatim) : node;
  }

  private JsonNode fields(JsonNode node, DocumentPlace place, boolean verbatim) {
    var fields = NODES.objectNode();
    for (var field : node.properties()) {
      if (!ShownText.isStorable(field.getKey())) {
        unstorable(place.in(field.getKey()), "name", field.getKey());
        continue;
      }
      var at = place.in(field.getKey());
      var cleaned = clean(field.getValue(), at, verbatim || at.isClaimedValue());
      if (!cleaned.isNull() || (verbatim && field.getValue().isNull())) {
        fields.set(field.getKey(), cleaned);
      }
    }
    return fields;
  }

  private JsonNode text(String text, DocumentPlace place, boolean verbatim) {
    if (!ShownText.isStorable(text)) {
      unstorable(place, "text", text);
      return NODES.nullNode();
    }
    return NODES.stringNode(verbatim ? text : ShownText.visible(text.replace("\r\n", "\n")));
  }

  private void unstorable(DocumentPlace place, String what, String text) {
    faults.add(
        place.pointer(),
        FaultCode.UNSTORABLE_TEXT,
        "The %s holds %s. Take it out.".formatted(what, ShownText.unstorable(text).orElseThrow()));
  }

  /** Looks at digits and exponent only: a huge exponent is never written out. */
  private JsonNode number(JsonNode node, DocumentPlace place, boolean verbatim) {
    var number = node.decimalValue();
    if (number.signum() == 0) {
      return NODES.numberNode(0);
    }
    if ((long) number.precision() - number.scale() > MOST_DIGITS) {
      faults.add(
          place.pointer(),
          FaultCode.TOO_LARGE,
          "The number has more than %d digits.".formatted(MOST_DIGITS));
      return NODES.nullNode();
    }
    if (number.scale() - (long) number.precision() > MOST_DIGITS) {
      return tooPrecise(place);
    }
    if (!verbatim && node.isFloatingPointNumber() && number.scale() <= 0) {
      // Digits after a point make a scale above 0, so that this one was written with an exponent.
      faults.add(
          place.pointer(),
          FaultCode.EXPONENT,
          "The number has an exponent. Write it out in full, as it is shown: 10000000000, not 1e10.");
      return NODES.nullNode();
    }
    var plain = number.stripTrailingZeros();
    if (plain.scale() > MOST_DIGITS) {
      return tooPrecise(place);
    }
    return plain.scale() > 0 ? NODES.numberNode(plain) : whole(plain);
  }

  private JsonNode tooPrecise(DocumentPlace place) {
    faults.add(
        place.pointer(),
        FaultCode.TOO_PRECISE,
        "The number has more than %d decimals.".formatted(MOST_DIGITS));
    return NODES.nullNode();
  }

  private static JsonNode whole(BigDecimal number) {
    var integer = number.toBigIntegerExact();
    return integer.bitLength() < Long.SIZE
        ? NODES.numberNode(integer.longValueExact())
        : NODES.numberNode(integer);
  }
}
