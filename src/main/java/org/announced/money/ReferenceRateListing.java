package org.announced.money;

import org.announced.filter.ComparisonFilter;
import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.Listing;
import org.springframework.stereotype.Component;

/** How reference rates are read. */
@Component
class ReferenceRateListing implements Listed {

  private final Listing listing;

  ReferenceRateListing(Currencies currencies) {
    this.listing =
        Listing.named("reference-rates", "ReferenceRate", "reference_rate r", "r")
            .show(
                Field.plain("currency", "r.currency"),
                Field.plain("on", "r.on_day"),
                Field.number("perEuro", "r.per_euro"),
                Field.text("source", "r.source"))
            .filter(
                currencies.criterion(
                    "currency",
                    "r.currency",
                    "ISO 4217; those that are no longer in use as well.",
                    "JPY"),
                ComparisonFilter.day("on", "r.on_day", "The day for which the rate was set."))
            .sort("currency", "r.currency", "text")
            .sort("on", "r.on_day", "date")
            .build();
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
