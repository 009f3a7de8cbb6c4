package org.announced.retelling;

import org.announced.commitment.Commitment;
import org.announced.plan.Contents;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Regions that a document tells, by their codes, however it names them, and beside each the country
 * that is told by it.
 */
final class RegionTold {

  private static final String REGION = "region";
  private static final String COUNTRY = "country";

  private RegionTold() {}

  /** Writes them into the document. */
  static ObjectNode code(ObjectNode document, Contents contents) {
    var announcement = contents.announcement();
    code(document, announcement.region(), announcement.country());
    contents
        .things()
        .forEach(
            (list, all) ->
                all.forEach(
                    thing -> {
                      var piece = document.path(list.field()).path(thing.position());
                      if (thing instanceof Commitment one) {
                        code(piece, one.region(), one.country());
                      }
                    }));
    return document;
  }

  private static void code(JsonNode piece, @Nullable String region, @Nullable String country) {
    if (region != null && piece instanceof ObjectNode told) {
      told.put(REGION, region).put(COUNTRY, country);
    }
  }

  /** Whether the region that is told may stand beside the country that is known. */
  static boolean fits(JsonNode told, JsonNode known) {
    var country = known.path(COUNTRY).asString("");
    return country.isEmpty() || told.path(REGION).asString("").startsWith(country + "-");
  }
}
