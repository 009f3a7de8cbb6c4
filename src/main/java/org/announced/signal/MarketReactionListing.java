package org.announced.signal;

import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementPart;
import org.announced.commitment.CommitmentListings;
import org.announced.company.CompanyListing;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How market reactions are read. */
@Component
@Order(5)
class MarketReactionListing implements AnnouncementPart {

  private final Listing listing;

  MarketReactionListing(CommitmentListings commitments) {
    AnnouncementFilters filters = commitments.filters();
    this.listing =
        commitments
            .part("market-reactions", "MarketReaction", "market_reaction m", "m")
            .join(new LookupJoin("c", "join company c on c.id = m.company_id"))
            .show(
                Field.of(
                    "company",
                    CompanyListing.reference("c"),
                    Column.text("company.slug", "c.slug"),
                    Column.text("company.name", "c.name")),
                Field.of(
                    "listing",
                    "case when m.mic is not null then json_build_object('mic', m.mic, 'ticker',"
                        + " m.ticker) end",
                    Column.text("listing", "m.mic || ':' || m.ticker"),
                    Column.text("listing.mic", "m.mic"),
                    Column.text("listing.ticker", "m.ticker")),
                Field.plain("on", "m.on_day"),
                Field.number("percent", "m.percent"),
                Field.plain("measure", "m.measure"),
                Field.of(
                    "source",
                    "m.source_id",
                    Column.plain("source", "m.source_id"),
                    Column.text(
                        "source.publisher",
                        "(select x.publisher from source x where x.id = m.source_id)")))
            .show(CommitmentListings.revision("m"))
            .filter(
                filters.company("m.company_id in (?)", "The company whose security moved."),
                filters.investor("m.announcement_id"),
                ComparisonFilter.day("on", "m.on_day", "Trading day."),
                ComparisonFilter.number("percent", "m.percent", "Change in percent.", "20.2"),
                ChoiceFilter.word(
                    "measure",
                    "m.measure in (?)",
                    "Which move was measured.",
                    AnnouncementFilters.names(MarketReaction.ReactionMeasure.values())))
            .sort("on", "m.on_day", "date")
            .sort("percent", "m.percent", "numeric")
            .build();
  }

  @Override
  public String member() {
    return "marketReactions";
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
