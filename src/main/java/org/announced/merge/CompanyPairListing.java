package org.announced.merge;

import org.announced.company.CompanyFilters;
import org.announced.company.CompanyReferences;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.announced.review.ReviewedPairs;
import org.springframework.stereotype.Component;

/** How pairs of companies are read that may be one. */
@Component
class CompanyPairListing implements Listed {

  /** Where they are. */
  static final String PATH = CompanyReferences.PATH + "/possible-duplicates";

  static final ReviewedPairs PAIRS =
      new ReviewedPairs(
          "company_pair",
          PATH,
          "companies",
          """
          (select json_agg(%s order by s.id)
            from company as c join company as s on s.id = coalesce(c.merged_into, c.id)
            where c.id in (p.one_id, p.other_id))"""
              .formatted(company("s")));

  private final Listing listing;

  CompanyPairListing(CompanyFilters filters) {
    this.listing =
        Listing.named("possible-duplicates", "CompanyPair", "company_possible_duplicate p", "p")
            .join(new LookupJoin("one", "left join company one on one.id = p.one_id"))
            .join(new LookupJoin("other", "left join company other on other.id = p.other_id"))
            .show(
                Field.plain("id", "p.id"),
                Field.of(
                    "companies",
                    "json_build_array(" + company("one") + ", " + company("other") + ")",
                    Column.text("companies", "one.name || '; ' || other.name"),
                    Column.text("companies.slug", "one.slug || '; ' || other.slug")))
            .show(ReviewedPairs.nearness())
            .filter(
                filters.company(
                    "company", "(p.one_id in (?) or p.other_id in (?))", "One of the two."))
            .sortAlways("score", "p.score", "numeric")
            .sortAlways("since", "p.since", "timestamptz")
            .build();
  }

  private static String company(String alias) {
    return "json_build_object('id', %1$s.id, 'slug', %1$s.slug, 'name', %1$s.name, 'country', %1$s.country)"
        .formatted(alias);
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
