package org.announced.http;

import java.util.List;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.Nearest;
import org.announced.problem.PointerStep;
import org.announced.problem.ShownText;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of a small posted object that has no schema, and notes what is wrong with them.
 * What a text may hold is what it may in any other document.
 */
public final class PostedFields {

  private final Faults faults;

  /**
   * @param faults where faults are noted
   */
  public PostedFields(Faults faults) {
    this.faults = faults;
  }

  /** Notes that a value is not there, or is something else than it should be. */
  public void missingOrType(JsonNode value, String pointer, String shouldBe) {
    faults.add(pointer, value.isMissingNode() ? FaultCode.REQUIRED : FaultCode.TYPE, shouldBe);
  }

  /** Notes every field that is none of those that are known. */
  public void refuseOthers(JsonNode object, String pointer, List<String> known) {
    object.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                faults.add(
                    pointer + "/" + PointerStep.shown(name),
                    FaultCode.UNKNOWN_FIELD,
                    "There is no field '%s' here. There are: %s."
                        .formatted(ShownText.shortened(name), String.join(", ", known)),
                    Nearest.to(name, known)));
  }

  /**
   * A text without the blanks around it; empty where there is a fault.
   *
   * @param longest how many characters it has at most
   * @param meaning a sentence that says what it is for
   */
  public String text(JsonNode document, String field, int longest, String meaning) {
    var value = document.path(field);
    if (value.isString()) {
      return text(value.asString(), field, longest, meaning);
    }
    missingOrType(value, "/" + field, "The %s is a text. %s".formatted(field, meaning));
    return "";
  }

  /** The same where the value was read already. */
  public String text(String given, String field, int longest, String meaning) {
    var pointer = "/" + field;
    var text = ShownText.visible(given);
    var unstorable = ShownText.unstorable(given).or(() -> ShownText.unstorable(text, longest));
    if (unstorable.isPresent()) {
      faults.add(
          pointer,
          FaultCode.UNSTORABLE_TEXT,
          "The %s holds %s. Take it out.".formatted(field, unstorable.get()));
    } else if (text.isEmpty()) {
      faults.add(pointer, FaultCode.BLANK, "The %s is empty. %s".formatted(field, meaning));
    } else if (text.codePointCount(0, text.length()) > longest) {
      faults.add(
          pointer,
          FaultCode.TOO_LONG,
          "The %s has at most %d characters.".formatted(field, longest));
    } else {
      return text;
    }
    return "";
  }
}
