package org.announced.training;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.Correctable;
import org.announced.announcement.Origin;
import org.announced.announcement.PartialDay;
import org.announced.announcement.Purpose;
import org.announced.commitment.Commitment;
import org.announced.commitment.Milestone;
import org.announced.commitment.SizeUnit;
import org.announced.commitment.Standing;
import org.announced.money.Qualifier;
import org.announced.source.Evidence;
import org.jspecify.annotations.Nullable;

/** People who are to be trained by a deadline. */
@Entity
@Table(name = "training_goal")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public class TrainingGoal extends Commitment implements Correctable<TrainingGoal> {

  private @Nullable Integer people;

  @Enumerated(EnumType.STRING)
  private Qualifier qualifier;

  private @Nullable PartialDay deadline;

  @Column(name = "sponsor_id")
  private @Nullable UUID sponsorId;

  @Column(name = "undisclosed_partners")
  private int undisclosedPartners;

  @ElementCollection
  @CollectionTable(
      name = "training_goal_audience",
      joinColumns = @JoinColumn(name = "training_goal_id"))
  @OrderColumn(name = "position")
  @Column(name = "audience")
  private List<String> audiences = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "training_goal_partner",
      joinColumns = @JoinColumn(name = "training_goal_id"))
  @OrderColumn(name = "position")
  @Column(name = "company_id")
  private List<UUID> partners = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "training_goal_purpose",
      joinColumns = @JoinColumn(name = "training_goal_id"))
  @OrderColumn(name = "position")
  @Column(name = "purpose")
  @Enumerated(EnumType.STRING)
  private List<Purpose> purposes = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "training_goal_evidence",
      joinColumns = @JoinColumn(name = "training_goal_id"))
  @OrderColumn(name = "position")
  private List<Evidence> evidence = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "training_goal_milestone",
      joinColumns = @JoinColumn(name = "training_goal_id"))
  @OrderColumn(name = "position")
  private List<Milestone> milestones = new ArrayList<>();

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected TrainingGoal() {}

  /** One that an announcement makes known. */
  public TrainingGoal(
      Origin origin,
      Standing standing,
      Target target,
      Helpers helpers,
      List<Purpose> purposes,
      List<Evidence> evidence) {
    super(origin, standing);
    this.people = target.people();
    this.qualifier = target.qualifier();
    this.deadline = target.deadline();
    this.audiences.addAll(target.audiences());
    this.sponsorId = helpers.sponsorId();
    this.partners.addAll(helpers.partnerIds());
    this.undisclosedPartners = helpers.undisclosedPartners();
    this.purposes.addAll(purposes);
    this.evidence.addAll(evidence);
    this.milestones.addAll(standing.milestones());
  }

  @Override
  public void correct(TrainingGoal told, Set<String> lists) {
    correctCommitment(told);
    this.people = told.people;
    this.qualifier = told.qualifier;
    this.deadline = told.deadline;
    this.sponsorId = told.sponsorId;
    this.undisclosedPartners = told.undisclosedPartners;
    this.audiences = retold("audiences", this.audiences, told.audiences, lists);
    this.partners = retold("partners", this.partners, told.partners, lists);
    this.purposes = retold("purposes", this.purposes, told.purposes, lists);
    this.evidence = retold("evidence", this.evidence, told.evidence, lists);
    this.milestones = retold("milestones", this.milestones, told.milestones, lists);
  }

  @Override
  public List<UUID> parties() {
    return sponsorId == null ? List.of() : List.of(sponsorId);
  }

  @Override
  public Map<SizeUnit, Set<BigDecimal>> sizes() {
    return people == null ? Map.of() : Map.of(SizeUnit.PEOPLE, Set.of(BigDecimal.valueOf(people)));
  }

  /**
   * Who is to be trained, and by when.
   *
   * @param people head count, 1 or more; null exactly when undisclosed
   * @param audiences wordings of who is to be trained: of one audience, not of several
   * @param deadline by the end of which they are trained; null when not said
   */
  public record Target(
      @Nullable Integer people,
      Qualifier qualifier,
      List<String> audiences,
      @Nullable PartialDay deadline) {

    /**
     * @throws IllegalArgumentException if people and qualifier contradict each other, or there are
     *     fewer people than 1
     */
    public Target {
      if ((qualifier == Qualifier.UNDISCLOSED) != (people == null)
          || (people != null && people < 1)) {
        throw new IllegalArgumentException("a training goal counts people, or is undisclosed");
      }
    }
  }

  /**
   * Who trains them.
   *
   * @param sponsorId the company that set the goal; null when not said
   * @param undisclosedPartners how many more there are said to be, unnamed
   */
  public record Helpers(@Nullable UUID sponsorId, List<UUID> partnerIds, int undisclosedPartners) {}
}
