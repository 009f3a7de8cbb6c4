package org.announced.site;

import org.announced.company.CompanyListing;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.LookupJoin;

/** Sites as other resources show them, in SQL. */
public final class SiteJson {

  /** What a site joined so is called. */
  public static final String ALIAS = "site";

  private SiteJson() {}

  /** Finds the site that a column holds, if it holds one. */
  public static LookupJoin join(String column) {
    return new LookupJoin(ALIAS, "left join site on site.id = " + column);
  }

  /** {@code {"id", "slug", "name"}} of the joined site; null where there is none. */
  public static Field reference() {
    return Field.of(
        "site",
        "case when site.id is not null then " + CompanyListing.reference(ALIAS) + " end",
        Column.text("site", "site.name"),
        Column.text("site.slug", "site.slug"));
  }

  /**
   * Where a site is, as a geometry of GeoJSON; null where that is not known.
   *
   * @param alias of the site
   */
  public static String geometry(String alias) {
    return "case when %1$s.latitude is not null then json_build_object('type', 'Point', 'coordinates', json_build_array(trim_scale(%1$s.longitude), trim_scale(%1$s.latitude))) end"
        .formatted(alias);
  }
}
