package org.announced.summary.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.announced.listing.Listing;
import org.announced.summary.query.Description;
import org.announced.summary.query.Measure;
import org.announced.summary.query.Summary;
import org.springframework.stereotype.Component;

/** Head counts: people to be trained. */
@Component
public class TrainingGoalSummary implements Summary {

  private final Description description;

  TrainingGoalSummary(CommitmentSums sums) {
    Listing goals = sums.listing("training-goals");
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
                sums.role("sponsor", "p.sponsor", "Who set the goal."),
                sums.company("Who set it or helps to reach it."),
                CommitmentSums.split("year", "Of the announcement.").inTime(),
                CommitmentSums.split("deadline", "Year by which they are trained.").inTime()));
  }

  @Override
  public Description description() {
    return description;
  }
}
