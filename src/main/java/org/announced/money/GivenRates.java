package org.announced.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rates that somebody gives.
 *
 * @param rates without faults of their own; each day and currency once
 * @param source whose rates they are
 * @param reason why rates that are known otherwise are to be corrected; null when it was not said
 * @param faults what else the document has, which stands in the way of storing anything
 */
record GivenRates(List<Given> rates, String source, @Nullable String reason, Faults faults) {

  /**
   * @param pointer to it in the document
   */
  record Given(String pointer, String currency, LocalDate on, BigDecimal perEuro) {}
}
