package org.announced.siting;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.announced.document.GivenFields;
import org.announced.http.Ids;
import org.announced.plan.SiteSchemas;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What only the service sets of a site, in a description that was read from it and is posted again.
 * It is accepted where it is what the service says. An id that nothing here has is kept by the site
 * that is made, and what else the other service has set is passed over.
 *
 * @param content the description without it
 */
record GivenSiteFields(JsonNode content, Map<String, JsonNode> given) {

  static GivenSiteFields of(JsonNode posted) {
    var given = new TreeMap<String, JsonNode>();
    if (!(posted instanceof ObjectNode)) {
      return new GivenSiteFields(posted, given);
    }
    var content = (ObjectNode) posted.deepCopy();
    content.remove(GivenFields.WRITTEN);
    for (var name : SiteSchemas.given()) {
      var value = content.remove(name);
      // What is announced for it grows with every document.
      if (value != null && !value.isNull() && !name.equals("announced")) {
        given.put(name, value);
      }
    }
    return new GivenSiteFields(content, given);
  }

  /** The id that it says it has; null when it gives none, or none that is an id. */
  @Nullable UUID id() {
    var id = given.get("id");
    return id == null ? null : Ids.find(id.asString("")).orElse(null);
  }

  /**
   * Notes what is not as the service has it.
   *
   * @param isKnown whether the id is that of a site here
   */
  void compare(JsonNode document, boolean isKnown, Faults faults) {
    if (id() != null && !isKnown) {
      return;
    }
    given.forEach(
        (name, value) -> {
          var known = document.path(name);
          if (!value.equals(known)) {
            faults.add(
                "/" + name,
                FaultCode.READ_ONLY,
                "The service gives this. It is %s. Leave it out."
                    .formatted(ShownText.quoted(known.asString())));
          }
        });
  }
}
