package org.announced.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.announced.company.Resolution.Candidate;
import org.announced.company.Resolution.None;
import org.announced.identity.PerTransaction;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Finds the company that a text names: by id, slug, listing ({@code XTKS:3778}), name or alias.
 * Letters' case, full and half width, punctuation and the legal form make no difference; a text
 * that could name two companies names none. What named a company that was merged names the one that
 * it turned out to be.
 */
@Component
public class CompanyDirectory {

  private static final String MATCHES =
      """
      with asked as materialized (
        select n, text, match_key(text) as exact_key, suffix_free_key(text) as bare_key,
          family_key(text) as family_key, upper(normalize(text, NFKC)) as capitals
        from unnest(:texts) with ordinality as given (text, n)),
      hit as (
        select n, 'DIRECT' as tier, coalesce(merged_into, id) as id
        from asked join company on slug = lower(text)
        union
        select n, 'DIRECT', coalesce(merged_into, id) from asked join company on id = case
          when text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then text::uuid end
        union
        select n, 'DIRECT', company_id from asked join company_listing
          on mic = split_part(capitals, ':', 1) and ticker = split_part(capitals, ':', 2)
        union
        select n, 'EXACT', company_id from asked join company_name using (exact_key) where exact_key <> ''
        union
        select n, 'BARE', company_id from asked join company_name using (bare_key) where bare_key <> ''
        union
        select n, 'FAMILY', company_id from asked join company_name using (family_key)
        where family_key <> '' and asked.bare_key = asked.family_key)
      select n, tier, id, slug, name from hit join company using (id)
      order by n, slug
      """;

  private static final String NEAREST =
      """
      select n, 'NEAREST' as tier, near.id, near.slug, near.name
      from unnest(:texts) with ordinality as given (text, n)
      cross join lateral (
        select company.id, company.slug, company.name,
          max(similarity(called.folded, folded(text))) as likeness
        from company_name as called join company on company.id = called.company_id
        where called.folded % folded(text)
        group by company.id order by likeness desc, company.slug limit 5) as near
      order by n, likeness desc, near.slug
      """;

  /** Likeness costs an index search each; who has more names wrong has another problem. */
  private static final int SUGGESTED = 50;

  /** Longer texts are no misspelt names, and take long to compare. */
  private static final int LONGEST_SUGGESTED = 100;

  private final JdbcClient jdbc;

  /** What texts name, of those that name anything. */
  private final PerTransaction<Map<String, Resolution>> foreseen =
      new PerTransaction<>(HashMap::new);

  CompanyDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the text names. */
  public Resolution resolve(String text) {
    return resolve(List.of(text)).getOrDefault(text, new None(List.of()));
  }

  /**
   * What each of the texts names. Takes one statement, and a second where something is not found,
   * however many texts there are; the first 50 that are not found come with what is nearest.
   */
  public Map<String, Resolution> resolve(Collection<String> texts) {
    var resolutions = match(texts);
    suggest(
        resolutions,
        resolutions.keySet().stream()
            .filter(CompanyDirectory::canNameAnything)
            .filter(text -> isNone(resolutions, text) && text.length() <= LONGEST_SUGGESTED)
            .limit(SUGGESTED)
            .toList());
    return resolutions;
  }

  /**
   * The same without what is nearest, which is what takes long. One statement, and none for texts
   * that were foreseen.
   */
  Map<String, Resolution> match(Collection<String> texts) {
    var known = foreseen.get();
    var resolutions = new LinkedHashMap<String, Resolution>();
    texts.forEach(text -> resolutions.put(text, known.getOrDefault(text, new None(List.of()))));
    var asked =
        resolutions.keySet().stream()
            .filter(text -> !known.containsKey(text) && canNameAnything(text))
            .toList();
    var matches = query(MATCHES, asked);
    for (int i = 0; i < asked.size(); i++) {
      var match = matches.get(i);
      resolutions.put(
          asked.get(i),
          Resolution.of(
              match.of(Tier.DIRECT),
              match.of(Tier.EXACT),
              match.of(Tier.BARE),
              match.of(Tier.FAMILY)));
    }
    return resolutions;
  }

  /** Looks at once for all that is going to be named. What names nothing is asked again then. */
  Map<String, Resolution> foresee(Set<String> texts) {
    var answers = match(texts);
    answers.values().removeIf(None.class::isInstance);
    foreseen.get().putAll(answers);
    return answers;
  }

  boolean foresees(String text) {
    return foreseen.get().containsKey(text);
  }

  /** Asks again for texts of which something has changed. */
  void forget(Predicate<String> texts) {
    foreseen.get().keySet().removeIf(texts);
  }

  private void suggest(Map<String, Resolution> resolutions, List<String> unknown) {
    var nearest = query(NEAREST, unknown);
    for (int i = 0; i < unknown.size(); i++) {
      resolutions.put(unknown.get(i), new None(nearest.get(i).of(Tier.NEAREST)));
    }
  }

  private static boolean isNone(Map<String, Resolution> resolutions, String text) {
    return resolutions.get(text) instanceof None;
  }

  /** PostgreSQL stores no NUL, and UTF-8 has no half of a surrogate pair: nothing is called so. */
  private static boolean canNameAnything(String text) {
    return !text.isBlank()
        && text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private List<Matches> query(String sql, List<String> texts) {
    var matches = new ArrayList<Matches>();
    texts.forEach(text -> matches.add(new Matches(new LinkedHashMap<>())));
    if (!texts.isEmpty()) {
      jdbc.sql(sql)
          .param("texts", new SqlArrayValue("text", texts.stream().map(String::strip).toArray()))
          .query(
              (RowCallbackHandler)
                  row ->
                      matches
                          .get(row.getInt("n") - 1)
                          .add(
                              Tier.valueOf(row.getString("tier")),
                              new Candidate(
                                  row.getObject("id", UUID.class),
                                  row.getString("slug"),
                                  row.getString("name"))));
    }
    return matches;
  }

  private enum Tier {
    DIRECT,
    EXACT,
    BARE,
    FAMILY,
    NEAREST
  }

  private record Matches(Map<Tier, List<Candidate>> byTier) {

    void add(Tier tier, Candidate candidate) {
      byTier.computeIfAbsent(tier, any -> new ArrayList<>()).add(candidate);
    }

    List<Candidate> of(Tier tier) {
      return byTier.getOrDefault(tier, List.of());
    }
  }
}
