package org.announced.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.identifier.CompanyIdentifier;
import org.announced.identity.Identified;
import org.announced.identity.Slug;
import org.announced.problem.Fault;
import org.announced.problem.ShownText;
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
  private final List<CompanyIdentifier> identifiers = new ArrayList<>();
  private @Nullable String country;
  private @Nullable String website;
  private @Nullable UUID parent;
  private @Nullable String slug;
  private @Nullable String pointer;
  private final List<NearCompany> near = new ArrayList<>();

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
    draft.identifiers().stream().filter(one -> !one.isIn(identifiers)).forEach(identifiers::add);
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

  /** Notes where a document describes it; the first place counts. */
  public void describedAt(String pointer) {
    this.pointer = this.pointer == null ? pointer : this.pointer;
  }

  /** Notes a company with a name near to its own, now that it is made; the nearest first. */
  void isNear(NearCompany company) {
    near.add(company);
  }

  /** What is odd about it: that others have names near to its own. */
  public List<Fault> warnings() {
    return NearCompany.warning(
        Objects.requireNonNullElse(pointer, ""),
        "%s is new, and its name is".formatted(ShownText.quoted(name)),
        near);
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

  List<CompanyIdentifier> identifiers() {
    return List.copyOf(identifiers);
  }

  /** The name and the aliases. */
  public Stream<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream().map(Alias::name));
  }

  CompanyCandidate asCandidate() {
    return new CompanyCandidate(id, likelySlug, name, country);
  }
}
