package org.announced.correction;

import java.util.List;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.Nearest;
import org.announced.problem.PointerStep;
import org.announced.problem.ShownText;
import org.announced.revision.MergePatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A merge patch of something that is shown. What it takes away has to be there: a misspelt name
 * would vanish in the merge, and so would what the tracker gives anew.
 */
final class CheckedPatch {

  private final List<String> given;
  private final Faults faults;

  /**
   * @param given what the tracker gives, and nobody takes away
   */
  CheckedPatch(List<String> given, Faults faults) {
    this.given = given;
    this.faults = faults;
  }

  /**
   * What the patch makes of the thing, which stays as it is.
   *
   * @param pointer where the thing stands
   */
  ObjectNode apply(JsonNode shown, ObjectNode patch, String pointer) {
    check(shown, patch, pointer);
    for (var name : given) {
      if (patch.path(name).isNull() && !shown.path(name).isNull()) {
        faults.add(pointer + "/" + name, FaultCode.READ_ONLY, ReadOnly.CURE);
      }
    }
    return (ObjectNode) MergePatch.apply(shown, patch);
  }

  private void check(JsonNode shown, ObjectNode patch, String pointer) {
    for (var change : patch.properties()) {
      var name = change.getKey();
      var at = pointer + "/" + PointerStep.shown(name);
      if (change.getValue().isNull() && !shown.has(name)) {
        var known = List.copyOf(shown.propertyNames());
        faults.add(
            at,
            FaultCode.UNKNOWN_FIELD,
            "There is no field %s here that could be taken away. There are: %s."
                .formatted(ShownText.quoted(name), String.join(", ", known)),
            Nearest.to(name, known));
      } else if (change.getValue() instanceof ObjectNode inner && shown.path(name).isObject()) {
        check(shown.path(name), inner, at);
      }
    }
  }
}
