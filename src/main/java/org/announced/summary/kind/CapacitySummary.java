package org.announced.summary.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.announced.listing.Listing;
import org.announced.summary.query.Description;
import org.announced.summary.query.GroupKey;
import org.announced.summary.query.Measure;
import org.announced.summary.query.Summary;
import org.springframework.stereotype.Component;

/**
 * Power and accelerators. Power of the IT equipment, of whole facilities and of what is not said
 * are sums of their own: like is added to like.
 */
@Component
public class CapacitySummary implements Summary {

  private final Description description;

  CapacitySummary(CommitmentSums sums) {
    Listing capacities = sums.listing("capacities");
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
                sums.role("operator", "p.operator", "Who will run it."),
                GroupKey.word("powerBasis", "p.basis", "Of what the power is."),
                GroupKey.word("chip", "p.chip", "The accelerator, as it is written."),
                CommitmentSums.split("year", "Of the announcement.").inTime(),
                CommitmentSums.split("by", "Year by which it runs.").inTime()));
  }

  private static Map<String, String> carried(Listing capacities) {
    Map<String, String> carried = new HashMap<>();
    carried.put("power", "k.power_mw");
    carried.put("accelerators", "k.accelerators");
    for (String bound : List.of("low", "high")) {
      carried.put(
          "power_" + bound,
          CommitmentSums.column(capacities, "contribution.powerMegawatts." + bound));
      carried.put(
          "accelerators_" + bound,
          CommitmentSums.column(capacities, "contribution.accelerators." + bound));
    }
    carried.put("operator", "k.operator_id");
    carried.put("basis", "k.power_basis");
    carried.put("chip", "k.chip");
    return carried;
  }

  @Override
  public Description description() {
    return description;
  }
}
