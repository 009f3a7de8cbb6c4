package org.announced.place;

import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.Listing;
import org.springframework.stereotype.Component;

/** How regions are read. */
@Component
class RegionListing implements Listed {

  private final Listing listing;

  RegionListing(Countries countries) {
    this.listing =
        Listing.named("regions", "Region", "listed_region r", "r")
            .show(
                Field.plain("code", "r.code"),
                Field.text("name", "r.name"),
                Field.plain("country", "r.country"))
            .filter(
                RegionFilter.of(
                    "region", "r.code in (?)", "false", "The region itself.", countries),
                countries.criterion("country", "r.country", "Of which they are regions."))
            .sortAlways("code", "r.code", "text")
            .sortAlways("name", "r.name", "text")
            .build();
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
