package org.announced.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Between what the truth of a stated amount lies.
 *
 * @param low null when there is no lower bound to give
 * @param high null when there is no upper bound
 */
public record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {

  /**
   * The tracker's own convention: "about" is within five per cent, where nothing closer is said.
   */
  private static final BigDecimal ABOUT = new BigDecimal("0.05");

  /**
   * The bounds that a qualifier sets: about 10.01 dollars lies between 9.51 and 10.51, up to 10
   * between 0 and 10, at least 10 has no upper bound.
   *
   * @param value null exactly when undisclosed
   * @param minorDigits of the currency; bounds that are computed are rounded to them, half up
   */
  public static Bounds of(Qualifier qualifier, @Nullable BigDecimal value, int minorDigits) {
    if (value == null) {
      return new Bounds(null, null);
    }
    return switch (qualifier) {
      case EXACT -> new Bounds(value, value);
      case ABOUT -> {
        var margin = value.multiply(ABOUT);
        yield new Bounds(
            value.subtract(margin).setScale(minorDigits, RoundingMode.HALF_UP),
            value.add(margin).setScale(minorDigits, RoundingMode.HALF_UP));
      }
      case AT_LEAST, MORE_THAN -> new Bounds(value, null);
      case UP_TO -> new Bounds(BigDecimal.ZERO, value);
      case RANGE -> throw new IllegalArgumentException("a range is its bounds");
      case UNDISCLOSED -> throw new IllegalArgumentException("an undisclosed amount has no value");
    };
  }

  /** These bounds, with what was stated outright in the place of what the qualifier sets. */
  public Bounds overriddenBy(@Nullable BigDecimal statedLow, @Nullable BigDecimal statedHigh) {
    return new Bounds(statedLow == null ? low : statedLow, statedHigh == null ? high : statedHigh);
  }
}
