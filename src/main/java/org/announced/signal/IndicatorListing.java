package org.announced.signal;

import java.util.List;
import java.util.stream.Stream;
import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementPart;
import org.announced.commitment.CommitmentListings;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.listing.Field;
import org.announced.listing.Listing;
import org.announced.place.Countries;
import org.announced.problem.FaultCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How adoption indicators are read. */
@Component
@Order(6)
class IndicatorListing implements AnnouncementPart {

  /** The geography that is no country. */
  static final String WORLD = "WORLD";

  private final Listing listing;

  IndicatorListing(CommitmentListings commitments, Countries countries) {
    AnnouncementFilters filters = commitments.filters();
    this.listing =
        commitments
            .part("indicators", "Indicator", "indicator d", "d")
            .show(
                Field.text("name", "d.name"),
                Field.plain("geography", "d.geography"),
                Field.number("share", "d.share"),
                Field.plain("qualifier", "d.qualifier"),
                Field.text("statedAs", "d.stated_as"),
                Field.text("report", "d.report"),
                Field.text("publisher", "d.publisher"),
                CommitmentListings.evidence("indicator", "d"))
            .show(CommitmentListings.revision("d"))
            .filter(
                ChoiceFilter.existing(
                        "geography",
                        "d.geography in (?)",
                        null,
                        "Where it was measured: ISO 3166-1 alpha-2, or WORLD.",
                        "JP",
                        code ->
                            code.equals(WORLD) || countries.find(code).isPresent() ? code : null,
                        text -> nearest(countries, text))
                    .faultedAs(code -> FaultCode.UNKNOWN_COUNTRY),
                filters.company(
                    "d.announcement_id in (select x.announcement_id from announcement_party x where"
                        + " x.company_id in (?))",
                    "A company named in the announcement: a party, or one whose shares moved."),
                filters.investor("d.announcement_id"),
                ComparisonFilter.number("share", "d.share", "The share, from 0 to 1.", "0.2"))
            .sort("share", "d.share", "numeric")
            .sort("geography", "d.geography", "text")
            .build();
  }

  private static List<String> nearest(Countries countries, String text) {
    return text.regionMatches(true, 0, WORLD, 0, 2)
        ? Stream.concat(Stream.of(WORLD), countries.nearest(text).stream()).limit(5).toList()
        : countries.nearest(text);
  }

  @Override
  public String member() {
    return "indicators";
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
