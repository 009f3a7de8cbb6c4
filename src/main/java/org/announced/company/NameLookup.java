package org.announced.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.identifier.CompanyIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What texts were found to name among the known companies. It does not change. */
public final class NameLookup {

  private static final Match NOTHING = new Match(new NameKeys("", "", "", ""), Map.of(), Map.of());

  private final Map<String, Match> matches = new LinkedHashMap<>();
  private final Map<UUID, Facts> facts = new HashMap<>();

  /**
   * By what a name is known to be one with another, as the database folds them.
   *
   * @param exact without case, width and punctuation
   * @param bare without the legal form either
   * @param family without Group or Holdings either
   * @param form the legal form; empty where the name has none
   */
  record NameKeys(String exact, String bare, String family, String form) {}

  /**
   * What tells a company apart from another of the same bare name: Aster Grid GmbH in Germany is
   * not Aster Grid Inc. in the United States. A country alone proves nothing, since articles name
   * that of the works as often as that of the seat, and neither does a form, which many leave out
   * or guess.
   *
   * @param form the legal form that its name carries; empty when it carries none
   * @param country seat, ISO 3166-1 alpha-2; null when not known
   */
  record Distinction(String form, @Nullable String country) {

    /**
     * Whether the other is another company.
     *
     * @param forms the legal forms with which the other goes by that name, an empty one for none
     * @param other the country of the other; null when not known
     */
    boolean isAnother(Set<String> forms, @Nullable String other) {
      return country != null
          && other != null
          && !country.equals(other)
          && !form.isEmpty()
          && !forms.isEmpty()
          && !forms.contains("")
          && !forms.contains(form);
    }
  }

  /** How a text can name a company: see {@link Resolution#of}. */
  enum Tier {
    DIRECT,
    EXACT,
    BARE,
    FAMILY
  }

  /**
   * What a text matches.
   *
   * @param forms the legal forms with which companies go by the name, by their ids
   */
  record Match(
      NameKeys keys, Map<Tier, List<CompanyCandidate>> byTier, Map<UUID, Set<String>> forms) {

    List<CompanyCandidate> of(Tier tier) {
      return byTier.getOrDefault(tier, List.of());
    }

    private void add(Tier tier, CompanyCandidate company, JsonNode form) {
      var found = byTier.computeIfAbsent(tier, any -> new ArrayList<>());
      if (!found.contains(company)) {
        found.add(company);
      }
      if (form.isString()) {
        forms.computeIfAbsent(company.id(), any -> new HashSet<>()).add(form.asString());
      }
    }
  }

  /**
   * What is known of a company, as far as a description may contradict it.
   *
   * @param country ISO 3166-1 alpha-2; null when not known
   * @param parent the company that controls it; null when none is known
   * @param identifiers what registers call it
   */
  record Facts(
      CompanyCandidate company,
      @Nullable String country,
      @Nullable UUID parent,
      List<CompanyIdentifier> identifiers) {}

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
                          row.path("family_key").asString(),
                          row.path("form_key").asString()),
                      new HashMap<>(),
                      new HashMap<>()));
      if (!row.path("id").isNull()) {
        match.add(
            Tier.valueOf(row.path("tier").asString()),
            facts(row).company(),
            row.path("called_form"));
      }
    }
  }

  private Facts facts(JsonNode row) {
    return facts.computeIfAbsent(
        UUID.fromString(row.path("id").asString()),
        id ->
            new Facts(
                new CompanyCandidate(
                    id, row.path("slug").asString(), row.path("name").asString(), country(row)),
                country(row),
                row.path("parent_id").isString()
                    ? UUID.fromString(row.path("parent_id").asString())
                    : null,
                row.path("identifiers")
                    .valueStream()
                    .map(one -> CompanyIdentifier.stored(one.asString()))
                    .toList()));
  }

  private static @Nullable String country(JsonNode row) {
    return row.path("country").isString() ? row.path("country").asString() : null;
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

  /**
   * The turns of whoever makes a company of one of these names, or takes them.
   *
   * @param references its listings and identifiers
   */
  public List<String> turns(Collection<String> names, Collection<String> references) {
    var turns = new ArrayList<String>();
    names.forEach(name -> turns.add("company:" + of(name).keys().bare()));
    references.forEach(one -> turns.add("company:" + one.toUpperCase(Locale.ROOT)));
    return turns;
  }
}
