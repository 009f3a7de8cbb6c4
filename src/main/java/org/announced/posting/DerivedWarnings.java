package org.announced.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.announced.document.JsonPart;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.problem.Fault;
import org.springframework.stereotype.Component;

/**
 * Names what is derived here otherwise than where a document was read, as dollars are where other
 * rates hold. It is derived anew all the same.
 */
@Component
class DerivedWarnings {

  private final DocumentParts parts;

  DerivedWarnings(DocumentParts parts) {
    this.parts = parts;
  }

  /**
   * What differs, by the places of the documents. One statement for a kind of things at most.
   *
   * @param read documents that were read from a service and are stored by now, by their places
   */
  Map<Integer, List<Fault>> of(Map<Integer, Plan> read) {
    var warnings = new HashMap<Integer, List<Fault>>();
    if (!read.isEmpty()) {
      parts.list().forEach(part -> compare(part, read, warnings));
    }
    return warnings;
  }

  private static void compare(
      DocumentPart<?> part, Map<Integer, Plan> read, Map<Integer, List<Fault>> warnings) {
    var things = new HashMap<UUID, JsonPart>();
    var places = new HashMap<UUID, Integer>();
    read.forEach(
        (place, plan) -> {
          var sent = plan.submission().checked().whole().path(part.list().field());
          for (var thing : plan.contents().of(part)) {
            var pointer = part.list().pointer(thing.position());
            things.put(thing.getId(), new JsonPart(sent.path(thing.position()), pointer));
            places.put(thing.getId(), place);
          }
        });
    part.derivedOtherwise(things)
        .forEach(
            (id, warning) ->
                warnings
                    .computeIfAbsent(
                        Objects.requireNonNull(places.get(id)), any -> new ArrayList<>())
                    .add(warning));
  }
}
