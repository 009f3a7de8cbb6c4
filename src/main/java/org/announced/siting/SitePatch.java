package org.announced.siting;

import java.util.List;
import org.announced.document.Form;
import org.announced.document.JsonPart;
import org.announced.plan.SiteSchemas;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.revision.MergePatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads merge patches of sites: what a site shall be in the end is held to the form of a posted
 * one.
 *
 * @param form of a site as it shall be
 */
record SitePatch(Form form) {

  /**
   * The site as it shall be.
   *
   * @param current as it is shown
   */
  JsonPart read(JsonNode current, ObjectNode patch, Faults faults) {
    var changes = patch.deepCopy();
    SiteSchemas.given().stream()
        .filter(name -> patch.has(name) && !patch.path(name).equals(current.path(name)))
        .forEach(
            name ->
                faults.add(
                    "/" + name,
                    FaultCode.READ_ONLY,
                    "\"%s\" is set by the service. Leave it out, or send it back as it is."
                        .formatted(name)));
    changes.remove(SiteSchemas.given());
    for (var name : List.copyOf(changes.propertyNames())) {
      if (changes.path(name).isNull() && !current.has(name)) {
        // It would vanish in the merge: it has to be there to be found.
        changes.put(name, true);
      }
    }
    var known = (ObjectNode) current.deepCopy();
    known.remove(SiteSchemas.given());
    if (changes.has("operator")) {
      // Another company is no other form of the one that was there.
      known.remove("operator");
    }
    return form.check(MergePatch.apply(known, changes), faults).document();
  }
}
