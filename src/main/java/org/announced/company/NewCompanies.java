package org.announced.company;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.company.NameLookup.Distinction;
import org.announced.company.NameLookup.Facts;
import org.announced.company.NameLookup.Match;
import org.announced.company.NameLookup.NameKeys;
import org.announced.company.NameLookup.Tier;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.Several;
import org.announced.company.identifier.CompanyIdentifier;
import org.announced.company.identifier.IdentifierText;
import org.jspecify.annotations.Nullable;

/**
 * The companies that documents describe and nobody knows, beside those that are known: a text may
 * name the one or the other. Nothing of it is stored.
 */
public final class NewCompanies {

  private final NameLookup known;
  private final @Nullable NewCompanies earlier;
  private final Map<UUID, NewCompany> byId = new LinkedHashMap<>();

  /** By tier and key, in the order in which they were described. */
  private final Map<Tier, Map<String, Set<NewCompany>>> byKey = new HashMap<>();

  private final Set<UUID> taken;

  private NewCompanies(NameLookup known, @Nullable NewCompanies earlier) {
    this.known = known;
    this.earlier = earlier;
    this.taken = earlier == null ? new HashSet<>() : earlier.taken;
  }

  /** None so far. */
  public static NewCompanies beside(NameLookup known) {
    return new NewCompanies(known, null);
  }

  /** Those of a further document, which knows of these; they are added to these by {@link #add}. */
  public NewCompanies further() {
    return new NewCompanies(known, this);
  }

  /** Those of a further document that turned out to be free of faults. */
  public void add(NewCompanies further) {
    further.byId.values().forEach(this::add);
  }

  /** To be called when all is known of what it is called. */
  void add(NewCompany company) {
    byId.put(company.id(), company);
    index(Tier.DIRECT, company.likelySlug(), company);
    company.listings().forEach(listing -> index(Tier.DIRECT, listing.toString(), company));
    company.identifiers().forEach(one -> index(Tier.DIRECT, one.key(), company));
    company
        .names()
        .map(name -> known.of(name).keys())
        .forEach(
            keys -> {
              index(Tier.EXACT, keys.exact(), company);
              index(Tier.BARE, keys.bare(), company);
              index(Tier.FAMILY, keys.family(), company);
            });
  }

  private void index(Tier tier, String key, NewCompany company) {
    if (!key.isEmpty()) {
      byKey
          .computeIfAbsent(tier, any -> new HashMap<>())
          .computeIfAbsent(key, any -> new LinkedHashSet<>())
          .add(company);
    }
  }

  /** What the text names among the known companies and these. */
  public Resolution resolve(String text) {
    return resolve(text, null, List.of());
  }

  /**
   * What a description of this name is of. Companies that its country and its legal form tell
   * apart, or its identifiers, are not meant; of several, the one in its country is.
   *
   * @param country the seat that the description gives; null when it gives none
   * @param identifiers that the description gives
   */
  Resolution resolve(String text, @Nullable String country, List<CompanyIdentifier> identifiers) {
    var match = known.of(text);
    var keys = match.keys();
    var direct = new ArrayList<>(match.of(Tier.DIRECT));
    if (direct.isEmpty()) {
      direct.addAll(find(Tier.DIRECT, text.strip().toLowerCase(Locale.ROOT)));
    }
    direct.addAll(
        find(
            Tier.DIRECT,
            Normalizer.normalize(IdentifierText.canonical(text.strip()), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)));
    var family =
        keys.bare().equals(keys.family())
            ? find(Tier.FAMILY, keys.family())
            : List.<CompanyCandidate>of();
    var own = new Distinction(keys.form(), country);
    UnaryOperator<List<CompanyCandidate>> meant =
        all ->
            all.stream()
                .filter(one -> !own.isAnother(forms(match, one), one.country()))
                .filter(one -> !CompanyIdentifier.tellApart(identifiers, identifiers(one)))
                .toList();
    var resolution =
        Resolution.of(
            meant.apply(direct),
            meant.apply(joined(match.of(Tier.EXACT), find(Tier.EXACT, keys.exact()))),
            meant.apply(joined(match.of(Tier.BARE), find(Tier.BARE, keys.bare()))),
            meant.apply(joined(match.of(Tier.FAMILY), family)));
    return resolution instanceof Several several && country != null
        ? inCountry(several, country)
        : resolution;
  }

  private List<CompanyIdentifier> identifiers(CompanyCandidate company) {
    return findFacts(company.id()).map(Facts::identifiers).orElse(List.of());
  }

  private static Resolution inCountry(Several several, String country) {
    var there = several.candidates().stream().filter(one -> country.equals(one.country())).toList();
    return there.size() == 1 ? new Found(there.get(0)) : several;
  }

  /** The legal forms with which a company goes by the name that was looked for. */
  private Set<String> forms(Match match, CompanyCandidate company) {
    var described = find(company.id()).orElse(null);
    return described == null
        ? match.forms().getOrDefault(company.id(), Set.of())
        : described
            .names()
            .map(name -> known.of(name).keys())
            .filter(keys -> keys.bare().equals(match.keys().bare()))
            .map(NameKeys::form)
            .collect(Collectors.toSet());
  }

  private static List<CompanyCandidate> joined(
      List<CompanyCandidate> known, List<CompanyCandidate> described) {
    return Stream.concat(known.stream(), described.stream()).toList();
  }

  private List<CompanyCandidate> find(Tier tier, String key) {
    var found = new ArrayList<CompanyCandidate>();
    if (earlier != null) {
      found.addAll(earlier.find(tier, key));
    }
    byKey.getOrDefault(tier, Map.of()).getOrDefault(key, Set.of()).stream()
        .map(NewCompany::asCandidate)
        .forEach(found::add);
    return found;
  }

  /** One of these; empty for a company that is known. */
  public Optional<NewCompany> find(UUID id) {
    var own = byId.get(id);
    return own == null && earlier != null ? earlier.find(id) : Optional.ofNullable(own);
  }

  /** What is known or was said of a company; empty for one that nothing named. */
  Optional<Facts> findFacts(UUID company) {
    return find(company)
        .map(one -> new Facts(one.asCandidate(), one.country(), one.parent(), one.identifiers()))
        .or(() -> known.findFacts(company));
  }

  /** By what every name is compared. */
  Map<String, NameKeys> keys(List<CompanyDraft> drafts) {
    var keys = new HashMap<String, NameKeys>();
    drafts.stream()
        .flatMap(draft -> draft.names().stream())
        .forEach(name -> keys.put(name, known.of(name).keys()));
    return keys;
  }

  /** Those of this document, without those that it knows of. */
  public List<NewCompany> list() {
    return List.copyOf(byId.values());
  }

  /**
   * Those that have to be made before something can refer to these companies: themselves, and who
   * controls them. Each is told once, and who controls another comes before it.
   */
  public List<NewCompany> takeNeeded(Collection<UUID> companies) {
    var needed = new ArrayList<NewCompany>();
    companies.forEach(id -> take(id, needed));
    return needed;
  }

  private void take(@Nullable UUID id, List<NewCompany> needed) {
    var company = id == null ? null : find(id).orElse(null);
    if (company != null && taken.add(company.id())) {
      take(company.parent(), needed);
      needed.add(company);
    }
  }
}
