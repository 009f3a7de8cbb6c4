package org.announced.document;

import java.util.ArrayList;
import java.util.List;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the form of a document, and leaves of it what can be read on with. */
public class Form {

  private final DocumentSchema schema;

  /**
   * @param schema that says what form a document has
   */
  public Form(DocumentSchema schema) {
    this.schema = schema;
  }

  /**
   * A document in which every part that is there has the form that it should.
   *
   * @param whole the same before the faulty parts were taken out, for pointers into it
   */
  public record Checked(JsonPart document, JsonNode whole) {}

  /**
   * Notes everything in which a posted document has not the form that it should, and takes the
   * faulty parts out.
   *
   * @throws org.announced.problem.ProblemException if it is no object at all, or has more faults
   *     than are noted
   */
  public Checked check(JsonNode posted, Faults faults) {
    if (!posted.isObject()) {
      faults.add(
          "",
          FaultCode.TYPE,
          "The document is %s; needed is one object. Its JSON Schema is at %s."
              .formatted(
                  posted.isNull() ? "null" : "a list, a text, a number or true or false",
                  schema.path()));
      throw faults.asProblem();
    }
    var whole = new Cleaning(faults).clean(posted);
    var sized = whole.deepCopy();
    new SizeLimits(schema.document(), faults).limit(sized);
    var said = faults.places();
    var misshapen = new ArrayList<Fault>();
    schema
        .faults(sized)
        .filter(fault -> !said.contains(String.valueOf(fault.pointer())))
        .forEach(
            fault -> {
              faults.add(fault);
              misshapen.add(fault);
            });
    return new Checked(new JsonPart(without(misshapen, sized), ""), whole);
  }

  private static JsonNode without(List<Fault> faults, JsonNode rest) {
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
