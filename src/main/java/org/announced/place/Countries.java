package org.announced.place;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.announced.web.Choice;
import org.announced.web.Criterion;
import org.announced.web.Nearest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The countries of ISO 3166-1, as the database lists them. Read once: they change with a release.
 */
@Component
public class Countries {

  private final Map<String, String> nameOfCode = new LinkedHashMap<>();

  Countries(JdbcClient jdbc) {
    jdbc.sql("select code, name from country order by code")
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(country -> nameOfCode.put(country.getKey(), country.getValue()));
  }

  public boolean exists(String code) {
    return nameOfCode.containsKey(code);
  }

  public Collection<String> codes() {
    return nameOfCode.keySet();
  }

  /** The codes nearest to text that is not one, by name and by code, best first. */
  public List<String> nearest(String text) {
    Map<String, String> codeOf = new LinkedHashMap<>();
    nameOfCode.forEach((code, name) -> codeOf.put(name, code));
    return Stream.concat(
            Nearest.to(text, codeOf.keySet()).stream().map(codeOf::get),
            Nearest.to(text, codes()).stream())
        .distinct()
        .limit(5)
        .toList();
  }

  /** A filter by country. */
  public Criterion criterion(String name, String sql, String description) {
    return Choice.existing(
        name,
        sql + " in (?)",
        sql + " is null",
        description + " ISO 3166-1 alpha-2; null for those without one.",
        "JP",
        code -> exists(code) ? code : null,
        this::nearest);
  }
}
