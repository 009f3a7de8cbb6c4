package org.announced.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.announced.announcement.PartialDay;
import org.announced.announcement.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Milestones as they are shown or told, compared and brought together. */
public final class ToldMilestones {

  /** The member of a commitment that holds them. */
  public static final String FIELD = "milestones";

  private ToldMilestones() {}

  /**
   * What they are when the status is said to be another: one that was reached before is the last
   * again, and any other was reached nobody says when.
   */
  public static ArrayNode ending(JsonNode milestones, String word) {
    var status = Status.valueOf(word);
    var kept = new ArrayList<JsonNode>(milestones.values());
    var place = lastOf(kept, status);
    if (place >= 0) {
      kept.subList(place + 1, kept.size()).clear();
      return list(kept);
    }
    while (!kept.isEmpty() && !status.mayFollow(status(kept.get(kept.size() - 1)))) {
      kept.remove(kept.size() - 1);
    }
    return list(kept).add(JsonNodeFactory.instance.objectNode().put("status", word));
  }

  private static int lastOf(List<JsonNode> milestones, Status status) {
    for (int i = milestones.size() - 1; i >= 0; i--) {
      if (status(milestones.get(i)) == status) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Both together. Of the same step what is said stands in the place of what was known.
   *
   * @param said by a source
   * @param source that source, for what names none itself
   */
  public static ArrayNode merged(JsonNode known, JsonNode said, JsonNode source) {
    var all = new ArrayList<JsonNode>(known.values());
    for (var one : said) {
      var told = (ObjectNode) one.deepCopy();
      if (!told.hasNonNull("source")) {
        told.set("source", source);
      }
      all.removeIf(other -> status(other) == status(told));
      var place = 0;
      while (place < all.size() && !isLater(all.get(place), told)) {
        place++;
      }
      all.add(place, told);
    }
    return list(all);
  }

  /** Whether all of something are milestones, as far as can be seen: anybody may claim anything. */
  public static boolean areMilestones(JsonNode said) {
    return said.isArray()
        && !said.isEmpty()
        && said.valueStream()
            .allMatch(
                one ->
                    one.isObject()
                        && Arrays.stream(Status.values())
                            .map(Status::name)
                            .anyMatch(one.path("status").asString("")::equals));
  }

  private static boolean isLater(JsonNode one, JsonNode than) {
    var day = day(one);
    var other = day(than);
    if (day != null && other != null && day.daysUntil(other) != 0) {
      return day.daysUntil(other) < 0;
    }
    return status(one).compareTo(status(than)) > 0;
  }

  /** Whether they say the same, whoever says it and whether or not it is said to be announced. */
  public static boolean isSame(JsonNode one, JsonNode other) {
    var steps = withoutAnnouncement(one);
    var others = withoutAnnouncement(other);
    if (steps.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      var isSameStep = steps.get(i).path("status").equals(others.get(i).path("status"));
      if (!isSameStep || !text(steps.get(i)).equals(text(others.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static List<JsonNode> withoutAnnouncement(JsonNode milestones) {
    return milestones
        .valueStream()
        .skip(milestones.path(0).path("status").asString("").equals("ANNOUNCED") ? 1 : 0)
        .toList();
  }

  /** Those of what is told that are not known, or known otherwise; null where there are none. */
  public static @Nullable ArrayNode unknown(JsonNode told, JsonNode known) {
    var unknown =
        told.valueStream()
            .filter(one -> known.valueStream().noneMatch(other -> contradictsNothing(one, other)))
            .toList();
    return unknown.isEmpty() ? null : withoutSources(unknown);
  }

  private static boolean contradictsNothing(JsonNode told, JsonNode known) {
    var day = day(told);
    var knownDay = day(known);
    return status(told) == status(known)
        && (day == null || (knownDay != null && day.holds(knownDay)));
  }

  /** A claim names its source once for all. */
  private static ArrayNode withoutSources(List<JsonNode> told) {
    var list = list(told).deepCopy();
    list.forEach(one -> ((ObjectNode) one).remove("source"));
    return list;
  }

  private static ArrayNode list(List<JsonNode> milestones) {
    return JsonNodeFactory.instance.arrayNode().addAll(milestones);
  }

  private static Status status(JsonNode milestone) {
    return Status.valueOf(milestone.path("status").asString(""));
  }

  private static String text(JsonNode milestone) {
    return milestone.path("on").asString("");
  }

  private static @Nullable PartialDay day(JsonNode milestone) {
    return Optional.of(text(milestone)).flatMap(PartialDay::find).orElse(null);
  }
}
