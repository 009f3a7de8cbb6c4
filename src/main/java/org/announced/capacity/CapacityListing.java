package org.announced.capacity;

import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementPart;
import org.announced.announcement.CommitmentListings;
import org.announced.company.CompanyJson;
import org.announced.web.Comparison;
import org.announced.web.Field;
import org.announced.web.Listing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How capacity is read. */
@Component
@Order(4)
class CapacityListing implements AnnouncementPart {

  private final Listing listing;

  CapacityListing(CommitmentListings commitments) {
    AnnouncementFilters filters = commitments.filters();
    this.listing =
        commitments
            .commitment("capacities", "Capacity", "capacity", "k")
            .join("left join company operator on operator.id = k.operator_id")
            .show(
                CompanyJson.role("operator", "operator"),
                Field.number("powerMegawatts", "k.power_mw"),
                Field.plain("powerBasis", "k.power_basis"),
                Field.plain("accelerators", "k.accelerators"),
                Field.text("chip", "k.chip"),
                Field.plain("qualifier", "k.qualifier"),
                Field.plain("country", "k.country"),
                Field.plain("by", "k.due_by"))
            .show(CommitmentListings.firmness("capacity", "k"))
            .show(CommitmentListings.revision("k"))
            .filter(
                filters.company("k.operator_id in (?)", "The company that will run it."),
                Comparison.number("powerMegawatts", "k.power_mw", "Power in megawatts.", "1000"),
                Comparison.number(
                    "accelerators", "k.accelerators", "Number of accelerators.", "100000"),
                Comparison.day(
                    "by",
                    "(upper(days_of(k.due_by)) - 1)",
                    "Last day by which it runs; a year counts to its last day."))
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
}
