package org.announced.partnership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.Correctable;
import org.announced.announcement.Origin;
import org.announced.announcement.Purpose;
import org.announced.commitment.Commitment;
import org.announced.commitment.Milestone;
import org.announced.commitment.Standing;
import org.announced.source.Evidence;
import org.jspecify.annotations.Nullable;

/** Two or more parties, some perhaps unnamed, who will do something together. */
@Entity
@Table(name = "partnership")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public class Partnership extends Commitment implements Correctable<Partnership> {

  @Enumerated(EnumType.STRING)
  private PartnershipKind kind;

  private @Nullable String subject;

  @Column(name = "undisclosed_parties")
  private int undisclosedParties;

  @ElementCollection
  @CollectionTable(name = "partnership_party", joinColumns = @JoinColumn(name = "partnership_id"))
  @OrderColumn(name = "position")
  private List<Party> parties = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "partnership_aim", joinColumns = @JoinColumn(name = "partnership_id"))
  @OrderColumn(name = "position")
  @Column(name = "aim")
  private List<String> aims = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "partnership_purpose", joinColumns = @JoinColumn(name = "partnership_id"))
  @OrderColumn(name = "position")
  @Column(name = "purpose")
  @Enumerated(EnumType.STRING)
  private List<Purpose> purposes = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "partnership_evidence",
      joinColumns = @JoinColumn(name = "partnership_id"))
  @OrderColumn(name = "position")
  private List<Evidence> evidence = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "partnership_milestone",
      joinColumns = @JoinColumn(name = "partnership_id"))
  @OrderColumn(name = "position")
  private List<Milestone> milestones = new ArrayList<>();

  /** What kind of thing they do together. */
  public enum PartnershipKind {
    COMPUTE_SUPPLY,
    JOINT_SOLUTION,
    TRAINING,
    JOINT_VENTURE,
    RESEARCH,
    ENERGY_SUPPLY,
    OTHER
  }

  @Column(name = "site_id")
  private @Nullable UUID siteId;

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected Partnership() {}

  /**
   * One that an announcement makes known.
   *
   * @throws IllegalArgumentException if it has fewer than two parties
   */
  public Partnership(
      Origin origin,
      Standing standing,
      Matter matter,
      Parties parties,
      List<Purpose> purposes,
      List<Evidence> evidence) {
    super(origin, standing);
    if (parties.named().size() + parties.undisclosed() < 2) {
      throw new IllegalArgumentException("a partnership has two parties or more");
    }
    this.kind = matter.kind();
    this.subject = matter.subject();
    this.aims.addAll(matter.aims());
    this.parties.addAll(parties.named());
    this.undisclosedParties = parties.undisclosed();
    this.purposes.addAll(purposes);
    this.evidence.addAll(evidence);
    this.milestones.addAll(standing.milestones());
  }

  /** Stands on a site, as it is told; null when that is not said. */
  void standOn(@Nullable UUID site) {
    this.siteId = site;
  }

  @Override
  public @Nullable UUID site() {
    return siteId;
  }

  @Override
  public void correct(Partnership told, Set<String> lists) {
    correctCommitment(told);
    this.siteId = told.siteId;
    this.kind = told.kind;
    this.subject = told.subject;
    this.undisclosedParties = told.undisclosedParties;
    this.parties = retold("parties", this.parties, told.parties, lists);
    this.aims = retold("aims", this.aims, told.aims, lists);
    this.purposes = retold("purposes", this.purposes, told.purposes, lists);
    this.evidence = retold("evidence", this.evidence, told.evidence, lists);
    this.milestones = retold("milestones", this.milestones, told.milestones, lists);
  }

  @Override
  public List<UUID> parties() {
    return parties.stream().map(Party::companyId).toList();
  }

  /**
   * What it is about.
   *
   * @param subject what they will do, in the tracker's own words; null when not said
   * @param aims what they say that it is to bring about
   */
  public record Matter(PartnershipKind kind, @Nullable String subject, List<String> aims) {}

  /**
   * Who takes part.
   *
   * @param undisclosed how many more there are said to be, unnamed
   */
  public record Parties(List<Party> named, int undisclosed) {}
}
