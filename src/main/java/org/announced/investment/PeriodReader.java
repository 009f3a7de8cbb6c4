package org.announced.investment;

import org.announced.announcement.PartialDay;
import org.announced.document.JsonPart;
import org.announced.part.PartReading;
import org.announced.part.PeriodText;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;

/** Reads when the money of an investment is to be spent. */
final class PeriodReader {

  private final PartReading reading;

  PeriodReader(PartReading reading) {
    this.reading = reading;
  }

  /** Null when nothing was said of it, and when something is wrong with it. */
  @Nullable Period read(JsonPart piece) {
    var text = piece.text();
    var start = piece.text("start");
    var end = piece.text("end");
    if (text != null) {
      var ends = PeriodText.of(text);
      return period(
          day(ends.isOpenBefore() ? null : ends.start(), piece.pointer()),
          day(ends.isOpenAfter() ? null : ends.end(), piece.pointer()),
          piece.pointer());
    }
    return period(
        day(start == null ? null : PeriodText.start(start), piece.at("start")),
        day(end == null ? null : PeriodText.end(end), piece.at("end")),
        piece.at("end"));
  }

  private @Nullable PartialDay day(@Nullable String text, String pointer) {
    return text == null ? null : reading.days().partialDay(text, pointer);
  }

  private @Nullable Period period(
      @Nullable PartialDay start, @Nullable PartialDay end, String pointer) {
    if (start != null && end != null && end.lastDay().isBefore(start.firstDay())) {
      reading
          .faults()
          .add(
              pointer,
              FaultCode.ENDS_BEFORE_START,
              "The period ends with %s, before it starts with %s.".formatted(end, start));
      return null;
    }
    return start == null && end == null ? null : new Period(start, end);
  }

  /**
   * For how many years the figures of an amount were told, which are those of one year: null where
   * they are those of the whole, and where it cannot be said, which is noted.
   */
  @Nullable Integer years(JsonPart investment, @Nullable Period period) {
    var amount = investment.piece("amount");
    if (!amount.has("per")) {
      return null;
    }
    var years = period == null ? null : period.years();
    if (years == null && !reading.faults().concern(investment.at("period"))) {
      reading
          .faults()
          .add(
              investment.at("period"),
              investment.has("period") ? FaultCode.CONTRADICTION : FaultCode.REQUIRED,
              "A figure for each year needs a period of whole years, such as \"2026/2030\" for five:"
                  + " the total is derived from it. Or give the total, and leave \"per\" out.");
    }
    return years;
  }
}
