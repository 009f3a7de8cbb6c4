package org.announced.source;

import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementJson;
import org.announced.filter.ComparisonFilter;
import org.announced.listing.Field;
import org.announced.listing.ListedById;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.springframework.stereotype.Component;

/** How sources are read. */
@Component
public class SourceListing implements ListedById {

  private final Listing listing;

  SourceListing(AnnouncementFilters filters) {
    String announcement = "s.announcement_id";
    this.listing =
        Listing.named("sources", "Source", "source s", "s")
            .join(new LookupJoin("a", "join announcement a on a.id = s.announcement_id"))
            .show(
                Field.plain("id", "s.id"),
                AnnouncementJson.reference("a"),
                Field.text("publisher", "s.publisher"),
                Field.text("title", "s.title"),
                Field.text("url", "s.url"),
                Field.plain("publishedAt", "s.published_at"),
                Field.plain("language", "s.language"))
            .expand("announcement", AnnouncementJson.expanded("a"))
            .filter(
                filters.announcement(announcement),
                filters.company(
                    announcement
                        + " in (select x.announcement_id from announcement_party x where"
                        + " x.company_id in (?))",
                    "A company named in the announcement: a party, or one whose shares moved."),
                filters.investor(announcement),
                ComparisonFilter.day(
                    "announcedOn",
                    "(select x.announced_on from announcement x where x.id = s.announcement_id)",
                    "Day of the announcement."),
                ComparisonFilter.day(
                    "publishedOn",
                    "cast(left(s.published_at, 10) as date)",
                    "Day of publication, as the publisher states it."),
                filters.language("s.language"),
                filters.publisher("s.publisher in (?)"),
                filters.words(announcement))
            .sort("publishedAt", "s.published_at", "text")
            .sort("publisher", "s.publisher", "text")
            .build();
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
