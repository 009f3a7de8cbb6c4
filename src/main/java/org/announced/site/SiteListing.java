package org.announced.site;

import java.util.List;
import org.announced.company.CompanyFilters;
import org.announced.company.CompanyJson;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.filter.WordsFilter;
import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.announced.place.Countries;
import org.announced.place.RegionFilter;
import org.springframework.stereotype.Component;

/** How sites are read: a row of the list, and one with what is announced for it. */
@Component
public class SiteListing implements Listed {

  private static final List<String> PRECISIONS = List.of("EXACT", "APPROXIMATE", "CITY", "REGION");

  private final Listing listing;
  private final Listing one;

  SiteListing(Countries countries, CompanyFilters companies, SiteFilters sites) {
    this.listing = rows(countries, companies, sites).build();
    this.one =
        rows(countries, companies, sites)
            .show(Field.of(AnnouncedForSite.MEMBER, AnnouncedForSite.JSON))
            .build();
  }

  private static Listing.Builder rows(
      Countries countries, CompanyFilters companies, SiteFilters sites) {
    return Listing.named("sites", "Site", "known_site s", "s")
        .join(
            new LookupJoin("operator", "left join company operator on operator.id = s.operator_id"))
        .located(SiteJson.geometry("s"), "true")
        .show(
            Field.plain("id", "s.id"),
            Field.text("slug", "s.slug"),
            Field.text("name", "s.name"),
            Field.plain("country", "s.country"),
            Field.plain("region", "s.region"),
            Field.text("city", "s.city"),
            Field.text("address", "s.address"),
            Field.number("latitude", "s.latitude"),
            Field.number("longitude", "s.longitude"),
            Field.plain("precision", "s.point_precision"),
            CompanyJson.role("operator", "operator"),
            Field.plain("revision", "s.revision"),
            Field.instant("updatedAt", "s.updated_at"))
        .filter(
            sites.site("s.id in (?)", "The site itself."),
            companies
                .company("operator", "s.operator_id in (?)", "The company that runs it.")
                .orMissing("s.operator_id is null"),
            countries.criterion("country", "s.country", "Where it is."),
            RegionFilter.of(
                "region",
                "s.region in (?)",
                "s.region is null",
                "State, province or prefecture that it is in.",
                countries),
            ChoiceFilter.word(
                    "precision",
                    "s.point_precision in (?)",
                    "How exactly it is known where it is; null where there are no coordinates.",
                    PRECISIONS)
                .orMissing("s.point_precision is null"),
            new NearFilter(
                "Within so many km (or mi) of a point: latitude, longitude, distance. Sites of which only the region is known are near nothing.",
                condition -> "(" + condition + ")"),
            ComparisonFilter.instant("updatedAt", "s.updated_at", "Time of the last change."),
            new WordsFilter(
                "Part of a name in any script; typing errors are forgiven.",
                "Mount Pleasant",
                false,
                SiteSearch::condition))
        .sort("name", "s.name", "text")
        .sort("slug", "s.slug", "text")
        .sort("country", "s.country", "text")
        .sort("region", "s.region", "text")
        .sort("updatedAt", "s.updated_at", "timestamptz");
  }

  @Override
  public Listing listing() {
    return listing;
  }

  /** With what is announced for it. */
  @Override
  public Listing one() {
    return one;
  }
}
