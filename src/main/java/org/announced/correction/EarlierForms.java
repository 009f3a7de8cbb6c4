package org.announced.correction;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says of investments of an announcement that they supersede others, which were announced before.
 *
 * @param earlier by the ids of those, the ids of what they supersede
 */
record EarlierForms(Map<UUID, UUID> earlier) implements Function<JsonNode, ObjectNode> {

  /** The reason for such a change. */
  static final String WHY = "An earlier form of it was told later.";

  @Override
  public ObjectNode apply(JsonNode before) {
    var after = (ObjectNode) before.deepCopy();
    for (var investment : after.path("investments")) {
      var superseded = earlier.get(UUID.fromString(investment.path("id").asString()));
      if (superseded != null) {
        ((ObjectNode) investment)
            .putObject("relation")
            .put("kind", "SUPERSEDES")
            .put("investment", superseded.toString());
      }
    }
    return after;
  }
}
