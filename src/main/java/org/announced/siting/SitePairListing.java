package org.announced.siting;

import org.announced.listing.Listing;
import org.announced.review.PairListing;
import org.announced.review.ReviewedPairs;
import org.announced.site.SiteFilters;
import org.springframework.stereotype.Component;

/** How pairs of sites are read that may be one. */
@Component
class SitePairListing implements PairListing {

  private static final ReviewedPairs PAIRS =
      new ReviewedPairs("SitePair", "site", "sites", "name", SitePairListing::site, true);

  private final Listing listing;

  SitePairListing(SiteFilters filters) {
    this.listing =
        PAIRS.listing(filters.site("(p.one_id in (?) or p.other_id in (?))", "One of the two."));
  }

  private static String site(String alias) {
    return "json_build_object('id', %1$s.id, 'slug', %1$s.slug, 'name', %1$s.name, 'country', %1$s.country)"
        .formatted(alias);
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
