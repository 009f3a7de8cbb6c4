package org.announced.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields that a posted document may have, by the JSON Schema that it is held to. */
final class DocumentFields {

  private static final int DEEPEST = 8;

  private final JsonNode schema;

  DocumentFields() {
    try {
      this.schema =
          JsonMapper.shared()
              .readTree(
                  new ClassPathResource("/schemas/announcement.json").getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What may stand at a place.
   *
   * @param types in the words of JSON Schema
   * @param words if it is one of a few; empty otherwise
   * @param patterns forms of a text, one of which it has; empty for any
   */
  record Leaf(Set<String> types, List<String> words, List<String> patterns) {

    /** Whether the form of a text fits. */
    boolean takes(String text) {
      return patterns.isEmpty()
          || patterns.stream().anyMatch(one -> Pattern.compile(one).matcher(text).find());
    }

    boolean isNumber() {
      return (types.contains("number") || types.contains("integer")) && !types.contains("string");
    }

    /** Whether the text of a cell can stand there. */
    boolean isText() {
      return !isNumber() && !types.equals(Set.of("boolean"));
    }

    /** Whether only things can stand there that have members of their own. */
    boolean isBranch() {
      return !types.isEmpty() && Set.of("object", "array").containsAll(types);
    }
  }

  /** What may stand at a place, by its steps; any place in a list is as good as another. */
  Leaf at(List<String> steps) {
    var parts = parts(steps);
    var types = new LinkedHashSet<String>();
    var words = new ArrayList<String>();
    var patterns = new ArrayList<String>();
    for (var part : parts) {
      if (part.has("pattern")) {
        patterns.add(part.path("pattern").asString());
      }
      var type = part.path("type");
      if (type.isString()) {
        types.add(type.asString());
      }
      type.forEach(one -> types.add(one.asString()));
      part.path("enum").forEach(word -> words.add(word.asString()));
    }
    if (!words.isEmpty()) {
      types.add("string");
    }
    return new Leaf(types, words, patterns);
  }

  /** The names of the members that something at a place may have. */
  List<String> names(List<String> steps) {
    var parts = parts(steps);
    return parts.stream()
        .flatMap(part -> part.path("properties").propertyNames().stream())
        .filter(name -> parts.stream().anyMatch(part -> !below(part, name).isEmpty()))
        .distinct()
        .toList();
  }

  /** Whether there is such a place. */
  boolean has(List<String> steps) {
    return !parts(steps).isEmpty();
  }

  private List<JsonNode> parts(List<String> steps) {
    var parts = expanded(schema);
    for (var step : steps) {
      parts = parts.stream().flatMap(part -> below(part, step).stream()).toList();
    }
    return parts;
  }

  private List<JsonNode> below(JsonNode part, String step) {
    if (part.has("items") && step.matches("\\*|\\d{1,3}")) {
      return expanded(part.path("items"));
    }
    var property = part.path("properties").path(step);
    return property.isMissingNode() || isGiven(property) ? List.of() : expanded(property);
  }

  private boolean isGiven(JsonNode property) {
    return expanded(property).stream().anyMatch(one -> one.path("readOnly").asBoolean(false));
  }

  /** A part, what it refers to, and what it may be instead. */
  private List<JsonNode> expanded(JsonNode part) {
    var all = new ArrayList<JsonNode>();
    all.add(part);
    var reference = part.path("$ref").asString("");
    if (reference.startsWith("#")) {
      all.addAll(expanded(schema.at(reference.substring(1))));
    }
    for (var branches : List.of("oneOf", "anyOf", "allOf")) {
      part.path(branches).forEach(branch -> all.addAll(expanded(branch)));
    }
    if (part.has("then")) {
      all.addAll(expanded(part.path("then")));
    }
    return all;
  }

  /** All places at which a value can stand, with {@code 0} for a place in a list. */
  Set<String> pointers() {
    var pointers = new TreeSet<String>();
    collect(expanded(schema), "", 0, pointers);
    return pointers;
  }

  private void collect(List<JsonNode> parts, String pointer, int depth, Set<String> pointers) {
    var names =
        parts.stream()
            .flatMap(part -> part.path("properties").propertyNames().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var isList = parts.stream().anyMatch(part -> part.has("items"));
    if (names.isEmpty() && !isList) {
      pointers.add(pointer);
    }
    if (depth < DEEPEST) {
      for (var name : names) {
        var below = parts.stream().flatMap(part -> below(part, name).stream()).toList();
        if (!below.isEmpty()) {
          collect(below, pointer + "/" + name, depth + 1, pointers);
        }
      }
      if (isList) {
        var below = parts.stream().flatMap(part -> below(part, "0").stream()).toList();
        collect(below, pointer + "/0", depth + 1, pointers);
      }
    }
  }
}
