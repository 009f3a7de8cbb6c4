package org.announced.capacity;

import java.util.List;
import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementPart;
import org.announced.commitment.CommitmentListings;
import org.announced.commitment.Counted;
import org.announced.commitment.Grouping;
import org.announced.company.CompanyJson;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.listing.Field;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.announced.money.StatedBounds;
import org.announced.site.SiteJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How capacity is read. */
@Component
@Order(4)
class CapacityListing implements AnnouncementPart {

  private static final StatedBounds POWER = new StatedBounds("k.power_mw", "k.qualifier", 3);
  private static final StatedBounds ACCELERATORS =
      new StatedBounds("k.accelerators", "k.qualifier", 0);

  private final JdbcClient jdbc;
  private final Listing listing;

  CapacityListing(CommitmentListings commitments, JdbcClient jdbc) {
    this.jdbc = jdbc;
    AnnouncementFilters filters = commitments.filters();
    this.listing =
        commitments
            .commitment("capacities", "Capacity", "capacity", "k")
            .join(
                new LookupJoin(
                    "operator", "left join company operator on operator.id = k.operator_id"))
            .join(CommitmentListings.site("k"))
            .filter(commitments.atSite("k"))
            .located(SiteJson.geometry(SiteJson.ALIAS), "k.site_id is not null")
            .show(
                CompanyJson.role("operator", "operator"),
                Field.number("powerMegawatts", "k.power_mw"),
                Field.plain("powerBasis", "k.power_basis"),
                Field.plain("accelerators", "k.accelerators"),
                Field.text("chip", "k.chip"),
                Field.plain("qualifier", "k.qualifier"),
                Field.plain("country", "k.country"),
                Field.plain("region", "k.region"),
                SiteJson.reference(),
                Field.text("by", "k.due_by"))
            .show(
                CommitmentListings.firmness(
                    "capacity",
                    "k",
                    new Counted("k")
                        .contribution(
                            List.of("powerMegawatts", "accelerators"),
                            List.of(POWER, ACCELERATORS))))
            .show(CommitmentListings.revision("k"))
            .filter(
                filters.company("k.operator_id in (?)", "The company that will run it."),
                filters.role("operator", "k.operator_id", "The company that will run it."),
                ChoiceFilter.word(
                        "powerBasis",
                        "k.power_basis in (?)",
                        "Of what the power is; null for those without a stated power.",
                        AnnouncementFilters.names(PowerBasis.values()))
                    .orMissing("k.power_basis is null"),
                ChoiceFilter.existing(
                    "chip",
                    "k.chip in (?)",
                    "k.chip is null",
                    "The accelerator, as it is written; null where it is not said.",
                    "NVIDIA GB300",
                    this::chip,
                    this::chipsLike),
                ComparisonFilter.number(
                    "powerMegawatts", "k.power_mw", "Power in megawatts.", "1000"),
                ComparisonFilter.number(
                    "accelerators", "k.accelerators", "Number of accelerators.", "100000"),
                ComparisonFilter.day(
                    "by",
                    "(upper(days_of(k.due_by)) - 1)",
                    "Last day by which it runs; a year counts to its last day."),
                CommitmentListings.grouping(
                    "capacity", "k", Grouping.GroupingKey.year("by", "left(k.due_by, 4)")))
            .sort("powerMegawatts", "k.power_mw", "numeric")
            .sort("accelerators", "k.accelerators", "bigint")
            .sort("by", "k.due_by", "text")
            .build();
  }

  @Override
  public String member() {
    return "capacities";
  }

  @Override
  public Listing listing() {
    return listing;
  }

  private @Nullable String chip(String text) {
    return jdbc.sql("select chip from capacity where chip = ? limit 1")
        .param(text)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private List<String> chipsLike(String text) {
    return jdbc.sql(
            "select chip from (select distinct chip from capacity where chip is not null) as known"
                + " order by similarity(folded(chip), folded(?)) desc, chip limit 5")
        .param(text)
        .query(String.class)
        .list();
  }
}
