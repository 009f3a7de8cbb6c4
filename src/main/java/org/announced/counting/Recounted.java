package org.announced.counting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of counting everything anew.
 *
 * @param formerRule the rule by which everything was counted before; null if nobody knows
 * @param rule the rule by which it is counted now
 * @param investments how many there are
 * @param differing how many of them count differently than was stored
 * @param first the ids of those, a hundred at most
 * @param rateDays how many rates of days were others than was stored; 0 if nobody looked
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
