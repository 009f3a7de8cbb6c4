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
    @Enumerated(EnumType.STRING) Purpose purpose, @Nullable BigDecimal share) {}
