package org.announced.posting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.announced.http.Ids;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What only the service sets of a company, in a description that was read from it and is posted
 * again. It is accepted where it is what the service says. What has an id that nothing here has was
 * read from another service, and what that one set is passed over.
 *
 * @param content the description without it
 */
record GivenCompanyFields(JsonNode content, Map<String, JsonNode> given) {

  private static final List<String> NAMES = List.of("id", "slug", "revision", "updatedAt");

  private static final String CURE = "The service gives this. %s Leave it out.";

  static GivenCompanyFields of(JsonNode posted) {
    var given = new TreeMap<String, JsonNode>();
    if (!(posted instanceof ObjectNode)) {
      return new GivenCompanyFields(posted, given);
    }
    var content = (ObjectNode) posted.deepCopy();
    content.remove("written");
    for (var name : NAMES) {
      var value = content.remove(name);
      if (value != null && !value.isNull()) {
        given.put(name, value);
      }
    }
    if (content.get("parent") instanceof ObjectNode parent) {
      var id = parent.path("id");
      var word = id.isString() ? id : parent.path("slug");
      // One with an id and a name may be known by its name only.
      if (word.isString() && !(id.isString() && parent.path("name").isString())) {
        content.set("parent", word);
      }
    }
    return new GivenCompanyFields(content, given);
  }

  /** The id that it says it has; null when it gives none, or none that is an id. */
  @Nullable UUID id() {
    var id = given.get("id");
    return id == null ? null : Ids.find(id.asString("")).orElse(null);
  }

  /**
   * Notes what is not as the service has it.
   *
   * @param isKnown whether the id is that of a company here
   */
  void compare(JsonNode document, boolean isNew, boolean isKnown, Faults faults) {
    if (id() != null && !isKnown) {
      warnOfSlug(document, faults);
      return;
    }
    given.forEach(
        (name, value) -> {
          var known = document.path(name);
          if (!value.equals(known)) {
            var is =
                isNew && !name.equals("slug")
                    ? "The company is not known yet."
                    : "It is %s.".formatted(ShownText.quoted(known.asString()));
            faults.add("/" + name, FaultCode.READ_ONLY, CURE.formatted(is));
          }
        });
  }

  private void warnOfSlug(JsonNode document, Faults faults) {
    var slug = given.get("slug");
    if (slug != null && !slug.equals(document.path("slug"))) {
      faults.warn(
          Fault.at(
              "/slug",
              FaultCode.READ_ONLY,
              "The service gives this. Here it is %s."
                  .formatted(ShownText.quoted(document.path("slug").asString()))));
    }
  }
}
