package org.announced.money;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as it was announced.
 *
 * @param value all of it, in units of the currency (dollars, not cents), from 0 and less than
 *     {@link #LIMIT}: of a range the middle, of figures of one year those of all years; null
 *     exactly when undisclosed
 * @param currency ISO 4217; null only when there is no figure
 * @param low lower bound, from 0; null when there is none to give
 * @param high upper bound, less than {@link #LIMIT}; null when there is none
 * @param years for how many years figures of one year were told; null when those of the whole were
 * @param statedAs in the words of the announcement; null when not kept
 */
@Embeddable
public record Amount(
    @Column(name = "amount") @Nullable BigDecimal value,
    @Column(name = "currency") @Nullable String currency,
    @Enumerated(EnumType.STRING) @Column(name = "qualifier") Qualifier qualifier,
    @Column(name = "amount_low") @Nullable BigDecimal low,
    @Column(name = "amount_high") @Nullable BigDecimal high,
    @Column(name = "amount_years") @Nullable Integer years,
    @Column(name = "stated_as") @Nullable String statedAs) {

  /** 10^18, more than all the money there is: what reaches it is a typing error. */
  public static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);

  /**
   * @throws IllegalArgumentException if value, bounds and qualifier contradict each other
   */
  public Amount {
    require((qualifier == Qualifier.UNDISCLOSED) == (value == null), "a value, or undisclosed");
    require(value == null || value.signum() >= 0, "a value of 0 or more");
    require(currency != null || (value == null && low == null && high == null), "a currency");
    require(years == null || (years > 0 && value != null), "a figure for its years");
    require(
        qualifier != Qualifier.RANGE || (low != null && high != null), "both bounds of its range");
    require(value == null || value.compareTo(LIMIT) < 0, "a value below 10^18");
    require(low == null || low.signum() >= 0, "a lower bound of 0 or more");
    require(high == null || high.compareTo(LIMIT) < 0, "an upper bound below 10^18");
    require(qualifier != Qualifier.EXACT || isAll(value, low, high), "the bounds of its value");
    require(inOrder(low, value) && inOrder(value, high) && inOrder(low, high), "low, value, high");
  }

  private static boolean isAll(
      @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    return value != null
        && low != null
        && high != null
        && value.compareTo(low) == 0
        && value.compareTo(high) == 0;
  }

  private static boolean inOrder(@Nullable BigDecimal smaller, @Nullable BigDecimal larger) {
    return smaller == null || larger == null || smaller.compareTo(larger) <= 0;
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("An amount needs: " + what);
    }
  }
}
