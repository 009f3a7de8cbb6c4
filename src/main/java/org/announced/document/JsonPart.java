package org.announced.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.announced.problem.PointerStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A part of a document whose form has been checked. What was left out, and what was taken out for a
 * fault, is null.
 *
 * @param pointer where it is, as a JSON pointer (RFC 6901)
 */
public record JsonPart(JsonNode node, String pointer) {

  /** Where a field of it is, or would be. */
  public String at(String field) {
    return pointer + "/" + PointerStep.of(field);
  }

  public boolean isText() {
    return node.isString();
  }

  /** Whether it is an object with this field, even if the field is null. */
  public boolean has(String field) {
    return node.has(field);
  }

  /** The field as a piece of its own; of nothing, if it was left out. */
  public JsonPart piece(String field) {
    return new JsonPart(node.isObject() ? node.path(field) : MissingNode.getInstance(), at(field));
  }

  /** What names a company here: the text that it is, or its field {@code company}. */
  public JsonPart named() {
    return isText() ? this : piece("company");
  }

  /** Whether nothing was said here: it was left out, is null, or was taken out as faulty. */
  public boolean isMissing() {
    return node.isMissingNode() || node.isNull();
  }

  /** The elements of a list that are still there, each where it was; none of what is no list. */
  public List<JsonPart> items(String field) {
    var list = piece(field);
    var items = new ArrayList<JsonPart>();
    for (int i = 0; list.node.isArray() && i < list.node.size(); i++) {
      var item = new JsonPart(list.node.get(i), list.pointer + "/" + i);
      if (!item.isMissing()) {
        items.add(item);
      }
    }
    return items;
  }

  /** How many elements a list was posted with, faulty ones included. */
  public int size(String field) {
    return piece(field).node.size();
  }

  /** Its place in the list that it is an element of. */
  public int position() {
    return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** The text that it is; null if it is no text. */
  public @Nullable String text() {
    return node.isString() ? node.asString() : null;
  }

  /** The text of a field; null if there is none. */
  public @Nullable String text(String field) {
    return piece(field).text();
  }

  /** The number of a field; null if there is none. */
  public @Nullable BigDecimal number(String field) {
    var number = piece(field).node;
    return number.isNumber() ? number.decimalValue() : null;
  }

  /** A number of things; 0 if it was left out. */
  public int count(String field) {
    var number = number(field);
    return number == null ? 0 : number.intValueExact();
  }

  /** The texts of a list. */
  public List<String> texts(String field) {
    return items(field).stream().map(JsonPart::text).filter(Objects::nonNull).toList();
  }

  /** Whether a field is true; one that was left out is not. */
  public boolean isTrue(String field) {
    return piece(field).node.asBoolean(false);
  }

  /**
   * A word of a list.
   *
   * @param otherwise stands for a word that was left out
   */
  public <E extends Enum<E>> E choice(String field, Class<E> words, E otherwise) {
    var word = text(field);
    return word == null ? otherwise : Enum.valueOf(words, word);
  }

  /** A word of a list; null if it was left out. */
  public <E extends Enum<E>> @Nullable E choice(String field, Class<E> words) {
    var word = text(field);
    return word == null ? null : Enum.valueOf(words, word);
  }
}
