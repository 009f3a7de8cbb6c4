package org.announced.revision;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applies a JSON Merge Patch (RFC 7396): null removes a member, and a list replaces a list. */
public final class MergePatch {

  private MergePatch() {}

  /** The target with the patch applied; the target itself is not changed. */
  public static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    var merged =
        target instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    for (var change : changes.properties()) {
      if (change.getValue().isNull()) {
        merged.remove(change.getKey());
      } else {
        merged.set(change.getKey(), apply(merged.path(change.getKey()), change.getValue()));
      }
    }
    return merged;
  }
}
