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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.Correctable;
import org.announced.announcement.Origin;
import org.announced.announcement.PartialDay;
import org.announced.announcement.Purpose;
import org.announced.commitment.Commitment;
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

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected Capacity() {}

  /**
   * One that an announcement makes known.
   *
   * @param operatorId the company that will run it; null when not said
   * @param dueBy by the end of which it runs; null when not said
   */
  public Capacity(
      Origin origin,
      Standing standing,
      Size size,
      @Nullable UUID operatorId,
      @Nullable PartialDay dueBy,
      List<Purpose> purposes,
      List<Evidence> evidence) {
    super(origin, standing);
    this.size = size;
    this.operatorId = operatorId;
    this.dueBy = dueBy;
    this.purposes.addAll(purposes);
    this.evidence.addAll(evidence);
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
    this.purposes = retold("purposes", this.purposes, told.purposes, lists);
    this.evidence = retold("evidence", this.evidence, told.evidence, lists);
  }

  @Override
  public List<UUID> parties() {
    return operatorId == null ? List.of() : List.of(operatorId);
  }

  @Override
  public Map<SizeUnit, BigDecimal> sizes() {
    var sizes = new EnumMap<SizeUnit, BigDecimal>(SizeUnit.class);
    if (size.powerMegawatts() != null) {
      sizes.put(SizeUnit.MEGAWATTS, size.powerMegawatts());
    }
    if (size.accelerators() != null) {
      sizes.put(SizeUnit.ACCELERATORS, BigDecimal.valueOf(size.accelerators()));
    }
    return sizes;
  }

  /**
   * How much of it.
   *
   * @param powerMegawatts null when not said
   * @param powerBasis null exactly when the power is
   * @param accelerators how many; null when not said
   * @param chip the accelerator, by maker and model; null when not said
   * @param qualifier how exactly the figures were stated; undisclosed when there is none
   */
  @Embeddable
  public record Size(
      @Column(name = "power_mw") @Nullable BigDecimal powerMegawatts,
      @Enumerated(EnumType.STRING) @Column(name = "power_basis") @Nullable PowerBasis powerBasis,
      @Nullable Long accelerators,
      @Nullable String chip,
      @Enumerated(EnumType.STRING) Qualifier qualifier) {

    /**
     * @throws IllegalArgumentException if a figure lacks its basis or its qualifier
     */
    public Size {
      if ((powerMegawatts == null) != (powerBasis == null)) {
        throw new IllegalArgumentException("power has a basis, and only power has");
      }
      if ((qualifier == Qualifier.UNDISCLOSED)
          != (powerMegawatts == null && accelerators == null)) {
        throw new IllegalArgumentException("a capacity has a figure, or is undisclosed");
      }
    }
  }
}
