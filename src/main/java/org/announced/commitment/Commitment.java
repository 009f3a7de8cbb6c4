package org.announced.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.AnnouncedFact;
import org.announced.announcement.BindingLevel;
import org.announced.announcement.Origin;
import org.announced.announcement.Status;
import org.announced.money.Amount;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that somebody says will be done: it has come so far, is so firm, and has a place. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public abstract class Commitment extends AnnouncedFact {

  private @Nullable String country;

  private @Nullable String region;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Enumerated(EnumType.STRING)
  @Column(name = "binding_level")
  private BindingLevel bindingLevel;

  /** They stand in its own row, so that no statement is needed for them. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> tags = new ArrayList<>();

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected Commitment() {}

  /**
   * In its first revision.
   *
   * @param standing what every commitment says of itself
   */
  protected Commitment(Origin origin, Standing standing) {
    super(origin);
    this.country = standing.country();
    this.region = standing.region();
    this.status = standing.status();
    this.bindingLevel = standing.bindingLevel();
    this.tags.addAll(standing.tags());
  }

  /** Becomes what is told, as far as all commitments have it. */
  protected void correctCommitment(Commitment told) {
    correctFact(told);
    this.country = told.country;
    this.region = told.region;
    this.status = told.status;
    this.bindingLevel = told.bindingLevel;
    this.tags = told.tags;
  }

  /** ISO 3166-1 alpha-2 of where it takes effect; null when not one country or not said. */
  public @Nullable String country() {
    return country;
  }

  /** ISO 3166-2 of where in that country; null when not one region or not said. */
  public @Nullable String region() {
    return region;
  }

  /** The site that it stands on; null when not one site or not said. */
  public @Nullable UUID site() {
    return null;
  }

  /** The companies that say they will do it, in the order told. */
  public abstract List<UUID> parties();

  /** The money that it is; null when it is no money. */
  public @Nullable Amount money() {
    return null;
  }

  /**
   * From when to when the money is spent, as {@code 2026/2029}, an end that is open as {@code ..};
   * null when nothing is said of it.
   */
  public @Nullable String years() {
    return null;
  }

  /** How large it is in other units, as far as it is said: each of several levels is one. */
  public Map<SizeUnit, Set<BigDecimal>> sizes() {
    return Map.of();
  }

  /** By what that money is told from other money; null when it is no money. */
  public @Nullable MoneyTerms moneyTerms() {
    return null;
  }
}
