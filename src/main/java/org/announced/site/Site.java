package org.announced.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.announced.identity.Identified;
import org.jspecify.annotations.Nullable;

/** A place where something is built: a campus, a plant, one phase of either. */
@Entity
@Table(name = "site")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
class Site extends Identified {

  private String slug;
  private String name;
  private @Nullable String country;
  private @Nullable String region;
  private @Nullable String city;
  private @Nullable String address;
  private @Nullable BigDecimal latitude;
  private @Nullable BigDecimal longitude;

  @Enumerated(EnumType.STRING)
  @Column(name = "point_precision")
  private @Nullable SitePrecision precision;

  @Column(name = "operator_id")
  private @Nullable UUID operatorId;

  private int revision;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected Site() {
    super(null);
  }

  /** One that is new to the tracker, in its first revision. */
  Site(UUID id, SiteDraft described, String slug, Instant now) {
    super(id);
    this.slug = slug;
    this.name = described.name();
    this.revision = 1;
    this.createdAt = now;
    this.updatedAt = now;
    correct(described);
  }

  /** Makes it what the description says, and nothing that it leaves out. */
  final void correct(SiteDraft draft) {
    var point = draft.point();
    name = draft.name();
    country = draft.country();
    region = draft.region();
    city = draft.city();
    address = draft.address();
    latitude = point == null ? null : point.latitude();
    longitude = point == null ? null : point.longitude();
    precision = draft.precision();
    operatorId = draft.operator();
  }
}
