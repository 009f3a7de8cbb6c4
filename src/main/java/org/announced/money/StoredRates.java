package org.announced.money;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of rates that were given, as it is shown.
 *
 * @param rates in the order given
 * @param note what else to know; null when nothing
 */
@JsonPropertyOrder({"rates", "note"})
record StoredRates(List<Stored> rates, @Nullable String note) {

  /** What became of one. */
  enum StoringOutcome {
    /** It was not known. */
    STORED,
    /** It was known otherwise; the old value is kept among the revisions. */
    CORRECTED,
    /** It was known, and stays as it was, source included. */
    KNOWN
  }

  /** A rate as it is stored now. */
  @JsonPropertyOrder({"currency", "on", "perEuro", "source", "outcome"})
  record Stored(
      String currency, LocalDate on, BigDecimal perEuro, String source, StoringOutcome outcome) {}

  boolean changeSomething() {
    return rates.stream().anyMatch(rate -> rate.outcome() != StoringOutcome.KNOWN);
  }
}
