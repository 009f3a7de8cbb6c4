package org.announced.ingestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.announced.problem.Nearest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that is wrong with a mapping, each with its place. */
final class MappingFaults {

  private final List<String> faults = new ArrayList<>();

  void add(String place, String what) {
    faults.add(place + ": " + what + ".");
  }

  /**
   * Notes a word that is none of those that can stand at a place.
   *
   * @param what it would be, such as {@code column}
   */
  void unknown(String place, String what, String word, Collection<String> known) {
    unknown(place, "%s \"%s\"".formatted(what, word), Nearest.to(word, known));
  }

  /**
   * The same where what is near was found already.
   *
   * @param what it is that there is not, in words
   */
  void unknown(String place, String what, List<String> nearest) {
    add(
        place,
        "there is no %s%s"
            .formatted(
                what, nearest.isEmpty() ? "" : "; the nearest: " + String.join(", ", nearest)));
  }

  /** Notes members that mean nothing. */
  void unknownMembers(String place, JsonNode object, Collection<String> known) {
    object.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> unknown(place, "member", name, known));
  }

  /** A text, or a number or truth as it is written; null where there is none, or something else. */
  @Nullable String text(String place, JsonNode object, String member) {
    var value = object.path(member);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isContainer()) {
      add(place + "/" + member, "a text has to stand here");
      return null;
    }
    return value.asString();
  }

  /** Texts: one, or a list of them. */
  List<String> texts(String place, JsonNode object, String member) {
    var value = object.path(member);
    if (value.isArray()) {
      return value.valueStream().map(JsonNode::asString).toList();
    }
    var text = text(place, object, member);
    return text == null ? List.of() : List.of(text);
  }

  /** A template; null where it is none, or names a column that there is not. */
  @Nullable CellTemplate template(String place, String text, Collection<String> columns) {
    try {
      var template = new CellTemplate(text);
      template.columns().forEach(column -> column(place, column, columns));
      return template;
    } catch (IllegalArgumentException e) {
      add(place, String.valueOf(e.getMessage()));
      return null;
    }
  }

  void column(String place, String column, Collection<String> columns) {
    if (!columns.contains(column)) {
      unknown(place, "column", column, columns);
    }
  }

  /**
   * @throws MappingRefused if there are any
   */
  void refuse() {
    if (!faults.isEmpty()) {
      throw new MappingRefused(faults);
    }
  }

  /** A language by its code, English where none is given. */
  static Locale language(@Nullable String code) {
    return code == null ? Locale.ENGLISH : Locale.forLanguageTag(code);
  }
}
