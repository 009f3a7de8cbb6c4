package org.announced.investment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.announced.announcement.PartialDay;
import org.jspecify.annotations.Nullable;

/**
 * When the money is to be spent, as stated.
 *
 * @param start null when open
 * @param end inclusive: 2029 lasts to its last day; null when open
 */
@Embeddable
public record Period(
    @Column(name = "period_start") @Nullable PartialDay start,
    @Column(name = "period_end") @Nullable PartialDay end) {

  /** As it is posted in one word, {@code 2026/2029}; an end that is open is {@code ..}. */
  String text() {
    return (start == null ? ".." : start) + "/" + (end == null ? ".." : end);
  }

  /** How many years it has from its first to its last day; null unless they are whole. */
  @Nullable Integer years() {
    if (start == null || end == null) {
      return null;
    }
    var length = java.time.Period.between(start.firstDay(), end.lastDay().plusDays(1));
    return length.getMonths() == 0 && length.getDays() == 0 ? length.getYears() : null;
  }

  /**
   * @throws IllegalArgumentException if it ends before it starts
   */
  public Period {
    if (start != null && end != null && end.lastDay().isBefore(start.firstDay())) {
      throw new IllegalArgumentException("a period does not end before it starts");
    }
  }
}
