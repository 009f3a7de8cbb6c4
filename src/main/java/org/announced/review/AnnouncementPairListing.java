package org.announced.review;

import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementJson;
import org.announced.announcement.AnnouncementReferences;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.springframework.stereotype.Component;

/** How pairs of announcements are read that may be one. */
@Component
class AnnouncementPairListing implements Listed {

  /** Where they are. */
  static final String PATH = AnnouncementReferences.PATH + "/possible-duplicates";

  static final ReviewedPairs PAIRS =
      new ReviewedPairs(
          "announcement_pair",
          PATH,
          "announcements",
          "(select json_agg(%s order by a.id) from announcement as a where a.id in (p.one_id, p.other_id))"
              .formatted(announcement("a")));

  private final Listing listing;

  AnnouncementPairListing(AnnouncementFilters filters) {
    this.listing =
        Listing.named(
                "possible-duplicates", "AnnouncementPair", "announcement_possible_duplicate p", "p")
            .join(new LookupJoin("one", "join announcement one on one.id = p.one_id"))
            .join(new LookupJoin("other", "join announcement other on other.id = p.other_id"))
            .show(
                Field.plain("id", "p.id"),
                Field.of(
                    "announcements",
                    "json_build_array(" + announcement("one") + ", " + announcement("other") + ")",
                    Column.text("announcements", "one.headline || '; ' || other.headline"),
                    Column.text("announcements.slug", "one.slug || '; ' || other.slug")))
            .show(ReviewedPairs.nearness())
            .filter(filters.announcementBy("(p.one_id in (?) or p.other_id in (?))"))
            .sortAlways("score", "p.score", "numeric")
            .sortAlways("since", "p.since", "timestamptz")
            .build();
  }

  private static String announcement(String alias) {
    return ("json_build_object('id', %1$s.id, 'slug', %1$s.slug, 'headline', %1$s.headline,"
            + " 'announcedOn', %2$s)")
        .formatted(alias, AnnouncementJson.announcedOn(alias));
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
