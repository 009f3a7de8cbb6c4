package org.announced.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.announced.identity.PerTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** By what two addresses are known to be of one article, as the database sees it. */
@Component
class AddressKeys {

  private final JdbcClient jdbc;

  /** Empty where an address gives none. */
  private final PerTransaction<Map<String, String>> asked = new PerTransaction<>(HashMap::new);

  AddressKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The key of each address that there is. One statement at most: none for addresses that the
   * transaction has asked for before.
   */
  Map<String, String> of(Collection<@Nullable String> urls) {
    var known = asked.get();
    var unknown =
        urls.stream().filter(url -> url != null && !known.containsKey(url)).distinct().toArray();
    if (unknown.length > 0) {
      jdbc.sql("select url, coalesce(url_key(url), '') as key from unnest(:urls) as url")
          .param("urls", new SqlArrayValue("text", unknown))
          .query(
              row -> {
                known.put(row.getString("url"), row.getString("key"));
              });
    }
    var keys = new LinkedHashMap<String, String>();
    urls.stream()
        .filter(Objects::nonNull)
        .filter(url -> !known.getOrDefault(url, "").isEmpty())
        .forEach(url -> keys.put(url, known.getOrDefault(url, "")));
    return keys;
  }
}
