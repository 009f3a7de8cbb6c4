package org.announced.company;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.announced.identity.PerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** By what two names are known to be one, as the database folds them. */
@Component
class NameKeys {

  private final JdbcClient jdbc;
  private final PerTransaction<Map<String, Keys>> asked = new PerTransaction<>(HashMap::new);

  NameKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Keys(String bare, String family) {}

  /** Every name and alias of the drafts without its legal form. */
  Map<String, String> of(List<CompanyDraft> drafts) {
    var bare = new LinkedHashMap<String, String>();
    keys(drafts.stream().flatMap(draft -> draft.names().stream()).toList())
        .forEach((name, keys) -> bare.put(name, keys.bare()));
    return bare;
  }

  /** Asks for names to come, at once. */
  void foresee(Set<String> names) {
    keys(names);
  }

  /** In what the name is alike to all that could be taken for it: its shortest form. */
  String family(String name) {
    return Objects.requireNonNull(keys(List.of(name)).get(name)).family();
  }

  /** One statement at most: none for names that the transaction has asked for before. */
  private Map<String, Keys> keys(Collection<String> names) {
    var known = asked.get();
    var unknown = names.stream().distinct().filter(name -> !known.containsKey(name)).toArray();
    if (unknown.length > 0) {
      jdbc.sql(
              """
              select name, suffix_free_key(name) as bare, family_key(name) as family
              from unnest(:names) as name
              """)
          .param("names", new SqlArrayValue("text", unknown))
          .query(
              row -> {
                known.put(
                    row.getString("name"),
                    new Keys(row.getString("bare"), row.getString("family")));
              });
    }
    var keys = new LinkedHashMap<String, Keys>();
    names.forEach(name -> keys.put(name, Objects.requireNonNull(known.get(name))));
    return keys;
  }
}
