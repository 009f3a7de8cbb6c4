package org.announced.training;

import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementPart;
import org.announced.commitment.CommitmentListings;
import org.announced.commitment.Counted;
import org.announced.commitment.Grouping;
import org.announced.company.CompanyJson;
import org.announced.filter.ComparisonFilter;
import org.announced.filter.Sql;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.announced.money.StatedBounds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How training goals are read. */
@Component
@Order(3)
class TrainingGoalListing implements AnnouncementPart {

  private static final String AUDIENCES =
      "from training_goal_audience x where x.training_goal_id = t.id";

  /** A company that is both is there once. */
  private static final String COMPANIES =
      "(select g.id, g.sponsor_id as company_id from training_goal g where g.sponsor_id is not null"
          + " union select h.training_goal_id, h.company_id from training_goal_partner h) as x"
          + " where x.id = %s";

  private static final StatedBounds PEOPLE = new StatedBounds("t.people", "t.qualifier", 0);

  private final Listing listing;

  TrainingGoalListing(CommitmentListings commitments) {
    AnnouncementFilters filters = commitments.filters();
    this.listing =
        commitments
            .commitment("training-goals", "TrainingGoal", "training_goal", "t")
            .join(
                new LookupJoin("sponsor", "left join company sponsor on sponsor.id = t.sponsor_id"))
            .filter(commitments.atNoSite())
            .show(
                Field.plain("people", "t.people"),
                Field.plain("qualifier", "t.qualifier"),
                Field.of(
                    "audiences",
                    Sql.array("x.audience", "x.position", AUDIENCES),
                    Column.text("audiences", Sql.joined("x.audience", "x.position", AUDIENCES))),
                Field.text("deadline", "t.deadline"),
                Field.plain("country", "t.country"),
                Field.plain("region", "t.region"),
                CompanyJson.role("sponsor", "sponsor"),
                CompanyJson.roles(
                    "partners", "training_goal_partner", "", "x.training_goal_id = t.id"),
                Field.plain("undisclosedPartners", "t.undisclosed_partners"))
            .show(
                CommitmentListings.firmness(
                    "training_goal", "t", new Counted("t").contribution(PEOPLE)))
            .show(CommitmentListings.revision("t"))
            .filter(
                filters.company(
                    "t.id in (select g.id from training_goal g where g.sponsor_id in (?) union all"
                        + " select x.training_goal_id from training_goal_partner x where"
                        + " x.company_id in (?))",
                    "A company that set the goal or helps to reach it."),
                filters.role("sponsor", "t.sponsor_id", "The company that set the goal."),
                ComparisonFilter.number("people", "t.people", "People to be trained.", "1000000"),
                ComparisonFilter.day(
                    "deadline",
                    "(upper(days_of(t.deadline)) - 1)",
                    "Last day by which they are trained; a year counts to its last day."),
                CommitmentListings.grouping(
                    "training_goal",
                    "t",
                    commitments.byTag("training_goal"),
                    commitments.byDataset("training_goal"),
                    commitments.companies(COMPANIES),
                    Grouping.GroupingKey.year("deadline", "left(t.deadline, 4)")))
            .sort("people", "t.people", "integer")
            .sort("deadline", "t.deadline", "text")
            .build();
  }

  @Override
  public String member() {
    return "trainingGoals";
  }

  @Override
  public Listing listing() {
    return listing;
  }
}
