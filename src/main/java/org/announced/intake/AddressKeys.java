package org.announced.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** By what two addresses are known to be of one article, as the database sees it. */
@Component
class AddressKeys {

  private final JdbcClient jdbc;

  AddressKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The key of each address that there is. One statement. */
  Map<String, String> of(Collection<@Nullable String> urls) {
    var keys = new LinkedHashMap<String, String>();
    var asked = urls.stream().filter(Objects::nonNull).distinct().toArray();
    if (asked.length > 0) {
      jdbc.sql("select url, url_key(url) as key from unnest(:urls) as url where url_key(url) <> ''")
          .param("urls", new SqlArrayValue("text", asked))
          .query(
              row -> {
                keys.put(row.getString("url"), row.getString("key"));
              });
    }
    return keys;
  }
}
