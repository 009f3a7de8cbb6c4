package org.announced.correction;

import java.util.Arrays;
import org.announced.announcement.Status;
import org.announced.part.ToldMilestones;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Status and milestones say the same twice: where a change says one of them, the other follows. And
 * that something was announced follows the day of its announcement, and its first source.
 */
final class MilestoneConsequences {

  private static final String STATUS = "status";

  private MilestoneConsequences() {}

  /**
   * Changes a thing of the second state.
   *
   * @param was the thing in the first state
   */
  static void follow(JsonNode was, ObjectNode thing, JsonNode before, JsonNode after) {
    if (thing.path(ToldMilestones.FIELD).isArray()) {
      followEachOther(was, thing);
      followAnnouncement(was, thing, before, after);
    }
  }

  private static void followEachOther(JsonNode was, ObjectNode thing) {
    var milestones = thing.path(ToldMilestones.FIELD);
    var status = thing.path(STATUS);
    var isTold = !milestones.equals(was.path(ToldMilestones.FIELD));
    var isStatusTold = !status.equals(was.path(STATUS));
    if (isStatusTold && !isTold) {
      if (status.isNull() || status.isMissingNode()) {
        thing.remove(ToldMilestones.FIELD);
      } else if (isWord(status)) {
        thing.set(ToldMilestones.FIELD, ToldMilestones.ending(milestones, status.asString()));
      }
    } else if (isTold && !isStatusTold && !milestones.isEmpty()) {
      thing.set(STATUS, milestones.get(milestones.size() - 1).path(STATUS));
    }
  }

  /** What is none is told where the document is read. */
  private static boolean isWord(JsonNode status) {
    return Arrays.stream(Status.values()).map(Status::name).anyMatch(status.asString("")::equals);
  }

  private static void followAnnouncement(
      JsonNode was, ObjectNode thing, JsonNode before, JsonNode after) {
    var first = was.path(ToldMilestones.FIELD).path(0);
    var source = was.path("evidence").path(0).path("source");
    var isDerived =
        first.path(STATUS).asString("").equals(Status.ANNOUNCED.name())
            && first.path("on").equals(before.path("announcedOn"))
            && first.path("source").asString("").equals(source.asString(""));
    if (isDerived
        && thing.path(ToldMilestones.FIELD).path(0) instanceof ObjectNode now
        && now.equals(first)) {
      now.set("on", after.path("announcedOn"));
      if (!thing.path("evidence").path(0).path("source").equals(source)) {
        now.putNull("source");
      }
    }
  }
}
