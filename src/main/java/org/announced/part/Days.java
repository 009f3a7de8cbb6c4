package org.announced.part;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.announced.announcement.PartialDay;
import org.announced.document.JsonPart;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;

/** Reads days and times that have the right form, and notes those that no calendar has. */
public final class Days {

  private final Faults faults;

  /**
   * @param faults where days are noted that no calendar has
   */
  public Days(Faults faults) {
    this.faults = faults;
  }

  /** A whole day. Null where nothing was said, and where there is no such day. */
  public @Nullable LocalDate day(JsonPart piece, String field) {
    var text = piece.text(field);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      noSuchDay(piece.at(field), text);
      return null;
    }
  }

  /** A year, month or day. Null where nothing was said, and where there is none such. */
  public @Nullable PartialDay partialDay(JsonPart piece, String field) {
    var text = piece.text(field);
    return text == null ? null : partialDay(text, piece.at(field));
  }

  /**
   * The same for a text that has been read.
   *
   * @param pointer where it stands
   */
  public @Nullable PartialDay partialDay(String text, String pointer) {
    var day = PartialDay.find(text);
    if (day.isEmpty()) {
      noSuchDay(pointer, text);
    }
    return day.orElse(null);
  }

  /** A day or time as it was stated. */
  @Nullable String time(JsonPart piece, String field) {
    var text = piece.text(field);
    if (text != null && text.matches(".{16,}[+-]\\d{2}:\\d{2}") && !isOffset(text)) {
      faults.add(
          piece.at(field),
          FaultCode.NO_SUCH_DAY,
          "No clock is %s from UTC: offsets go from -12:00 to +14:00. Leave it out for local time."
              .formatted(text.substring(text.length() - 6)));
      return null;
    }
    try {
      if (text != null && text.length() == 10) {
        LocalDate.parse(text);
      } else if (text != null && text.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})")) {
        OffsetDateTime.parse(text);
      } else if (text != null) {
        LocalDateTime.parse(text);
      }
      return text;
    } catch (DateTimeException e) {
      noSuchDay(piece.at(field), String.valueOf(text));
      return null;
    }
  }

  private static boolean isOffset(String text) {
    var minutes = Integer.parseInt(text.substring(text.length() - 2));
    var hours = Integer.parseInt(text.substring(text.length() - 5, text.length() - 3));
    var most = text.charAt(text.length() - 6) == '-' ? 12 : 14;
    return minutes < 60 && hours * 60 + minutes <= most * 60;
  }

  private void noSuchDay(String pointer, String text) {
    faults.add(
        pointer,
        FaultCode.NO_SUCH_DAY,
        "The calendar has no %s. Check month, day and time.".formatted(ShownText.quoted(text)));
  }
}
