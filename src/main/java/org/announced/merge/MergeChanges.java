package org.announced.merge;

import org.announced.revision.Changes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a merge changes in a company, beside members also which the other company it is. */
final class MergeChanges {

  private MergeChanges() {}

  /** That this company, which remains, is the other as well. */
  static ArrayNode merged(JsonNode before, JsonNode after, JsonNode other) {
    return told(before, after, "/merged", "new", other);
  }

  /** That it is not any more. */
  static ArrayNode separated(JsonNode before, JsonNode after, JsonNode other) {
    return told(before, after, "/merged", "old", other);
  }

  /** That this company is another, to which its names, listings and identifiers pass. */
  static ArrayNode mergedInto(JsonNode before, JsonNode survivor) {
    return told(before, emptied(before), "/mergedInto", "new", survivor);
  }

  /** That it stands for itself again. */
  static ArrayNode separatedFrom(JsonNode after, JsonNode survivor) {
    return told(emptied(after), after, "/mergedInto", "old", survivor);
  }

  private static ArrayNode told(
      JsonNode before, JsonNode after, String pointer, String member, JsonNode other) {
    var changes = Changes.between(before, after, CompanyPatches.DERIVED);
    changes
        .addObject()
        .put("pointer", pointer)
        .set(member, ((ObjectNode) other.deepCopy()).retain("id", "slug", "name"));
    return changes;
  }

  private static JsonNode emptied(JsonNode company) {
    var emptied = (ObjectNode) company.deepCopy();
    emptied.putNull("parent");
    emptied.putArray("aliases");
    emptied.putArray("listings");
    emptied.putArray("identifiers");
    return emptied;
  }
}
