package org.announced.investment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * That nobody announced an amount, and somebody worked it out. It stands alone, and enters totals
 * only where that is asked for.
 *
 * @param by who did; null when only the prices are another year's
 * @param priceYear in the prices of which year; null when in those of its time
 */
@Embeddable
public record Estimate(
    @Column(name = "estimated_by") @Nullable String by,
    @Column(name = "price_year") @Nullable Integer priceYear) {}
