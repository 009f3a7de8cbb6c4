package org.announced.money;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What one euro was worth on a day.
 *
 * @param currency ISO 4217
 * @param on the day for which the rate was set
 * @param perEuro units of the currency for one euro, more than 0
 * @param source whose rate it is, {@link #BANK} or as whoever gave it named it
 */
record ReferenceRate(String currency, LocalDate on, BigDecimal perEuro, String source) {

  /** The European Central Bank, as it names itself in {@code rateSource}. */
  static final String BANK = "ECB";

  static final String EURO = "EUR";

  /** The first day for which the bank set rates. */
  static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 4);

  /** 10^12, more than any currency has been worth: what reaches it is a typing error. */
  static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

  static final int MOST_DECIMALS = 10;

  /** What a rate is of: there is one at most. */
  record Of(String currency, LocalDate on) {}

  Of of() {
    return new Of(currency, on);
  }

  /** Whether it is the same number, however many zeros it is written with. */
  boolean says(BigDecimal otherPerEuro) {
    return perEuro.compareTo(otherPerEuro) == 0;
  }

  /** The last day that it may be today anywhere. */
  static LocalDate lastDay(Clock clock) {
    return clock.instant().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
  }
}
