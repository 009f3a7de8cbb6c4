package org.announced.intake;

import java.util.ArrayList;
import java.util.List;
import org.announced.web.Fault;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the form of a document, and leaves of it what can be read on with. */
@Component
class Form {

  private final AnnouncementSchema schema;

  Form(AnnouncementSchema schema) {
    this.schema = schema;
  }

  /**
   * A document in which every part that is there has the form that it should.
   *
   * @param whole the same before the faulty parts were taken out, for pointers into it
   */
  record Checked(Piece document, JsonNode whole) {}

  Checked check(JsonNode posted, Findings findings) {
    if (!posted.isObject()) {
      findings.add(
          "",
          "type",
          "The document is a list, a text or a number; needed is one object. Its JSON Schema is at "
              + AnnouncementSchema.PATH
              + ".");
      throw findings.asProblem();
    }
    var whole = new Cleaning(findings).clean(posted);
    var faults = new ArrayList<>(schema.faults(whole));
    faults.removeIf(fault -> findings.isAt(String.valueOf(fault.pointer())));
    faults.forEach(findings::add);
    return new Checked(new Piece(without(faults, whole), ""), whole);
  }

  private static JsonNode without(List<Fault> faults, JsonNode document) {
    var rest = document.deepCopy();
    for (var fault : faults) {
      var pointer = JsonPointer.compile(String.valueOf(fault.pointer()));
      var holder = rest.at(pointer.head());
      var last = pointer.last();
      if (holder instanceof ObjectNode object) {
        object.remove(last.getMatchingProperty());
      } else if (holder instanceof ArrayNode array && last.mayMatchElement()) {
        // The others keep their places.
        array.setNull(last.getMatchingIndex());
      }
    }
    return rest;
  }
}
