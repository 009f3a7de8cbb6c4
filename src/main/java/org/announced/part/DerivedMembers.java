package org.announced.part;

import java.util.List;
import java.util.Set;
import org.announced.announcement.Status;
import org.announced.document.JsonPart;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;

/**
 * What is derived for commitments of every kind, where somebody posts what he has read. It is held
 * to what stands beside it; what follows from others cannot be, and is passed over.
 */
public final class DerivedMembers {

  /** The members that say whether a commitment enters totals. */
  public static final List<String> OF_COUNTED = List.of("counted", "excluded");

  private static final Set<String> NOT_COUNTED =
      Set.of(Status.CANCELLED.name(), Status.SHELVED.name());

  private static final String CURE =
      "The service derives it. Leave it out, or mend what it contradicts.";

  private DerivedMembers() {}

  /** Notes it where these members contradict each other, or the status. */
  public static void checkCounted(JsonPart thing, Faults faults) {
    var counted = thing.piece("counted").node();
    var excluded = thing.text("excluded");
    var milestones = thing.piece(ToldMilestones.FIELD).node();
    var last = milestones.path(milestones.size() - 1).path("status").asString("");
    var status = thing.has("status") || last.isEmpty() ? thing.text("status") : last;
    var isOut = status != null && NOT_COUNTED.contains(status);
    if (counted.isBoolean() && counted.asBoolean() && (excluded != null || isOut)) {
      faults.add(
          thing.at("counted"),
          FaultCode.CONTRADICTION,
          "It is said to be in totals, and that it is %s, which is in none. %s"
              .formatted(excluded == null ? status : excluded, CURE));
    }
    if (excluded != null && NOT_COUNTED.contains(excluded) && !excluded.equals(status)) {
      faults.add(
          thing.at("excluded"),
          FaultCode.CONTRADICTION,
          "It is said to be left out as %s, and its status is another. %s"
              .formatted(excluded, CURE));
    }
  }
}
