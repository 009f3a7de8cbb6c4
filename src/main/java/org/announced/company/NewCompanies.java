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
import java.util.stream.Stream;
import org.announced.company.NameLookup.Facts;
import org.announced.company.NameLookup.Tier;
import org.announced.company.Resolution.CompanyCandidate;
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
    var match = known.of(text);
    var keys = match.keys();
    var direct = new ArrayList<>(match.of(Tier.DIRECT));
    if (direct.isEmpty()) {
      direct.addAll(find(Tier.DIRECT, text.strip().toLowerCase(Locale.ROOT)));
    }
    direct.addAll(
        find(
            Tier.DIRECT,
            Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)));
    var family =
        keys.bare().equals(keys.family())
            ? find(Tier.FAMILY, keys.family())
            : List.<CompanyCandidate>of();
    return Resolution.of(
        direct,
        joined(match.of(Tier.EXACT), find(Tier.EXACT, keys.exact())),
        joined(match.of(Tier.BARE), find(Tier.BARE, keys.bare())),
        joined(match.of(Tier.FAMILY), family));
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
        .map(one -> new Facts(one.asCandidate(), one.country(), one.parent()))
        .or(() -> known.findFacts(company));
  }

  /** Every name without its legal form. */
  Map<String, String> bareKeys(List<CompanyDraft> drafts) {
    var keys = new HashMap<String, String>();
    drafts.stream()
        .flatMap(draft -> draft.names().stream())
        .forEach(name -> keys.put(name, known.of(name).keys().bare()));
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
