package org.announced.money;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.announced.problem.Fault;
import org.announced.problem.Nearest;
import org.announced.problem.QueryFaults;
import tools.jackson.databind.JsonNode;

/** What is wrong with the fields of a posted document, as far as they have been read. */
final class PostedFields {

  /** Controls, what joins or turns letters unseen, and halves of surrogate pairs. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

  private final List<Fault> faults = new ArrayList<>();

  List<Fault> faults() {
    return faults;
  }

  void add(String pointer, String code, String detail) {
    add(pointer, code, detail, List.of());
  }

  void add(String pointer, String code, String detail, List<String> candidates) {
    faults.add(Fault.at(pointer, code, detail, candidates));
  }

  /** That a value is not there, or is something else than it should be. */
  void missingOrType(JsonNode value, String pointer, String shouldBe) {
    add(pointer, value.isMissingNode() ? "required" : "type", shouldBe);
  }

  void unknown(JsonNode object, String pointer, List<String> known) {
    object.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                add(
                    pointer + "/" + shown(name).replace("~", "~0").replace("/", "~1"),
                    "unknown-field",
                    "There is no field '%s' here. There are: %s."
                        .formatted(shown(name), String.join(", ", known)),
                    Nearest.to(name, known)));
  }

  /** A text that can be seen; empty where there is a fault. */
  String text(JsonNode document, String field, int longest, String meaning) {
    var pointer = "/" + field;
    var value = document.path(field);
    if (!value.isString()) {
      missingOrType(value, pointer, "'%s' is a text. %s".formatted(field, meaning));
      return "";
    }
    var text = value.asString().strip();
    if (text.codePoints().allMatch(Character::isSpaceChar)) {
      add(pointer, "blank", "'%s' is empty. %s".formatted(field, meaning));
    } else if (text.codePointCount(0, text.length()) > longest) {
      add(pointer, "too-long", "'%s' has at most %d characters.".formatted(field, longest));
    } else if (UNSEEN.matcher(text).find()) {
      add(pointer, "unstorable-text", "A character in '%s' cannot be seen.".formatted(field));
    } else {
      return text;
    }
    return "";
  }

  /** What a caller sent, made fit to be shown to them. */
  static String shown(String text) {
    return UNSEEN.matcher(QueryFaults.shown(text)).replaceAll("\ufffd");
  }
}
