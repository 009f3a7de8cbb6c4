package org.announced.investment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an investment is to another, so that no money is counted twice.
 *
 * @param increment what an increase adds, in units of its own amount's currency; null when it was
 *     not stated, and of any other kind
 */
@Embeddable
public record Relation(
    @Enumerated(EnumType.STRING) @Column(name = "relation") RelationKind kind,
    @Column(name = "related_investment_id") UUID investmentId,
    @Nullable BigDecimal increment) {

  /**
   * @throws IllegalArgumentException if anything but an increase has an increment, or it is not
   *     above 0
   */
  public Relation {
    if (increment != null && (kind != RelationKind.INCREASES || increment.signum() <= 0)) {
      throw new IllegalArgumentException("only an increase has an increment, above 0");
    }
  }

  /** How totals treat the one that has the relation, and the one that it names. */
  public enum RelationKind {
    /** It is inside the other, an umbrella, which counts what of it no part explains. */
    PART_OF,
    /** It is the other said again, and counts nothing itself. */
    RESTATES,
    /**
     * It raises the other: its increment counts; if that was not stated, nothing, and all of it in
     * the high case.
     */
    INCREASES,
    /** It takes the place of the other, which counts nothing. */
    SUPERSEDES
  }
}
