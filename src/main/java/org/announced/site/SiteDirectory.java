package org.announced.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.company.CompanyDirectory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the sites that texts may name: by id, slug or name. What named a site that was merged names
 * the one that it turned out to be.
 */
@Component
public class SiteDirectory {

  private static final String NEAREST =
      """
      select n, near.slug
      from unnest(:texts) with ordinality as given (text, n)
      cross join lateral (
        select s.slug, similarity(s.folded, folded(text)) as likeness from known_site as s
        where s.folded % folded(text) order by likeness desc, s.slug limit 5) as near
      order by n, likeness desc, near.slug
      """;

  /** Likeness costs an index search each; who has more names wrong has another problem. */
  private static final int SUGGESTED = 50;

  private static final int LONGEST_SUGGESTED = 100;

  private final JdbcClient jdbc;

  SiteDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Looks for all that the texts may name. One statement, and none where there are no texts. */
  public SiteLookup lookup(Collection<String> texts) {
    var asked = CompanyDirectory.askable(texts);
    if (asked.isEmpty()) {
      return SiteLookup.NOTHING;
    }
    var told =
        jdbc.sql("select coalesce(json_agg(named), '[]')::text from sites_named(:texts) as named")
            .param("texts", array(asked))
            .query(String.class)
            .single();
    return new SiteLookup(asked, JsonMapper.shared().readTree(told));
  }

  /** For texts that name nothing slugs of what is written most like them; for 50 at most. */
  public Map<String, List<String>> suggest(Collection<String> unknown) {
    var asked =
        CompanyDirectory.askable(unknown).stream()
            .filter(text -> text.length() <= LONGEST_SUGGESTED)
            .limit(SUGGESTED)
            .toList();
    var nearest = new LinkedHashMap<String, List<String>>();
    if (!asked.isEmpty()) {
      jdbc.sql(NEAREST)
          .param("texts", array(asked))
          .query(
              (RowCallbackHandler)
                  row ->
                      nearest
                          .computeIfAbsent(asked.get(row.getInt("n") - 1), any -> new ArrayList<>())
                          .add(row.getString("slug")));
    }
    return nearest;
  }

  private static SqlArrayValue array(List<String> texts) {
    return new SqlArrayValue("text", texts.stream().map(String::strip).toArray());
  }
}
