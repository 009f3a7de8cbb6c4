package org.announced.part;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.announced.announcement.PartialDay;
import org.announced.announcement.Status;
import org.announced.commitment.Milestone;
import org.announced.document.JsonPart;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a commitment had come how far. What follows from the day of the announcement, and from
 * the status, is read as it is shown and not kept, so that it follows these.
 */
final class MilestoneReader {

  private final PartReading reading;
  private final JsonPart commitment;
  private final List<JsonPart> pieces;
  private final List<Milestone> told = new ArrayList<>();

  private @Nullable LocalDate since;

  MilestoneReader(PartReading reading, JsonPart commitment) {
    this.reading = reading;
    this.commitment = commitment;
    this.pieces = commitment.items("milestones");
  }

  /** The last of the milestones, or what is said beside them; ANNOUNCED where nothing is. */
  Status status() {
    var said = commitment.choice("status", Status.class);
    var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    var reached = last == null ? null : last.choice("status", Status.class);
    if (said != null && reached != null && said != reached) {
      reading
          .faults()
          .add(
              commitment.at("status"),
              FaultCode.CONTRADICTION,
              "The last of the milestones is %s, and the status %s. Leave one of them out."
                  .formatted(reached, said));
    }
    return said != null ? said : reached != null ? reached : Status.ANNOUNCED;
  }

  /** Those that say more than the announcement and the status do. */
  List<Milestone> milestones() {
    pieces.forEach(this::read);
    if (!told.isEmpty() && isOfTheAnnouncement(told.get(0))) {
      told.remove(0);
    }
    if (!told.isEmpty() && told.get(told.size() - 1).isBare()) {
      told.remove(told.size() - 1);
    }
    return List.copyOf(told);
  }

  private void read(JsonPart piece) {
    var status = piece.choice("status", Status.class);
    var on = reading.days().partialDay(piece, "on");
    var source = piece.has("source") ? reading.sources().referredTo(piece) : null;
    if (status == null) {
      return;
    }
    checkOrder(piece, status);
    if (on != null) {
      checkDay(piece, status, on);
    }
    told.add(new Milestone(status, on, source == null ? null : source.getId()));
  }

  private void checkOrder(JsonPart piece, Status status) {
    var before = told.isEmpty() ? null : told.get(told.size() - 1).status();
    if (status == before) {
      reading
          .faults()
          .add(
              piece.at("status"),
              FaultCode.DUPLICATE,
              "%s is what the milestone before it says.".formatted(status));
    } else if (before != null && !status.mayFollow(before)) {
      reading
          .faults()
          .add(
              piece.at("status"),
              FaultCode.OUT_OF_ORDER,
              "%s comes before %s. Give milestones in the order in which they were reached; only from %s does it go on with an earlier one."
                  .formatted(status, before, "SHELVED, CANCELLED or RETIRED"));
    }
  }

  private void checkDay(JsonPart piece, Status status, PartialDay on) {
    var tomorrow = LocalDate.ofInstant(reading.now(), ZoneOffset.UTC).plusDays(1);
    var announcedOn = reading.announcedOn();
    if (status == Status.ANNOUNCED && told.isEmpty() && announcedOn != null) {
      checkAnnounced(piece, on, announcedOn);
    } else if (on.firstDay().isAfter(tomorrow)) {
      fault(
          piece,
          FaultCode.OUT_OF_RANGE,
          "%s is to come, and no milestone is reached before its day.".formatted(on));
    }
    if (since != null && on.lastDay().isBefore(since)) {
      fault(
          piece,
          FaultCode.OUT_OF_ORDER,
          "%s is before the day of a milestone that stands before it. Give them in the order in which they were reached."
              .formatted(on));
    } else {
      since = since == null || on.firstDay().isAfter(since) ? on.firstDay() : since;
    }
  }

  private void checkAnnounced(JsonPart piece, PartialDay on, PartialDay announcedOn) {
    if (on.lastDay().isBefore(announcedOn.firstDay())) {
      fault(
          piece,
          FaultCode.BEFORE_ANNOUNCEMENT,
          "The announcement is of %s. What was announced before is an announcement of its own."
              .formatted(announcedOn));
    } else if (on.firstDay().isAfter(announcedOn.lastDay())) {
      fault(
          piece,
          FaultCode.CONTRADICTION,
          "The announcement is of %s already.".formatted(announcedOn));
    }
  }

  private void fault(JsonPart piece, FaultCode code, String detail) {
    reading.faults().add(piece.at("on"), code, detail);
  }

  private boolean isOfTheAnnouncement(Milestone first) {
    return first.status() == Status.ANNOUNCED
        && (first.on() == null || first.on().equals(reading.announcedOn()))
        && (first.sourceId() == null
            || first.sourceId().equals(reading.sources().firstEvidence(commitment)));
  }
}
