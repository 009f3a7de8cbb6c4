package org.announced.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.announced.listing.Listing;
import org.announced.summary.CommitmentKind;
import org.announced.summary.CommitmentSummary;
import org.announced.summary.CommitmentSums;
import org.announced.summary.Description;
import org.announced.summary.DividedFigures;
import org.announced.summary.GroupKey;
import org.announced.summary.Measure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Power and accelerators. Power of the IT equipment, of whole facilities and of what is not said
 * are sums of their own: like is added to like. By the years in which levels come, each level
 * counts with what it adds.
 */
@Component
@Order(4)
class CapacitySummary implements CommitmentSummary {

  private static final List<String> FIGURES =
      List.of(
          "power",
          "power_low",
          "power_high",
          "accelerators",
          "accelerators_low",
          "accelerators_high");

  private final Description description;

  CapacitySummary(CommitmentSums sums, CapacityListing listing) {
    Listing capacities = listing.listing();
    List<Measure> measures = new ArrayList<>();
    for (String basis : List.of("IT", "FACILITY", "UNSPECIFIED")) {
      measures.addAll(
          CommitmentSums.figure(
              "powerMegawatts." + basis + ".", "power", "p.basis = '" + basis + "'"));
    }
    measures.addAll(CommitmentSums.figure("accelerators.", "accelerators", "true"));
    measures.add(CommitmentSums.rows("capacities"));
    measures.add(CommitmentSums.announcements());
    measures.add(
        Measure.of(
            "undisclosed", "count(*) filter (where p.power is null and p.accelerators is null)"));
    this.description =
        sums.describe(
            capacities,
            measures,
            "capacities",
            List.of("capacities"),
            carried(capacities),
            sums.keys(
                sums.country("Where it stands."),
                sums.site(),
                sums.region("Where in the country."),
                sums.role("operator", "p.operator", "Who will run it."),
                sums.companies("owner", "Who will own it."),
                sums.companies("user", "Who will use it."),
                GroupKey.word("powerBasis", "p.basis", "Of what the power is."),
                GroupKey.word("chip", "p.chip", "The accelerator, as it is written."),
                GroupKey.word("build", "p.build", "What is done to the facility."),
                CommitmentSums.split("year", "Of the announcement.").inTime(),
                CommitmentSums.split("by", "Year by which what a level adds runs.").inTime()),
            new DividedFigures("by", FIGURES));
  }

  private static Map<String, String> carried(Listing capacities) {
    Map<String, String> carried = new HashMap<>();
    carried.put("whole_power", "whole.power");
    carried.put("whole_accelerators", "whole.accelerators");
    for (String bound : List.of("low", "high")) {
      carried.put(
          "whole_power_" + bound,
          CommitmentSums.column(capacities, "contribution.powerMegawatts." + bound));
      carried.put(
          "whole_accelerators_" + bound,
          CommitmentSums.column(capacities, "contribution.accelerators." + bound));
    }
    carried.put("operator", "k.operator_id");
    carried.put("basis", "k.power_basis");
    carried.put("site", "k.site_id");
    carried.put("chip", "k.chip");
    carried.put("build", "k.build");
    return carried;
  }

  @Override
  public CommitmentKind kind() {
    return CommitmentKind.counted("capacities", "capacities", "operator", List.of("operate"));
  }

  @Override
  public Description description() {
    return description;
  }
}
