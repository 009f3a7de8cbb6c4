package org.announced.intake;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Why somebody changes something: the member that every change is sent with. */
final class Reason {

  static final String FIELD = "reason";

  static final int LONGEST = 2000;

  private Reason() {}

  /**
   * Takes the reason out of what was sent.
   *
   * @param findings where it is noted what is wrong with it
   * @return null when anything is
   */
  static @Nullable String take(ObjectNode body, Findings findings) {
    return read(body.remove(FIELD), "/" + FIELD, findings);
  }

  private static @Nullable String read(
      @Nullable JsonNode given, String pointer, Findings findings) {
    if (given == null || given.isNull() || (given.isString() && given.asString().isBlank())) {
      findings.add(
          pointer,
          "required",
          "Say why, in a sentence: it stands in the journal beside what was changed.");
      return null;
    }
    if (!given.isString()) {
      findings.add(pointer, "type", "The reason is a text.");
      return null;
    }
    var text = Shown.visible(given.asString());
    var unstorable = Shown.unstorable(text);
    if (unstorable.isPresent()) {
      findings.add(
          pointer,
          "unstorable-text",
          "The text holds %s. Take it out.".formatted(unstorable.get()));
      return null;
    }
    if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
      findings.add(
          pointer,
          text.isEmpty() ? "required" : "too-long",
          "The reason has 1 to %d characters.".formatted(LONGEST));
      return null;
    }
    return text;
  }
}
