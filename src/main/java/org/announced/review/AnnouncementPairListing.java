package org.announced.review;

import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementJson;
import org.announced.listing.Listing;
import org.springframework.stereotype.Component;

/** How pairs of announcements are read that may be one. */
@Component
class AnnouncementPairListing implements PairListing {

  private static final ReviewedPairs PAIRS =
      new ReviewedPairs(
          "AnnouncementPair",
          "announcement",
          "announcements",
          "headline",
          AnnouncementPairListing::announcement);

  private final Listing listing;

  AnnouncementPairListing(AnnouncementFilters filters) {
    this.listing = PAIRS.listing(filters.announcementBy("(p.one_id in (?) or p.other_id in (?))"));
  }

  private static String announcement(String alias) {
    return ("json_build_object('id', %1$s.id, 'slug', %1$s.slug, 'headline', %1$s.headline,"
            + " 'announcedOn', %2$s)")
        .formatted(alias, AnnouncementJson.announcedOn(alias));
  }

  @Override
  public ReviewedPairs pairs() {
    return PAIRS;
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
