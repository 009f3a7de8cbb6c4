package org.announced.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.announced.announcement.PartialDay.DayPrecision;

/**
 * The day of an announcement as it is stored: lists read the first of the days that it may be from
 * an index.
 */
@Embeddable
record AnnouncedDay(
    @Column(name = "announced_on") LocalDate firstDay,
    @Enumerated(EnumType.STRING) @Column(name = "announced_precision") DayPrecision precision) {

  static AnnouncedDay of(PartialDay day) {
    return new AnnouncedDay(day.firstDay(), day.precision());
  }

  PartialDay told() {
    return PartialDay.of(firstDay, precision);
  }
}
