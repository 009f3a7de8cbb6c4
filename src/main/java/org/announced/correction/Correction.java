package org.announced.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.part.DocumentParts;
import org.announced.part.PartList;
import org.announced.plan.KnownParts;
import org.announced.plan.PostedForm;
import org.announced.revision.MergePatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a known announcement is to become: the document that would be posted for it, and which of
 * its parts are those that are there already.
 *
 * @param document in the form in which it would be posted
 * @param isHeadWritten whether anything beside its lists of things is another than before
 * @param things ids of those that stay, by their pointers in the document
 * @param settled pointers of the things whose relation, if any, is stored just so already
 * @param written pointers of the things that are not stored just so already
 * @param retold by the ids of things that stay, those of their lists that are others than before
 * @param moved lists of which some thing has another place than before
 * @param removed ids of the things that are no longer there, by their lists
 */
record Correction(
    ObjectNode document,
    boolean isHeadWritten,
    Map<String, UUID> things,
    Set<String> settled,
    Set<String> written,
    Map<UUID, Set<String>> retold,
    Set<PartList> moved,
    Map<PartList, List<UUID>> removed) {

  /**
   * Compares two states of an announcement, each as it is shown.
   *
   * @param after with things that have ids of the first, and new ones without
   */
  static Correction of(JsonNode before, ObjectNode after, DocumentParts parts) {
    var stored = PostedForm.of(before, parts);
    var document = PostedForm.of(after, parts);
    var correction =
        new Correction(
            document,
            !head(document, parts).equals(head(stored, parts)),
            new HashMap<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashMap<>(),
            new LinkedHashSet<>(),
            new HashMap<>());
    for (var list : parts.lists()) {
      correction.compare(
          list, before.path(list.field()), after.path(list.field()), stored.path(list.field()));
    }
    return correction;
  }

  private void compare(PartList list, JsonNode before, JsonNode after, JsonNode stored) {
    var places = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < before.size(); i++) {
      places.put(before.get(i).path("id").asString(), i);
    }
    for (int i = 0; after.isArray() && i < after.size(); i++) {
      var id = after.get(i).path("id").asString("");
      var place = places.remove(id);
      if (place == null) {
        written.add(list.pointer(i));
      } else {
        if (place != i) {
          moved.add(list);
        }
        stays(
            list.pointer(i), UUID.fromString(id), stored.path(place), document.at(list.pointer(i)));
      }
    }
    if (!places.isEmpty()) {
      moved.add(list);
      removed.put(list, places.keySet().stream().map(UUID::fromString).toList());
    }
  }

  private void stays(String pointer, UUID id, JsonNode was, JsonNode told) {
    things.put(pointer, id);
    if (!told.equals(was)) {
      written.add(pointer);
    }
    var lists = new HashSet<String>();
    for (var field : told.propertyNames()) {
      if (told.path(field).isArray() && !told.path(field).equals(was.path(field))) {
        lists.add(field);
      }
    }
    for (var field : was.propertyNames()) {
      if (was.path(field).isArray() && !was.path(field).equals(told.path(field))) {
        lists.add(field);
      }
    }
    retold.put(id, lists);
    if (relation(told).equals(relation(was))) {
      settled.add(pointer);
    }
  }

  /** What is said of it: a member that is null says as much as none. */
  private static JsonNode relation(JsonNode part) {
    return MergePatch.apply(MissingNode.getInstance(), part.path("relation"));
  }

  private static ObjectNode head(ObjectNode document, DocumentParts parts) {
    var head = document.deepCopy();
    parts.lists().forEach(list -> head.remove(list.field()));
    return head;
  }

  /** What the document is read with. */
  KnownParts stays(UUID announcement) {
    return new KnownParts(announcement, things, settled);
  }

  /** Whether any thing of a list is not stored just so already. */
  boolean writes(PartList list) {
    return written.stream().anyMatch(list::holds);
  }

  /** How many things of a list are new. */
  int added(PartList list) {
    return (int)
        written.stream().filter(one -> list.holds(one) && !things.containsKey(one)).count();
  }

  /** Whether something at a place is told by the correction, and does not stay as it was. */
  boolean tells(String pointer, DocumentParts parts) {
    var list = parts.lists().stream().filter(one -> one.holds(pointer)).findFirst();
    return list.isEmpty()
        ? isHeadWritten
        : written.stream().anyMatch(one -> (pointer + "/").startsWith(one + "/"));
  }

  boolean writes(PartList list, int position) {
    return written.contains(list.pointer(position));
  }

  boolean isKnown(PartList list, int position) {
    return things.containsKey(list.pointer(position));
  }

  /** The names of those lists in a thing that stays which are others than before. */
  Set<String> retold(UUID thing) {
    return retold.getOrDefault(thing, Set.of());
  }

  /** The ids of those things of a list of which nothing stays as it is stored. */
  List<UUID> outdated(PartList list) {
    var ids = new ArrayList<>(removed(list));
    things.forEach(
        (pointer, id) -> {
          if (list.holds(pointer) && written.contains(pointer)) {
            ids.add(id);
          }
        });
    return ids;
  }

  List<UUID> removed(PartList list) {
    return removed.getOrDefault(list, List.of());
  }

  /** Where the things of a list that stay stand from now on. */
  Map<UUID, Integer> places(PartList list) {
    var places = new LinkedHashMap<UUID, Integer>();
    things.forEach(
        (pointer, id) -> {
          if (list.holds(pointer)) {
            places.put(id, Integer.valueOf(pointer.substring(pointer.lastIndexOf('/') + 1)));
          }
        });
    return places;
  }
}
