package org.announced.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** By what two addresses are known to be of one article, as the database sees it. */
@Component
public class AddressKeys {

  private final JdbcClient jdbc;

  AddressKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The key of each address that gives one. One statement. */
  public Map<String, String> of(Collection<String> urls) {
    var keys = new HashMap<String, String>();
    if (!urls.isEmpty()) {
      jdbc.sql(
              "select url, url_key(url) as key from unnest(:urls) as url where url_key(url) is not null")
          .param("urls", new SqlArrayValue("text", urls.stream().distinct().toArray()))
          .query(
              row -> {
                keys.put(row.getString("url"), row.getString("key"));
              });
    }
    return keys;
  }
}
