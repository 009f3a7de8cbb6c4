package org.announced.correction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.announced.part.DocumentPart;
import org.announced.part.PartList;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A merge patch of one thing in an announcement. */
final class PartPatch implements Function<JsonNode, ObjectNode> {

  private final PartList list;
  private final List<String> given;
  private final UUID id;
  private final ObjectNode patch;
  private final Faults faults;

  /** Where the thing stands; known once the announcement has been read. */
  private String place = "";

  PartPatch(DocumentPart<?> part, UUID id, ObjectNode patch, Faults faults) {
    this.list = part.list();
    this.given = part.given();
    this.id = id;
    this.patch = patch;
    this.faults = faults;
  }

  /**
   * The announcement with the thing as it is patched. Its id stays, and a patch that sets it fails.
   */
  @Override
  public ObjectNode apply(JsonNode before) {
    var after = (ObjectNode) before.deepCopy();
    var things = (ArrayNode) after.get(list.field());
    for (int i = 0; i < things.size(); i++) {
      if (things.get(i).path("id").asString().equals(id.toString())) {
        place = list.pointer(i);
        var patched = new CheckedPatch(given, faults);
        things.set(i, patched.apply(things.get(i), withoutId(), place));
        if (patch.has("id") && !patch.path("id").asString("").equals(id.toString())) {
          faults.add(place + "/id", FaultCode.READ_ONLY, "The id cannot be set or taken away.");
        }
      }
    }
    return after;
  }

  private ObjectNode withoutId() {
    var others = patch.deepCopy();
    others.remove("id");
    return others;
  }

  /** Tells faults of the thing by their places in it. */
  Relocation relocation() {
    return new Relocation(place.isEmpty() ? Map.of() : Map.of(place, ""));
  }
}
