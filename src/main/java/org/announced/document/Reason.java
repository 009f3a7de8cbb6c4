package org.announced.document;

import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Why somebody changes something: the member that every change is sent with. */
public final class Reason {

  /** The name of the member. */
  public static final String FIELD = "reason";

  static final int LONGEST = 2000;

  private Reason() {}

  /**
   * Takes the reason out of what was sent.
   *
   * @param faults where it is noted what is wrong with it
   * @return null when anything is
   */
  public static @Nullable String take(ObjectNode body, Faults faults) {
    return read(body.remove(FIELD), "/" + FIELD, faults);
  }

  private static @Nullable String read(@Nullable JsonNode given, String pointer, Faults faults) {
    if (given == null || given.isNull() || (given.isString() && given.asString().isBlank())) {
      faults.add(
          pointer,
          FaultCode.REQUIRED,
          "Say why, in a sentence: it stands in the journal beside what was changed.");
      return null;
    }
    if (!given.isString()) {
      faults.add(pointer, FaultCode.TYPE, "The reason is a text.");
      return null;
    }
    var text = ShownText.visible(given.asString());
    var unstorable = ShownText.unstorable(text);
    if (unstorable.isPresent()) {
      faults.add(
          pointer,
          FaultCode.UNSTORABLE_TEXT,
          "The text holds %s. Take it out.".formatted(unstorable.get()));
      return null;
    }
    if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
      faults.add(
          pointer,
          text.isEmpty() ? FaultCode.REQUIRED : FaultCode.TOO_LONG,
          "The reason has 1 to %d characters.".formatted(LONGEST));
      return null;
    }
    return text;
  }
}
