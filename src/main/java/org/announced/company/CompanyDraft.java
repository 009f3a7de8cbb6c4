package org.announced.company;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.identifier.CompanyIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A company as somebody describes it: perhaps a known one, perhaps one to be made.
 *
 * @param id that some service gave it; null when none is told
 * @param country seat, ISO 3166-1 alpha-2; null when not known
 * @param website http or https address; null when not known
 */
public record CompanyDraft(
    @Nullable UUID id,
    String name,
    @Nullable String country,
    List<Alias> aliases,
    List<StockListing> listings,
    List<CompanyIdentifier> identifiers,
    @Nullable String website) {

  public CompanyDraft {
    aliases = List.copyOf(aliases);
    listings = List.copyOf(listings);
    identifiers = List.copyOf(identifiers);
  }

  /** One that is described without an id and identifiers. */
  public CompanyDraft(
      String name,
      @Nullable String country,
      List<Alias> aliases,
      List<StockListing> listings,
      @Nullable String website) {
    this(null, name, country, aliases, listings, List.of(), website);
  }

  /** The same draft with one alias more, at the end. */
  public CompanyDraft alsoCalled(Alias alias) {
    var all = Stream.concat(aliases.stream(), Stream.of(alias)).toList();
    return new CompanyDraft(id, name, country, all, listings, identifiers, website);
  }

  /** What registers call it, such as {@code WIKIDATA:Q2283}. */
  public List<String> identifierTexts() {
    return identifiers.stream().map(CompanyIdentifier::toString).toList();
  }

  /** The name and the aliases. */
  List<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream().map(Alias::name)).toList();
  }
}
