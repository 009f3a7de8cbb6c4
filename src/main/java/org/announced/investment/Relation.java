package org.announced.investment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** What an investment is to another, so that no money is counted twice. */
@Embeddable
public record Relation(
    @Enumerated(EnumType.STRING) @Column(name = "relation") Kind kind,
    @Column(name = "related_investment_id") UUID investmentId) {

  /** How totals treat the one that has the relation, and the one that it names. */
  public enum Kind {
    /** It is inside the other, an umbrella, which counts what of it no part explains. */
    PART_OF,
    /** It is the other said again; the other counts nothing. */
    RESTATES,
    /** It adds to the other; only the increment counts. */
    INCREASES,
    /** It takes the place of the other, which counts nothing. */
    SUPERSEDES
  }
}
