package org.announced.capacity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.Correctable;
import org.announced.announcement.Origin;
import org.announced.announcement.PartialDay;
import org.announced.announcement.Purpose;
import org.announced.commitment.Build;
import org.announced.commitment.Commitment;
import org.announced.commitment.Milestone;
import org.announced.commitment.SizeUnit;
import org.announced.commitment.Standing;
import org.announced.money.Qualifier;
import org.announced.source.Evidence;
import org.jspecify.annotations.Nullable;

/** What will be built: power, accelerators, or both. */
@Entity
@Table(name = "capacity")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public class Capacity extends Commitment implements Correctable<Capacity> {

  @Column(name = "operator_id")
  private @Nullable UUID operatorId;

  @Embedded private Size size;

  @Column(name = "due_by")
  private @Nullable PartialDay dueBy;

  @Enumerated(EnumType.STRING)
  private @Nullable Build build;

  @ElementCollection
  @CollectionTable(name = "capacity_phase", joinColumns = @JoinColumn(name = "capacity_id"))
  @OrderColumn(name = "position")
  private List<CapacityPhase> phases = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "capacity_owner", joinColumns = @JoinColumn(name = "capacity_id"))
  @OrderColumn(name = "position")
  @Column(name = "company_id")
  private List<UUID> owners = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "capacity_user", joinColumns = @JoinColumn(name = "capacity_id"))
  @OrderColumn(name = "position")
  @Column(name = "company_id")
  private List<UUID> users = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "capacity_purpose", joinColumns = @JoinColumn(name = "capacity_id"))
  @OrderColumn(name = "position")
  @Column(name = "purpose")
  @Enumerated(EnumType.STRING)
  private List<Purpose> purposes = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "capacity_evidence", joinColumns = @JoinColumn(name = "capacity_id"))
  @OrderColumn(name = "position")
  private List<Evidence> evidence = new ArrayList<>();

  @Column(name = "site_id")
  private @Nullable UUID siteId;

  @ElementCollection
  @CollectionTable(name = "capacity_milestone", joinColumns = @JoinColumn(name = "capacity_id"))
  @OrderColumn(name = "position")
  private List<Milestone> milestones = new ArrayList<>();

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected Capacity() {}

  /**
   * One that an announcement makes known.
   *
   * @param phases the levels that it reaches, in the order of time
   * @param dueBy by the end of which all of it runs; null when not said
   * @param build what is done to the facility; null when not said
   * @throws IllegalArgumentException if it has neither a figure nor a level, and is not undisclosed
   */
  Capacity(
      Origin origin,
      Standing standing,
      Size size,
      List<CapacityPhase> phases,
      CapacityRoles roles,
      @Nullable PartialDay dueBy,
      @Nullable Build build,
      List<Purpose> purposes,
      List<Evidence> evidence) {
    super(origin, standing);
    if (size.isUndisclosed() != (phases.isEmpty() && !size.isStated())) {
      throw new IllegalArgumentException("a capacity has a figure, or is undisclosed");
    }
    this.size = size;
    this.phases.addAll(phases);
    this.operatorId = roles.operatorId();
    this.owners.addAll(roles.owners());
    this.users.addAll(roles.users());
    this.dueBy = dueBy;
    this.build = build;
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
  public void correct(Capacity told, Set<String> lists) {
    correctCommitment(told);
    this.siteId = told.siteId;
    this.size = told.size;
    this.operatorId = told.operatorId;
    this.dueBy = told.dueBy;
    this.phases = retold("phases", this.phases, told.phases, lists);
    this.owners = retold("owners", this.owners, told.owners, lists);
    this.users = retold("users", this.users, told.users, lists);
    this.build = told.build;
    this.purposes = retold("purposes", this.purposes, told.purposes, lists);
    this.evidence = retold("evidence", this.evidence, told.evidence, lists);
    this.milestones = retold("milestones", this.milestones, told.milestones, lists);
  }

  @Override
  public List<UUID> parties() {
    return roles().all();
  }

  CapacityRoles roles() {
    return new CapacityRoles(operatorId, List.copyOf(owners), List.copyOf(users));
  }

  /** Each level is one by which it is known, as the whole is: an article may tell the first. */
  @Override
  public Map<SizeUnit, Set<BigDecimal>> sizes() {
    var sizes = new EnumMap<SizeUnit, Set<BigDecimal>>(SizeUnit.class);
    addSizes(sizes, size.powerMegawatts(), size.accelerators());
    phases.forEach(phase -> addSizes(sizes, phase.powerMegawatts(), phase.accelerators()));
    return sizes;
  }

  private static void addSizes(
      Map<SizeUnit, Set<BigDecimal>> sizes, @Nullable BigDecimal power, @Nullable Long chips) {
    if (power != null && power.signum() > 0) {
      sizes.computeIfAbsent(SizeUnit.MEGAWATTS, any -> new LinkedHashSet<>()).add(power);
    }
    if (chips != null && chips > 0) {
      sizes
          .computeIfAbsent(SizeUnit.ACCELERATORS, any -> new LinkedHashSet<>())
          .add(BigDecimal.valueOf(chips));
    }
  }

  /**
   * How much of it there is in the end.
   *
   * @param powerMegawatts null when not said, or when only levels are
   * @param powerBasis that of the levels, too; null when no power is said
   * @param accelerators how many; null when not said, or when only levels are
   * @param chip the accelerator, by maker and model; null when not said
   * @param qualifier how exactly the figures were stated, those of the levels included; undisclosed
   *     when there is none
   */
  @Embeddable
  public record Size(
      @Column(name = "power_mw") @Nullable BigDecimal powerMegawatts,
      @Enumerated(EnumType.STRING) @Column(name = "power_basis") @Nullable PowerBasis powerBasis,
      @Nullable Long accelerators,
      @Nullable String chip,
      @Enumerated(EnumType.STRING) Qualifier qualifier) {

    /**
     * @throws IllegalArgumentException if power lacks its basis, or a figure is undisclosed
     */
    public Size {
      if (powerMegawatts != null && powerBasis == null) {
        throw new IllegalArgumentException("power has a basis");
      }
      if (qualifier == Qualifier.UNDISCLOSED && (powerMegawatts != null || accelerators != null)) {
        throw new IllegalArgumentException("what has a figure is not undisclosed");
      }
    }

    boolean isUndisclosed() {
      return qualifier == Qualifier.UNDISCLOSED;
    }

    boolean isStated() {
      return powerMegawatts != null || accelerators != null;
    }
  }
}
