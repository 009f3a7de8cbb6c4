package org.announced.company;

import jakarta.persistence.Embeddable;

/**
 * A security on an exchange.
 *
 * @param mic market identifier code of the exchange, ISO 10383 (XTKS, XNAS)
 * @param ticker the exchange's code of the security, upper case
 */
@Embeddable
public record StockListing(String mic, String ticker) {

  /** As it is written in a reference: {@code XTKS:3778}. */
  @Override
  public String toString() {
    return mic + ":" + ticker;
  }
}
