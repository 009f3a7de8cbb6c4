package org.announced.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.announced.announcement.PartialDay;
import org.jspecify.annotations.Nullable;

/**
 * A level that a capacity reaches, and no addition: 300 megawatts by 2027 and 900 by 2029 are 900.
 *
 * @param dueBy by the end of which it is reached; it may be past
 * @param powerMegawatts all that runs by then, 0 included; null when not said
 * @param accelerators how many run by then, 0 included; null when not said
 */
@Embeddable
record CapacityPhase(
    @Column(name = "due_by") PartialDay dueBy,
    @Column(name = "power_mw") @Nullable BigDecimal powerMegawatts,
    @Nullable Long accelerators) {

  /**
   * @throws IllegalArgumentException if it has no figure
   */
  CapacityPhase {
    if (powerMegawatts == null && accelerators == null) {
      throw new IllegalArgumentException("a level says how much there is");
    }
  }
}
