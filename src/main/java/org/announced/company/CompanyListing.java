package org.announced.company;

import static org.announced.filter.Sql.array;
import static org.announced.filter.Sql.joined;

import org.announced.company.identifier.IdentifierFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.filter.WordsFilter;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.announced.place.Countries;
import org.springframework.stereotype.Component;

/** How companies are read. */
@Component
public class CompanyListing implements Listed {

  private static final String ALIASES = "from company_alias x where x.company_id = c.id";
  private static final String IDENTIFIERS = "from company_identifier x where x.company_id = c.id";
  private static final String LISTINGS = "from company_listing x where x.company_id = c.id";

  private final Listing listing;

  CompanyListing(Countries countries, CompanyFilters filters, IdentifierFilter identifiers) {
    this.listing =
        Listing.named("companies", "Company", "known_company c", "c")
            .join(new LookupJoin("parent", "left join company parent on parent.id = c.parent_id"))
            .show(
                Field.plain("id", "c.id"),
                Field.text("slug", "c.slug"),
                Field.text("name", "c.name"),
                Field.plain("country", "c.country"),
                Field.of(
                    "parent",
                    "case when parent.id is not null then " + reference("parent") + " end",
                    Column.text("parent.slug", "parent.slug"),
                    Column.text("parent.name", "parent.name")),
                Field.of(
                    "aliases",
                    array(
                        "json_build_object('name', x.name, 'language', x.language, 'script',"
                            + " x.script)",
                        "x.position",
                        ALIASES),
                    Column.text("aliases", joined("x.name", "x.position", ALIASES))),
                Field.of(
                    "listings",
                    array(
                        "json_build_object('mic', x.mic, 'ticker', x.ticker)",
                        "x.position",
                        LISTINGS),
                    Column.text(
                        "listings", joined("x.mic || ':' || x.ticker", "x.position", LISTINGS))),
                Field.of(
                    "identifiers",
                    array(
                        "json_build_object('scheme', x.scheme, 'value', x.value)",
                        "x.position",
                        IDENTIFIERS),
                    Column.text(
                        "identifiers",
                        joined("x.scheme || ':' || x.value", "x.position", IDENTIFIERS))),
                Field.text("website", "c.website"),
                Field.plain("revision", "c.revision"),
                Field.instant("updatedAt", "c.updated_at"))
            .filter(
                countries.criterion("country", "c.country", "Seat of the company."),
                filters.company("company", "c.id in (?)", "The company itself, by any name."),
                filters.company("parent", "c.parent_id in (?)", "The company that controls it."),
                identifiers.criterion(),
                ComparisonFilter.instant("updatedAt", "c.updated_at", "Time of the last change."),
                new WordsFilter(
                    "Part of a name or alias in any script, a ticker, a listing or an identifier;"
                        + " typing errors in names are forgiven.",
                    "さくら",
                    false,
                    CompanySearch::condition))
            .sort("name", "c.name", "text")
            .sort("slug", "c.slug", "text")
            .sort("updatedAt", "c.updated_at", "timestamptz")
            .build();
  }

  /** A company as other resources refer to it. */
  public static String reference(String alias) {
    return "json_build_object('id', %1$s.id, 'slug', %1$s.slug, 'name', %1$s.name)"
        .formatted(alias);
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
