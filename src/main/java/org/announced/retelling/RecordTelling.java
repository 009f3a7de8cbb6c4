package org.announced.retelling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.announced.document.GivenFields;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.part.ToldMilestones;
import org.announced.plan.ClaimPart;
import org.announced.plan.SourcePart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a data set's record told of an announcement last, to see what somebody else has changed
 * since: members are named by the id of their thing, a slash and their own name; those of the
 * announcement itself without an id.
 *
 * @param base the announcement as it was shown when the record was told
 * @param kept members that showed something else than the record told even then
 */
public record RecordTelling(JsonNode base, Set<String> kept) {

  private static final String ANY = "*";

  /** Name of a member. */
  static String member(JsonNode thing, String field) {
    return thing.path("id").asString("") + "/" + field;
  }

  /**
   * Everything that shows what somebody else says.
   *
   * @param now the announcement as it is shown
   */
  Set<String> corrected(JsonNode now, DocumentParts parts) {
    var corrected = new HashSet<>(kept);
    for (var field : head(now, parts)) {
      if (differ(base.path(field), now.path(field))) {
        corrected.add("/" + field);
      }
    }
    for (var part : parts.list()) {
      if (!part.list().equals(SourcePart.LIST) && !part.list().equals(ClaimPart.LIST)) {
        correctedThings(part, now, corrected);
      }
    }
    return corrected;
  }

  private void correctedThings(DocumentPart<?> part, JsonNode now, Set<String> corrected) {
    var then = new HashMap<String, JsonNode>();
    var list = part.list().field();
    base.path(list).forEach(thing -> then.put(thing.path("id").asString(""), thing));
    for (var thing : now.path(list)) {
      var was = then.getOrDefault(thing.path("id").asString(""), MissingNode.getInstance());
      if (was.isMissingNode()) {
        corrected.add(member(thing, ANY));
      }
      thing.propertyNames().stream()
          .filter(field -> !part.given().contains(field))
          .filter(field -> isOther(field, was.path(field), thing.path(field)))
          .forEach(field -> corrected.add(member(thing, field)));
    }
  }

  /** What somebody has preferred a claim about: the subjects, each with a slash at its end. */
  static Set<String> preferred(JsonNode before) {
    var subjects = new HashSet<String>();
    for (var claim : before.path(ClaimPart.LIST.field())) {
      if (claim.path("preferred").asBoolean(false)
          && !claim.path("reason").asString("").equals(AddedSources.FIRST_KNOWN)) {
        subjects.add(claim.path("subject").asString("") + "/");
      }
    }
    return subjects;
  }

  /** Whether a thing as a whole is somebody else's. */
  static boolean isOfOthers(Set<String> corrected, JsonNode thing) {
    return corrected.contains(member(thing, ANY));
  }

  /** What an announcement says of itself. */
  static List<String> head(JsonNode announcement, DocumentParts parts) {
    var others =
        Stream.concat(
                GivenFields.OF_ANNOUNCEMENTS.stream(),
                parts.lists().stream().map(list -> list.field()))
            .toList();
    return announcement.propertyNames().stream()
        .filter(field -> !others.contains(field) && !field.equals("records"))
        .toList();
  }

  private static boolean isOther(String field, JsonNode was, JsonNode is) {
    return field.equals(ToldMilestones.FIELD) ? !ToldMilestones.isSame(was, is) : differ(was, is);
  }

  /** Whether two values are not the same; as numbers, 1.50 and 1.5 are. */
  static boolean differ(JsonNode one, JsonNode other) {
    return !one.equals(RecordTelling::compare, other);
  }

  private static int compare(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? one.decimalValue().compareTo(other.decimalValue())
        : one.equals(other) ? 0 : 1;
  }
}
