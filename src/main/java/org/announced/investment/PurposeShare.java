package org.announced.investment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.announced.announcement.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What money is for.
 *
 * @param share part of the amount, above 0 to 1; null when no split was made
 */
@Embeddable
public record PurposeShare(
    @Enumerated(EnumType.STRING) Purpose purpose, @Nullable BigDecimal share) {

  /** A share of 0.50 is one of 0.5. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PurposeShare that
        && purpose.equals(that.purpose)
        && Investor.same(share, that.share);
  }

  @Override
  public int hashCode() {
    return purpose.hashCode();
  }
}
