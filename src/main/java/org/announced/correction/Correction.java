package org.announced.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.announcement.Announcement;
import org.announced.announcement.Kept;
import org.announced.part.Member;
import org.announced.plan.KnownParts;
import org.announced.revision.MergePatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a known announcement is to become: the document that would be posted for it, and which of
 * its parts are those that are there already.
 *
 * @param announcement as it is stored, for the reading of the document to change
 * @param document in the form in which it would be posted
 * @param isHeadWritten whether anything beside its lists of things is another than before
 * @param kept the parts that stay, by their pointers in the document
 * @param settled pointers of the parts whose relation, if any, is stored just so already
 * @param written pointers of the parts that are not stored just so already
 * @param retold by the tables of lists in parts, the parts that stay and have another list there
 * @param moved lists of which some thing has another place than before
 * @param removed ids of the things that are no longer there
 */
record Correction(
    Announcement announcement,
    ObjectNode document,
    boolean isHeadWritten,
    Map<String, Kept> kept,
    Set<String> settled,
    Set<String> written,
    Map<String, List<UUID>> retold,
    Set<Member> moved,
    Map<Member, List<UUID>> removed) {

  /**
   * Compares two states of an announcement, each as it is shown.
   *
   * @param after with things that have ids of the first, and new ones without
   */
  static Correction of(Announcement announcement, JsonNode before, ObjectNode after) {
    var stored = PostedForm.of(before);
    var document = PostedForm.of(after);
    var kept = new HashMap<String, Kept>();
    var settled = new HashSet<String>();
    var written = new HashSet<String>();
    var retold = new HashMap<String, List<UUID>>();
    var moved = new LinkedHashSet<Member>();
    var removed = new EnumMap<Member, List<UUID>>(Member.class);
    for (var member : Member.values()) {
      var places = new LinkedHashMap<String, Integer>();
      var old = before.path(member.field());
      for (int i = 0; i < old.size(); i++) {
        places.put(old.get(i).path("id").asString(), i);
      }
      var things = after.path(member.field());
      for (int i = 0; things.isArray() && i < things.size(); i++) {
        var place = places.remove(things.get(i).path("id").asString(""));
        var posted = document.path(member.field()).path(i);
        if (place == null) {
          written.add(member.pointer(i));
          continue;
        }
        var stays = PostedForm.kept(old.get(place));
        kept.put(member.pointer(i), stays);
        if (place != i) {
          moved.add(member);
        }
        var was = stored.path(member.field()).path(place);
        if (!posted.equals(was)) {
          written.add(member.pointer(i));
        }
        for (var detail : member.details()) {
          if (!posted.path(detail.field()).equals(was.path(detail.field()))) {
            retold.computeIfAbsent(detail.table(), any -> new ArrayList<>()).add(stays.id());
          }
        }
        if (relation(posted).equals(relation(was))) {
          settled.add(member.pointer(i));
        }
      }
      if (!places.isEmpty()) {
        moved.add(member);
        removed.put(member, places.keySet().stream().map(UUID::fromString).toList());
      }
    }
    var isHeadWritten = !head(document).equals(head(stored));
    return new Correction(
        announcement, document, isHeadWritten, kept, settled, written, retold, moved, removed);
  }

  /** What is said of it: a member that is null says as much as none. */
  private static JsonNode relation(JsonNode part) {
    return MergePatch.apply(MissingNode.getInstance(), part.path("relation"));
  }

  private static ObjectNode head(ObjectNode document) {
    var head = document.deepCopy();
    Arrays.stream(Member.values()).map(Member::field).forEach(head::remove);
    return head;
  }

  /** What the document is read with. */
  KnownParts stays() {
    return new KnownParts(announcement, isHeadWritten, kept, settled);
  }

  /** Whether any thing of a list is not stored just so already. */
  boolean writes(Member member) {
    return written.stream().anyMatch(pointer -> pointer.startsWith("/" + member.field() + "/"));
  }

  boolean writes(Member member, int position) {
    return written.contains(member.pointer(position));
  }

  /** The names of those lists in a thing that stays which are others than before. */
  Set<String> retold(Member member, UUID thing) {
    return member.details().stream()
        .filter(detail -> retold.getOrDefault(detail.table(), List.of()).contains(thing))
        .map(Member.Detail::field)
        .collect(Collectors.toSet());
  }

  /** The ids of those things of a list that stay and are written anew. */
  private List<UUID> rewritten(Member member) {
    var ids = new ArrayList<UUID>();
    kept.forEach(
        (pointer, one) -> {
          if (pointer.startsWith("/" + member.field() + "/") && written.contains(pointer)) {
            ids.add(one.id());
          }
        });
    return ids;
  }

  /** The ids of those things of a list of which nothing stays as it is stored. */
  List<UUID> outdated(Member member) {
    var ids = new ArrayList<>(rewritten(member));
    ids.addAll(removed(member));
    return ids;
  }

  List<UUID> removed(Member member) {
    return removed.getOrDefault(member, List.of());
  }
}
