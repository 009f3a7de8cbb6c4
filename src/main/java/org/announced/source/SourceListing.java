package org.announced.source;

import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementJson;
import org.announced.announcement.SourceFilters;
import org.announced.filter.ComparisonFilter;
import org.announced.listing.Field;
import org.announced.listing.ListedById;
import org.announced.listing.Listing;
import org.springframework.stereotype.Component;

/** How sources are read. */
@Component
public class SourceListing implements ListedById {

  private final Listing listing;

  SourceListing(AnnouncementFilters filters, SourceFilters sources) {
    this.listing =
        Listing.named("sources", "Source", "source s", "s")
            .show(
                Field.plain("id", "s.id"),
                AnnouncementJson.reportedBy("s.id"),
                Field.text("publisher", "s.publisher"),
                Field.text("title", "s.title"),
                Field.text("url", "s.url"),
                Field.plain("publishedAt", "s.published_at"),
                Field.plain("language", "s.language"),
                Field.plain("revision", "s.revision"),
                Field.instant("updatedAt", "s.updated_at"))
            .filter(
                filters.announcementBy(reporting("r.announcement_id in (?)")),
                filters.company(
                    reporting(
                        "r.announcement_id in (select x.announcement_id from announcement_party x"
                            + " where x.company_id in (?))"),
                    "A company named in one of the announcements: a party, or one whose shares"
                        + " moved."),
                filters.investorBy(
                    reporting(
                        "r.announcement_id in (select x.announcement_id from investment x join"
                            + " investment_investor v on v.investment_id = x.id where v.company_id"
                            + " in (?))"),
                    "A company that invests in one of the announcements."),
                filters.announcedOn(
                    first("min(a.announced_on)", ""),
                    first(
                        "last_announced_day(a.announced_on, a.announced_precision)",
                        " order by a.announced_on, a.announced_precision limit 1")),
                ComparisonFilter.day(
                    "publishedOn",
                    "cast(left(s.published_at, 10) as date)",
                    "Day of publication, as the publisher states it."),
                sources.language("s.language"),
                sources.publisher("s.publisher in (?)"),
                filters.wordsBy("r.announcement_id", SourceListing::reporting))
            .sort("publishedAt", "s.published_at", "text")
            .sort("publisher", "s.publisher", "text")
            .build();
  }

  /** Of the first of the announcements that the source reports. */
  private static String first(String sql, String order) {
    return "(select %s from announcement_source r join announcement a on a.id = r.announcement_id where r.source_id = s.id%s)"
        .formatted(sql, order);
  }

  /** Some announcement of the source meets the condition. */
  private static String reporting(String condition) {
    return "exists (select from announcement_source r where r.source_id = s.id and "
        + condition
        + ")";
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
