package org.announced.company;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.identity.Identified;
import org.announced.identity.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A company that nobody knows yet and that documents describe. It has its id already, so that what
 * is planned can refer to it; it is made once something that names it is stored.
 */
public final class NewCompany {

  private final UUID id = Identified.nextId();
  private final String name;
  private final String likelySlug;
  private final List<Alias> aliases = new ArrayList<>();
  private final List<StockListing> listings = new ArrayList<>();
  private @Nullable String country;
  private @Nullable String website;
  private @Nullable UUID parent;
  private @Nullable String slug;

  NewCompany(String name) {
    this.name = name;
    this.likelySlug = Slug.of(name, "company").text();
  }

  /**
   * Takes in what a description adds. It contradicts nothing that was said before.
   *
   * @param byThisName whether it has this company's name, perhaps with another legal form
   */
  void describe(CompanyDraft draft, boolean byThisName) {
    country = country == null ? draft.country() : country;
    website = website == null ? draft.website() : website;
    draft.aliases().forEach(this::addAlias);
    if (!byThisName) {
      addAlias(new Alias(draft.name(), null, null));
    }
    draft.listings().stream().filter(one -> !listings.contains(one)).forEach(listings::add);
  }

  /** A name that it goes by already is no alias. */
  private void addAlias(Alias alias) {
    if (names().noneMatch(alias.name()::equals)) {
      aliases.add(alias);
    }
  }

  /** Notes who controls it. */
  public void placeUnder(UUID parent) {
    if (parent.equals(id)) {
      throw new IllegalArgumentException("a company is not its own parent");
    }
    this.parent = parent;
  }

  /** The id that it will be stored with. */
  public UUID id() {
    return id;
  }

  /** The name by which it was first described. */
  public String name() {
    return name;
  }

  /** The company that controls it; null when none is known. */
  public @Nullable UUID parent() {
    return parent;
  }

  /** Notes what it is known as, now that it is made. */
  void make(String slug) {
    this.slug = slug;
  }

  /** What it is known as; null until it is made. */
  public @Nullable String slug() {
    return slug;
  }

  /** What it will be known as, unless that slug is taken. */
  String likelySlug() {
    return likelySlug;
  }

  @Nullable String country() {
    return country;
  }

  @Nullable String website() {
    return website;
  }

  List<Alias> aliases() {
    return List.copyOf(aliases);
  }

  List<StockListing> listings() {
    return List.copyOf(listings);
  }

  /** The name and the aliases. */
  Stream<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream().map(Alias::name));
  }

  CompanyCandidate asCandidate() {
    return new CompanyCandidate(id, likelySlug, name, country);
  }
}
