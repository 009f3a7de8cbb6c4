package org.announced.company;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** By what two names are known to be one, as the database folds them. */
@Component
class NameKeys {

  private final JdbcClient jdbc;

  NameKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every name and alias of the drafts without its legal form. One statement. */
  Map<String, String> of(List<CompanyDraft> drafts) {
    var names = drafts.stream().flatMap(draft -> draft.names().stream()).distinct().toList();
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
