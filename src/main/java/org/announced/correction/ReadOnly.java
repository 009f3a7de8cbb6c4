package org.announced.correction;

import java.util.HashMap;
import java.util.List;
import org.announced.document.GivenFields;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sees to it that a correction leaves alone what the tracker itself gives: ids, revisions, what is
 * derived. It may be sent back as it was read.
 */
final class ReadOnly {

  static final String CURE =
      "The tracker gives this; it cannot be set or taken away. Leave it out.";

  private final DocumentParts parts;
  private final Faults faults;

  ReadOnly(DocumentParts parts, Faults faults) {
    this.parts = parts;
    this.faults = faults;
  }

  /** Notes what differs, and puts it back in the second state. */
  void keep(JsonNode before, ObjectNode after) {
    keep(before, after, GivenFields.OF_ANNOUNCEMENTS, "");
    for (var part : parts.list()) {
      var list = part.list();
      var known = new HashMap<String, JsonNode>();
      before.path(list.field()).forEach(one -> known.put(one.path("id").asString(), one));
      var things = after.path(list.field());
      for (int i = 0; things.isArray() && i < things.size(); i++) {
        if (things.get(i) instanceof ObjectNode thing && thing.has("id")) {
          keepPart(part, known.remove(thing.path("id").asString("")), thing, i);
        }
      }
    }
  }

  private void keepPart(DocumentPart<?> part, @Nullable JsonNode before, ObjectNode thing, int at) {
    var list = part.list();
    if (before == null) {
      faults.add(
          list.pointer(at) + "/id",
          FaultCode.UNKNOWN_ID,
          "This announcement has nothing of this id in %s, or has it here twice. Leave the id out of what is new."
              .formatted(list.field()));
      thing.remove("id");
    } else {
      keep(before, thing, part.given(), list.pointer(at));
    }
  }

  private void keep(JsonNode before, ObjectNode after, List<String> names, String pointer) {
    for (var name : names) {
      var was = before.path(name);
      var is = after.path(name);
      var isLeftOut = is.isMissingNode() && !name.equals("id");
      if (!isLeftOut && !was.equals(is)) {
        faults.add(pointer + "/" + name, FaultCode.READ_ONLY, CURE);
      }
      if (!was.isMissingNode()) {
        after.set(name, was);
      }
    }
  }
}
