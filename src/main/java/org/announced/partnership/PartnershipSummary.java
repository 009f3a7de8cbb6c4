package org.announced.partnership;

import java.util.List;
import java.util.Map;
import org.announced.summary.CommitmentKind;
import org.announced.summary.CommitmentSummary;
import org.announced.summary.CommitmentSums;
import org.announced.summary.Description;
import org.announced.summary.GroupKey;
import org.announced.summary.Measure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deals: how many partnerships. */
@Component
@Order(2)
class PartnershipSummary implements CommitmentSummary {

  private final Description description;

  PartnershipSummary(CommitmentSums sums, PartnershipListing listing) {
    this.description =
        sums.describe(
            listing.listing(),
            List.of(
                CommitmentSums.rows("partnerships"),
                CommitmentSums.announcements(),
                Measure.of("undisclosedParties", "sum(p.undisclosed_parties)")),
            "partnerships",
            List.of("partnerships"),
            Map.of(
                "kind", "p.kind",
                "undisclosed_parties", "p.undisclosed_parties",
                "site", "p.site_id"),
            sums.keys(
                GroupKey.word("kind", "p.kind", "What they do together."),
                sums.country("Where it takes effect."),
                sums.site(),
                sums.region("Where in the country."),
                sums.company("A party."),
                CommitmentSums.split("role", "Of a party; with company, of that party."),
                CommitmentSums.split("year", "Of the announcement.").inTime()));
  }

  @Override
  public CommitmentKind kind() {
    return CommitmentKind.counted("partnerships", "partnerships", "company", List.of("take part"))
        .inTalksAs("partnershipsInTalks");
  }

  @Override
  public Description description() {
    return description;
  }
}
