package org.announced.money;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A currency of ISO 4217, in use or not any more.
 *
 * @param code three capitals
 * @param name in English
 * @param minorDigits decimal places of its smallest unit: 2 for USD, 0 for JPY
 * @param firstDay the first on which it was money; null when that is long ago
 * @param lastDay the last on which it was money; null while it is
 * @param successor the code of what took its place; null while it is money
 */
public record Currency(
    String code,
    String name,
    int minorDigits,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable String successor) {

  /** Whether it is money still. */
  public boolean isInUse() {
    return lastDay == null;
  }

  /** Whether it was money on that day. */
  public boolean isMoneyOn(LocalDate day) {
    return !isYetToCome(day) && !isOver(day);
  }

  private boolean isYetToCome(LocalDate day) {
    return firstDay != null && day.isBefore(firstDay);
  }

  private boolean isOver(LocalDate day) {
    return lastDay != null && day.isAfter(lastDay);
  }

  /** Says when it was money, of a day on which it is not. */
  String words(LocalDate day) {
    return isYetToCome(day)
        ? "%s is money from %s on, and not yet on %s".formatted(code, firstDay, day)
        : "%s was money until %s, and not any more on %s".formatted(code, lastDay, day);
  }
}
