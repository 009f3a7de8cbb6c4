package org.announced.company;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** By what two descriptions are known to be of one company, as the database folds names. */
@Component
class NameKeys {

  private final JdbcClient jdbc;

  NameKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For each draft its name and aliases without legal form, and its listings. One statement. */
  Map<CompanyDraft, Set<String>> of(List<CompanyDraft> drafts) {
    var names = drafts.stream().flatMap(NameKeys::names).distinct().toList();
    var folded = folded(names);
    var keys = new LinkedHashMap<CompanyDraft, Set<String>>();
    for (var draft : drafts) {
      var own = new LinkedHashSet<String>();
      names(draft).map(folded::get).forEach(own::add);
      draft.listings().forEach(listing -> own.add(listing.toString()));
      keys.put(draft, own);
    }
    return keys;
  }

  private static Stream<String> names(CompanyDraft draft) {
    return Stream.concat(Stream.of(draft.name()), draft.aliases().stream().map(Alias::name));
  }

  private Map<String, String> folded(List<String> names) {
    var folded = new LinkedHashMap<String, String>();
    jdbc.sql(
            """
            select name, suffix_free_key(name) as key
            from unnest(:names) as name
            """)
        .param("names", new SqlArrayValue("text", names.toArray()))
        .query(
            row -> {
              folded.put(row.getString("name"), row.getString("key"));
            });
    return folded;
  }
}
