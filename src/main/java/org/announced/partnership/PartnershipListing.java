package org.announced.partnership;

import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementPart;
import org.announced.commitment.CommitmentListings;
import org.announced.commitment.Grouping;
import org.announced.company.CompanyJson;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.Sql;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listing;
import org.announced.site.SiteJson;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How partnerships are read. */
@Component
@Order(2)
class PartnershipListing implements AnnouncementPart {

  private static final String AIMS = "from partnership_aim x where x.partnership_id = p.id";

  private static final String PARTIES = "partnership_party x where x.partnership_id = %s";

  private final Listing listing;

  PartnershipListing(CommitmentListings commitments) {
    AnnouncementFilters filters = commitments.filters();
    this.listing =
        commitments
            .commitment("partnerships", "Partnership", "partnership", "p")
            .join(CommitmentListings.site("p"))
            .filter(commitments.atSite("p"))
            .show(
                Field.plain("kind", "p.kind"),
                Field.text("subject", "p.subject"),
                Field.of(
                    "aims",
                    Sql.array("x.aim", "x.position", AIMS),
                    Column.text("aims", Sql.joined("x.aim", "x.position", AIMS))),
                Field.plain("country", "p.country"),
                Field.plain("region", "p.region"),
                SiteJson.reference(),
                CompanyJson.roles(
                    "parties", "partnership_party", "role", "x.partnership_id = p.id"),
                Field.plain("undisclosedParties", "p.undisclosed_parties"))
            .show(CommitmentListings.firmness("partnership", "p"))
            .show(CommitmentListings.revision("p"))
            .filter(
                filters.company(
                    "p.id in (select x.partnership_id from partnership_party x where x.company_id"
                        + " in (?))",
                    "A company that is a party, in any role."),
                ChoiceFilter.word(
                    "kind",
                    "p.kind in (?)",
                    "What they do together.",
                    AnnouncementFilters.names(Partnership.PartnershipKind.values())),
                ChoiceFilter.word(
                    "role",
                    "p.id in (select x.partnership_id from partnership_party x where x.role in"
                        + " (?))",
                    "A role that some party has.",
                    AnnouncementFilters.names(Party.Role.values())),
                CommitmentListings.grouping(
                    "partnership",
                    "p",
                    commitments.byTag("partnership"),
                    commitments.byDataset("partnership"),
                    commitments.companies(PARTIES),
                    Grouping.GroupingKey.word(
                        "role", PARTIES, "x.role", AnnouncementFilters.names(Party.Role.values()))))
            .sort("kind", "p.kind", "text")
            .build();
  }

  @Override
  public String member() {
    return "partnerships";
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
