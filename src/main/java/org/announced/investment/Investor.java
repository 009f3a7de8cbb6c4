package org.announced.investment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party that says it will spend the money.
 *
 * @param share part of the amount, above 0 to 1; null when not stated: it is never split by guess
 */
@Embeddable
public record Investor(@Column(name = "company_id") UUID companyId, @Nullable BigDecimal share) {

  /** A share of 0.50 is one of 0.5. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Investor that
        && companyId.equals(that.companyId)
        && same(share, that.share);
  }

  @Override
  public int hashCode() {
    return companyId.hashCode();
  }

  static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
