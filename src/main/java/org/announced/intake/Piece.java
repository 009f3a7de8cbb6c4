package org.announced.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A part of a document whose form has been checked. What was left out, and what was taken out for a
 * fault, is null.
 *
 * @param pointer where it is, as a JSON pointer (RFC 6901)
 */
record Piece(JsonNode node, String pointer) {

  static String escaped(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }

  /** Where a field of it is, or would be. */
  String at(String field) {
    return pointer + "/" + escaped(field);
  }

  boolean isText() {
    return node.isString();
  }

  boolean has(String field) {
    return node.has(field);
  }

  /** The field as a piece of its own; of nothing, if it was left out. */
  Piece piece(String field) {
    return new Piece(node.isObject() ? node.path(field) : MissingNode.getInstance(), at(field));
  }

  boolean isMissing() {
    return node.isMissingNode() || node.isNull();
  }

  /** The elements of a list that are still there, each where it was. */
  List<Piece> items(String field) {
    var list = piece(field);
    var items = new ArrayList<Piece>();
    for (int i = 0; i < list.node.size(); i++) {
      var item = new Piece(list.node.get(i), list.pointer + "/" + i);
      if (!item.isMissing()) {
        items.add(item);
      }
    }
    return items;
  }

  /** How many elements a list was posted with, faulty ones included. */
  int size(String field) {
    return piece(field).node.size();
  }

  /** Its place in the list that it is an element of. */
  int position() {
    return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  @Nullable String text() {
    return node.isString() ? node.asString() : null;
  }

  @Nullable String text(String field) {
    return piece(field).text();
  }

  @Nullable BigDecimal number(String field) {
    var number = piece(field).node;
    return number.isNumber() ? number.decimalValue() : null;
  }

  /** A number of things; 0 if it was left out. */
  int count(String field) {
    var number = number(field);
    return number == null ? 0 : number.intValueExact();
  }

  boolean isTrue(String field) {
    return piece(field).node.asBoolean(false);
  }

  <E extends Enum<E>> E choice(String field, Class<E> words, E otherwise) {
    var word = text(field);
    return word == null ? otherwise : Enum.valueOf(words, word);
  }

  <E extends Enum<E>> @Nullable E choice(String field, Class<E> words) {
    var word = text(field);
    return word == null ? null : Enum.valueOf(words, word);
  }
}
