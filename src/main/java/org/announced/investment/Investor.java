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
public record Investor(@Column(name = "company_id") UUID companyId, @Nullable BigDecimal share) {}
