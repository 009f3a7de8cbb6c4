package org.announced.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.None;
import org.announced.company.identifier.IdentifierText;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the company that a text names: by id, slug, listing ({@code XTKS:3778}), identifier ({@code
 * LEI:…}), name or alias. Letters' case, full and half width, punctuation and the legal form make
 * no difference; a text that could name two companies names none. What named a company that was
 * merged names the one that it turned out to be.
 */
@Component
public class CompanyDirectory {

  private static final String NEAREST =
      """
      select n, near.id, near.slug, near.name, near.country
      from unnest(:texts) with ordinality as given (text, n)
      cross join lateral (
        select company.id, company.slug, company.name, company.country,
          max(similarity(called.folded, folded(text))) as likeness
        from company_name as called join company on company.id = called.company_id
        where called.folded % folded(text)
        group by company.id, company.slug, company.name, company.country
        order by likeness desc, company.slug limit 5) as near
      order by n, likeness desc, near.slug
      """;

  /** Likeness costs an index search each; who has more names wrong has another problem. */
  private static final int SUGGESTED = 50;

  /** Longer texts are no misspelt names, and take long to compare. */
  private static final int LONGEST_SUGGESTED = 100;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

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
    var names = lookup(texts);
    var resolutions = new LinkedHashMap<String, Resolution>();
    texts.forEach(text -> resolutions.put(text, names.resolve(text)));
    resolutions.putAll(
        suggest(
            texts.stream()
                .filter(text -> resolutions.get(text) instanceof None)
                .distinct()
                .toList()));
    return resolutions;
  }

  /** Looks for all that the texts may name. One statement, and no suggestions. */
  public NameLookup lookup(Collection<String> texts) {
    var asked = askable(texts);
    if (asked.isEmpty()) {
      return lookup(asked, JSON.createArrayNode());
    }
    return lookup(
        asked,
        JSON.readTree(
            jdbc.sql(
                    "select coalesce(json_agg(named), '[]')::text from companies_named(:texts) as named")
                .param("texts", array(asked))
                .query(String.class)
                .single()));
  }

  /**
   * The same where {@code companies_named} was asked among other things.
   *
   * @param asked the texts, from {@link #askable}
   * @param rows what it told, as JSON objects
   */
  public static NameLookup lookup(List<String> asked, JsonNode rows) {
    return new NameLookup(asked, rows);
  }

  /**
   * Those of the texts that can name anything, each once. PostgreSQL stores no NUL, and UTF-8 has
   * no half of a surrogate pair: nothing is called so.
   */
  public static List<String> askable(Collection<String> texts) {
    return texts.stream().filter(CompanyDirectory::canNameAnything).distinct().toList();
  }

  private static boolean canNameAnything(String text) {
    return !text.isBlank()
        && text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  /** For texts that name nothing what is written most like them; for 50 of them at most. */
  public Map<String, None> suggest(Collection<String> unknown) {
    var asked =
        askable(unknown).stream()
            .filter(text -> text.length() <= LONGEST_SUGGESTED)
            .limit(SUGGESTED)
            .toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    var nearest = new LinkedHashMap<String, List<CompanyCandidate>>();
    asked.forEach(text -> nearest.put(text, new ArrayList<>()));
    jdbc.sql(NEAREST)
        .param("texts", array(asked))
        .query(
            (RowCallbackHandler)
                row ->
                    nearest
                        .getOrDefault(asked.get(row.getInt("n") - 1), new ArrayList<>())
                        .add(
                            new CompanyCandidate(
                                row.getObject("id", UUID.class),
                                row.getString("slug"),
                                row.getString("name"),
                                row.getString("country"))));
    var suggestions = new LinkedHashMap<String, None>();
    nearest.forEach((text, candidates) -> suggestions.put(text, new None(candidates)));
    return suggestions;
  }

  /**
   * The texts as {@code companies_named} takes them: identifiers in the one form that they have.
   */
  public static List<String> asked(List<String> texts) {
    return texts.stream().map(text -> IdentifierText.canonical(text.strip())).toList();
  }

  private static SqlArrayValue array(List<String> texts) {
    return new SqlArrayValue("text", asked(texts).toArray());
  }
}
