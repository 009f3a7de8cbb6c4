package org.announced.summary;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A company as it is shown among those that act.
 *
 * @param measures its money as an investor, and how many commitments of each kind it acts in, by
 *     the name of the kind; null for a number that is not known
 * @param details by kind, the address of these commitments; null when there are none
 */
record ActingCompany(
    String slug,
    String label,
    Map<String, @Nullable BigDecimal> measures,
    Map<String, @Nullable Link> details) {

  BigDecimal point() {
    return measure("point");
  }

  /** How many it acts in, of all kinds. */
  BigDecimal commitments() {
    return details.keySet().stream().map(this::measure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal measure(String name) {
    return Objects.requireNonNull(measures.get(name), name);
  }
}
