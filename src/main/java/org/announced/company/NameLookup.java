package org.announced.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.announced.company.Resolution.CompanyCandidate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What texts were found to name among the known companies. It does not change. */
public final class NameLookup {

  private static final Match NOTHING = new Match(new NameKeys("", "", ""), Map.of());

  private final Map<String, Match> matches = new LinkedHashMap<>();
  private final Map<UUID, Facts> facts = new HashMap<>();

  /**
   * By what a name is known to be one with another, as the database folds them.
   *
   * @param exact without case, width and punctuation
   * @param bare without the legal form either
   * @param family without Group or Holdings either
   */
  record NameKeys(String exact, String bare, String family) {}

  /** How a text can name a company: see {@link Resolution#of}. */
  enum Tier {
    DIRECT,
    EXACT,
    BARE,
    FAMILY
  }

  record Match(NameKeys keys, Map<Tier, List<CompanyCandidate>> byTier) {

    List<CompanyCandidate> of(Tier tier) {
      return byTier.getOrDefault(tier, List.of());
    }
  }

  /**
   * What is known of a company, as far as a description may contradict it.
   *
   * @param country ISO 3166-1 alpha-2; null when not known
   * @param parent the company that controls it; null when none is known
   */
  record Facts(CompanyCandidate company, @Nullable String country, @Nullable UUID parent) {}

  /**
   * Reads what {@code companies_named} told.
   *
   * @param texts that it was asked for
   * @param rows its rows as JSON objects
   */
  NameLookup(List<String> texts, JsonNode rows) {
    for (var row : rows) {
      var match =
          matches.computeIfAbsent(
              texts.get(row.path("n").asInt() - 1),
              any ->
                  new Match(
                      new NameKeys(
                          row.path("exact_key").asString(),
                          row.path("bare_key").asString(),
                          row.path("family_key").asString()),
                      new HashMap<>()));
      if (!row.path("id").isNull()) {
        var company = facts(row).company();
        match
            .byTier()
            .computeIfAbsent(Tier.valueOf(row.path("tier").asString()), any -> new ArrayList<>())
            .add(company);
      }
    }
  }

  private Facts facts(JsonNode row) {
    return facts.computeIfAbsent(
        UUID.fromString(row.path("id").asString()),
        id ->
            new Facts(
                new CompanyCandidate(id, row.path("slug").asString(), row.path("name").asString()),
                row.path("country").isString() ? row.path("country").asString() : null,
                row.path("parent_id").isString()
                    ? UUID.fromString(row.path("parent_id").asString())
                    : null));
  }

  /** What the text names. */
  public Resolution resolve(String text) {
    var match = of(text);
    return Resolution.of(
        match.of(Tier.DIRECT), match.of(Tier.EXACT), match.of(Tier.BARE), match.of(Tier.FAMILY));
  }

  Match of(String text) {
    return matches.getOrDefault(text, NOTHING);
  }

  /** Empty for a company that no text named. */
  Optional<Facts> findFacts(UUID company) {
    return Optional.ofNullable(facts.get(company));
  }

  /** The turns of whoever makes a company of one of these names or listings, or takes them. */
  public List<String> turns(Collection<String> names, Collection<String> listings) {
    var turns = new ArrayList<String>();
    names.forEach(name -> turns.add("company:" + of(name).keys().bare()));
    listings.forEach(listing -> turns.add("company:" + listing));
    return turns;
  }
}
