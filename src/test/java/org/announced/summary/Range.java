package org.announced.summary;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An amount in its three cases, which need not be in order.
 *
 * @param high null when there is no upper bound
 */
record Range(BigDecimal low, BigDecimal point, @Nullable BigDecimal high) {

  static final Range ZERO = new Range(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  Range plus(Range more) {
    return new Range(
        low.add(more.low),
        point.add(more.point),
        high == null || more.high == null ? null : high.add(more.high));
  }

  boolean isInOrder() {
    return low.compareTo(point) <= 0 && (high == null || point.compareTo(high) <= 0);
  }

  /** As it is shown: from the smallest case to the largest. */
  Range inOrder() {
    BigDecimal least = low.min(point);
    return high == null
        ? new Range(least, point, null)
        : new Range(least.min(high), point, low.max(point).max(high));
  }

  /** Each case changed for itself. */
  Range each(UnaryOperator<BigDecimal> change) {
    return new Range(
        change.apply(low), change.apply(point), high == null ? null : change.apply(high));
  }
}
