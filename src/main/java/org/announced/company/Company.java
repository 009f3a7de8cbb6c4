package org.announced.company;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.identifier.CompanyIdentifier;
import org.announced.identity.Identified;
import org.jspecify.annotations.Nullable;

/** A firm, public body or other organisation that takes part in an announcement. */
@Entity
@Table(name = "company")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
class Company extends Identified {

  private String slug;
  private String name;
  private @Nullable String country;

  @Column(name = "parent_id")
  private @Nullable UUID parentId;

  private @Nullable String website;
  private int revision;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @ElementCollection
  @CollectionTable(name = "company_alias", joinColumns = @JoinColumn(name = "company_id"))
  @OrderColumn(name = "position")
  private List<Alias> aliases = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "company_listing", joinColumns = @JoinColumn(name = "company_id"))
  @OrderColumn(name = "position")
  private List<StockListing> listings = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "company_identifier", joinColumns = @JoinColumn(name = "company_id"))
  @OrderColumn(name = "position")
  private List<CompanyIdentifier> identifiers = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Company() {
    super(null);
  }

  /** One that is new to the tracker, in its first revision. */
  Company(NewCompany described, String slug, Instant now) {
    super(described.id());
    this.slug = slug;
    this.name = described.name();
    this.country = described.country();
    this.website = described.website();
    this.parentId = described.parent();
    this.aliases.addAll(described.aliases());
    this.listings.addAll(described.listings());
    this.identifiers.addAll(described.identifiers());
    this.revision = 1;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Makes it what the description says, and nothing that it leaves out. */
  void correct(CompanyDraft draft, @Nullable UUID parent) {
    name = draft.name();
    country = draft.country();
    website = draft.website();
    parentId = parent;
    // New lists, so that all rows go before any come: a name may change its place.
    aliases = new ArrayList<>();
    draft.aliases().forEach(this::addAlias);
    listings = new ArrayList<>(draft.listings().stream().distinct().toList());
    identifiers = new ArrayList<>(draft.identifiers());
  }

  @Nullable UUID parent() {
    return parentId;
  }

  boolean isNamed(String other) {
    return name.equals(other);
  }

  /** The name and the aliases. */
  List<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream().map(Alias::name)).toList();
  }

  /** A name that it goes by already is no alias. */
  private void addAlias(Alias alias) {
    if (!names().contains(alias.name())) {
      aliases.add(alias);
    }
  }

  Resolution.CompanyCandidate asCandidate() {
    return new Resolution.CompanyCandidate(getId(), slug, name, country);
  }
}
