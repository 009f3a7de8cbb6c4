package org.announced.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.announced.listing.Listing;
import org.announced.summary.CommitmentKind;
import org.announced.summary.CommitmentSummary;
import org.announced.summary.CommitmentSums;
import org.announced.summary.Description;
import org.announced.summary.Measure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Head counts: people to be trained. */
@Component
@Order(3)
class TrainingGoalSummary implements CommitmentSummary {

  private final Description description;

  TrainingGoalSummary(CommitmentSums sums, TrainingGoalListing listing) {
    Listing goals = listing.listing();
    List<Measure> measures = new ArrayList<>(CommitmentSums.figure("", "people", "true"));
    measures.add(CommitmentSums.rows("goals"));
    measures.add(CommitmentSums.announcements());
    measures.add(Measure.of("undisclosed", "count(*) filter (where p.people is null)"));
    this.description =
        sums.describe(
            goals,
            measures,
            "point",
            List.of("goals", "point"),
            Map.of(
                "people", CommitmentSums.column(goals, "people"),
                "people_low", CommitmentSums.column(goals, "contribution.low"),
                "people_high", CommitmentSums.column(goals, "contribution.high"),
                "sponsor", "t.sponsor_id"),
            sums.keys(
                sums.country("Where they are trained."),
                sums.region("Where in the country."),
                sums.role("sponsor", "p.sponsor", "Who set the goal."),
                sums.company("Who set it or helps to reach it."),
                CommitmentSums.split("year", "Of the announcement.").inTime(),
                CommitmentSums.split("deadline", "Year by which they are trained.").inTime()));
  }

  @Override
  public CommitmentKind kind() {
    return CommitmentKind.counted("trainingGoals", "goals", "company", List.of("sponsor", "help"));
  }

  @Override
  public Description description() {
    return description;
  }
}
