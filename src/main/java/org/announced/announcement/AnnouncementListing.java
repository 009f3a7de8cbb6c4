package org.announced.announcement;

import java.util.List;
import org.announced.filter.BooleanFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.ListedRow;
import org.announced.listing.Listing;
import org.springframework.stereotype.Component;

/** How announcements are read: with everything in them. */
@Component
public class AnnouncementListing implements Listed {

  private static final String COMMITMENT =
      "n.id in (select x.announcement_id from commitment x where x.%s in (?))";

  private final Listing listing;

  AnnouncementListing(
      AnnouncementFilters filters, SourceFilters sources, List<AnnouncementPart> parts) {
    Listing.Builder builder = Listing.named("announcements", "Announcement", "announcement n", "n");
    AnnouncementJson.facts("n").forEach(builder::show);
    builder.show(AnnouncementJson.sources("n.id"));
    parts.forEach(part -> builder.show(member(part)));
    builder.show(AnnouncementJson.claims("n.id"));
    AnnouncementJson.state("n").forEach(builder::show);
    this.listing =
        builder
            .filter(
                filters.company(
                    "n.id in (select x.announcement_id from announcement_party x where"
                        + " x.company_id in (?))",
                    "A company named in the announcement: a party, or one whose shares moved."),
                filters.investor("n.id"),
                filters.recipient("n.id"),
                filters.country("n.country", "Country in which it was made."),
                filters.countryOfCommitments("n.id"),
                filters.region("n.region", "Region in which it was made."),
                filters.regionOfCommitments("n.id"),
                filters.siteOfCommitments("n.id"),
                filters.announcedOn("n"),
                filters.status(COMMITMENT.formatted("status")),
                filters.bindingLevel(COMMITMENT.formatted("binding_level")),
                filters.purpose(
                    "n.id in (select x.announcement_id from commitment_purpose x where x.purpose"
                        + " in (?))"),
                filters.tagOfCommitments("n.id"),
                sources.source("n.id"),
                sources.oneSource("n.id"),
                filters.dataset("n.id"),
                new BooleanFilter(
                    "retracted", "n.retracted_at is not null", "Whether it was retracted."),
                ComparisonFilter.instant("updatedAt", "n.updated_at", "Time of the last change."),
                filters.words("n.id"))
            .sortAlways("announcedOn", "n.announced_on", "date")
            .thenBy("n.announced_precision", "text")
            .sort("headline", "n.headline", "text")
            .sortAlways("updatedAt", "n.updated_at", "timestamptz")
            .build();
  }

  private static Field member(AnnouncementPart part) {
    Listing rows = part.listing();
    String mine = rows.alias() + ".announcement_id = n.id";
    return Field.of(
        part.member(),
        ListedRow.array(rows, mine, rows.alias() + ".position"),
        Column.plain(
            part.member(), "(select count(*) from " + rows.from() + " where " + mine + ")"));
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
