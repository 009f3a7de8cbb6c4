package org.announced.summary.kind;

import java.util.List;
import java.util.Map;
import org.announced.summary.query.Description;
import org.announced.summary.query.GroupKey;
import org.announced.summary.query.Measure;
import org.announced.summary.query.Summary;
import org.springframework.stereotype.Component;

/** Deals: how many partnerships. */
@Component
public class PartnershipSummary implements Summary {

  private final Description description;

  PartnershipSummary(CommitmentSums sums) {
    this.description =
        sums.describe(
            sums.listing("partnerships"),
            List.of(
                CommitmentSums.rows("partnerships"),
                CommitmentSums.announcements(),
                Measure.of("undisclosedParties", "sum(p.undisclosed_parties)")),
            "partnerships",
            List.of("partnerships"),
            Map.of("kind", "p.kind", "undisclosed_parties", "p.undisclosed_parties"),
            sums.keys(
                GroupKey.word("kind", "p.kind", "What they do together."),
                sums.country("Where it takes effect."),
                sums.company("A party."),
                CommitmentSums.split("role", "Of a party; with company, of that party."),
                CommitmentSums.split("year", "Of the announcement.").inTime(),
                CommitmentSums.split("quarter", "Of the announcement.").inTime()));
  }

  @Override
  public Description description() {
    return description;
  }
}
