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
  private List<Listing> listings = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Company() {
    super(null);
  }

  Company(String slug, String name, Instant now) {
    super(nextId());
    this.slug = slug;
    this.name = name;
    this.revision = 1;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /**
   * Takes in what a description adds. It contradicts nothing that is known.
   *
   * @param byThisName whether it has this company's name, perhaps with another legal form
   */
  void isDescribedAs(CompanyDraft draft, boolean byThisName) {
    country = country == null ? draft.country() : country;
    website = website == null ? draft.website() : website;
    isAlsoCalled(draft.aliases());
    if (!byThisName) {
      isAlsoCalled(List.of(new Alias(draft.name(), null, null)));
    }
    isListedAs(draft.listings());
  }

  /** Is from now on what the description says, and nothing that it leaves out. */
  void isCorrectedTo(CompanyDraft draft, @Nullable UUID parent) {
    name = draft.name();
    country = draft.country();
    website = draft.website();
    parentId = parent;
    // New lists, so that all rows go before any come: a name may change its place.
    aliases = new ArrayList<>();
    isAlsoCalled(draft.aliases());
    listings = new ArrayList<>();
    isListedAs(draft.listings());
  }

  /** In what the description says otherwise than what is known; null if in nothing. */
  @Nullable Objection contradiction(CompanyDraft draft) {
    if (!DraftGroups.differ(country, draft.country())) {
      return null;
    }
    return Objection.contradiction(
        "country",
        "This is %s (%s), whose country is %s. If it is meant, write its slug or leave the country out; if another company is meant, give its full name."
            .formatted(name, slug, country),
        List.of(slug));
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

  /** Adds what is new; a name that it goes by already is no alias. */
  private void isAlsoCalled(List<Alias> others) {
    for (var other : others) {
      var known = name.equals(other.name()) || aliases.stream().anyMatch(a -> sameName(a, other));
      if (!known) {
        aliases.add(other);
      }
    }
  }

  private static boolean sameName(Alias one, Alias other) {
    return one.name().equals(other.name());
  }

  private void isListedAs(List<Listing> others) {
    others.stream().filter(other -> !listings.contains(other)).forEach(listings::add);
  }

  /**
   * @param parent the company that controls this one, which is another
   */
  void belongsTo(UUID parent, Instant now) {
    if (parent.equals(getId())) {
      throw new IllegalArgumentException("a company is not its own parent");
    }
    this.parentId = parent;
    this.updatedAt = now;
  }

  Resolution.Candidate asCandidate() {
    return new Resolution.Candidate(getId(), slug, name);
  }
}
