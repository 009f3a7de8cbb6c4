package org.announced.merge;

import org.announced.company.CompanyFilters;
import org.announced.listing.Listing;
import org.announced.review.PairListing;
import org.announced.review.ReviewedPairs;
import org.springframework.stereotype.Component;

/** How pairs of companies are read that may be one. */
@Component
class CompanyPairListing implements PairListing {

  private static final ReviewedPairs PAIRS =
      new ReviewedPairs(
          "CompanyPair", "company", "companies", "name", CompanyPairListing::company, true);

  private final Listing listing;

  CompanyPairListing(CompanyFilters filters) {
    this.listing =
        PAIRS.listing(
            filters.company(
                "company", "(p.one_id in (?) or p.other_id in (?))", "One of the two."));
  }

  private static String company(String alias) {
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
