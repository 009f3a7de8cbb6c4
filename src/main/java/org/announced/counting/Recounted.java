package org.announced.counting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of counting all investments anew.
 *
 * @param formerRule the number of the rule by which they were counted before; null if nobody knows
 * @param rule the number of the rule by which they are counted now
 * @param investments how many investments there are
 * @param differing how many of them had been counted wrongly
 * @param first the ids of the first hundred of those
 * @param rateDays how many rates of days had been wrong; 0 also if rates were not looked at
 */
record Recounted(
    @Nullable Integer formerRule,
    int rule,
    long investments,
    long differing,
    List<UUID> first,
    long rateDays) {

  boolean foundNothing() {
    return differing == 0 && rateDays == 0;
  }
}
