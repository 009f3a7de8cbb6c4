package org.announced.retelling;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.announced.announcement.Correctable;
import org.announced.part.DocumentPart;
import org.announced.plan.Contents;
import tools.jackson.databind.JsonNode;

/**
 * Where the things of a data set's record stand in the announcement that it told before.
 *
 * @param corrected what somebody else says, as {@link RecordTelling#corrected} names it
 */
record RecordPlaces(Contents contents, ToldDollars dollars, Set<String> corrected) {

  /** Of a thing that the record told, and that somebody has taken out of the announcement. */
  static final int TAKEN_AWAY = -1;

  /**
   * First those that the record told last are matched, wherever somebody has put them since; then
   * others.
   *
   * @param told the things as the record tells them now
   * @param last as they were shown when the record was told last
   * @param shown as they are shown
   * @return places among those shown, by the places of those told; each once
   */
  <T extends Correctable<T>> Map<Integer, Integer> of(
      DocumentPart<T> part, JsonNode told, JsonNode last, JsonNode shown) {
    var now = places(shown);
    var then = places(last);
    var places = new HashMap<Integer, Integer>();
    pairs(part, told, last)
        .forEach((one, old) -> places.put(one, now.getOrDefault(id(last.get(old)), TAKEN_AWAY)));
    pairs(part, told, shown)
        .forEach(
            (one, place) -> {
              if (!then.containsKey(id(shown.get(place)))) {
                places.putIfAbsent(one, place);
              }
            });
    return places;
  }

  private <T extends Correctable<T>> Map<Integer, Integer> pairs(
      DocumentPart<T> part, JsonNode told, JsonNode things) {
    return ThingPairs.ofRecord(
        part,
        contents,
        told,
        things,
        dollars,
        thing -> !RecordTelling.isOfOthers(corrected, thing));
  }

  private static Map<String, Integer> places(JsonNode things) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < things.size(); i++) {
      places.put(id(things.get(i)), i);
    }
    return places;
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asString("");
  }
}
