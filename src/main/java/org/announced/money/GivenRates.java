package org.announced.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.announced.web.Fault;
import org.announced.web.ProblemException;
import org.announced.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Rates that somebody gives.
 *
 * @param rates without faults of their own; each day and currency once
 * @param source whose rates they are
 * @param reason why rates that are known otherwise are to be corrected; null when it was not said
 * @param faults what else the document has, which stands in the way of storing anything
 */
record GivenRates(List<Given> rates, String source, @Nullable String reason, List<Fault> faults) {

  /**
   * @param pointer to it in the document
   */
  record Given(String pointer, String currency, LocalDate on, BigDecimal perEuro) {}

  /**
   * @throws ProblemException if there are faults; it names all of them
   */
  static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_DOCUMENT,
          faults.size() == 1
              ? faults.get(0).detail()
              : "The document has " + faults.size() + " faults; nothing was stored.",
          faults);
    }
  }
}
