package org.announced.money;

import org.announced.filter.ComparisonFilter;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.Listing;
import org.springframework.stereotype.Component;

/** How it is read what people gave and corrected. */
@Component
class RateRevisionListing implements Listed {

  static final String PATH = ReferenceRateController.PATH + "/revisions";

  private final Listing listing;

  RateRevisionListing(Currencies currencies) {
    this.listing =
        Listing.named("revisions", "ReferenceRateRevision", "reference_rate_revision v", "v")
            .show(
                Field.plain("currency", "v.currency"),
                Field.plain("on", "v.on_day"),
                Field.of(
                    "old",
                    "case when v.old_per_euro is not null then json_build_object('perEuro',"
                        + " trim_scale(v.old_per_euro), 'source', v.old_source) end",
                    Column.plain("old.perEuro", "trim_scale(v.old_per_euro)"),
                    Column.text("old.source", "v.old_source")),
                Field.of(
                    "new",
                    "json_build_object('perEuro', trim_scale(v.per_euro), 'source', v.source)",
                    Column.plain("new.perEuro", "trim_scale(v.per_euro)"),
                    Column.text("new.source", "v.source")),
                Field.instant("at", "v.made_at"),
                Field.of(
                    "by",
                    "json_build_object('token', v.token_id, 'name', v.author)",
                    Column.text("by", "v.author")),
                Field.text("reason", "v.reason"))
            .filter(
                currencies.criterion("currency", "v.currency", "ISO 4217.", "AED"),
                ComparisonFilter.day("on", "v.on_day", "The day for which the rate was set."),
                ComparisonFilter.instant("at", "v.made_at", "When it was given."))
            .build();
  }

  @Override
  public Listing listing() {
    return listing;
  }

  @Override
  public String path() {
    return PATH;
  }
}
