package org.announced.money;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.announced.web.Nearest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The currencies of ISO 4217, as the database lists them. Read once: they change with a release.
 */
@Component
public class Currencies {

  /**
   * A currency.
   *
   * @param minorDigits decimal places of its smallest unit: 2 for USD, 0 for JPY
   */
  public record Currency(String code, String name, int minorDigits) {}

  private final Map<String, Currency> byCode = new LinkedHashMap<>();

  Currencies(JdbcClient jdbc) {
    jdbc.sql("select code, name, minor_digits from currency order by code")
        .query(
            (row, n) ->
                new Currency(
                    row.getString("code"), row.getString("name"), row.getInt("minor_digits")))
        .list()
        .forEach(currency -> byCode.put(currency.code(), currency));
  }

  public Optional<Currency> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Collection<String> codes() {
    return byCode.keySet();
  }

  /** The codes nearest to text that is not one, by code and by name, best first. */
  public List<String> nearest(String text) {
    Map<String, String> codeOf = new LinkedHashMap<>();
    byCode.values().forEach(currency -> codeOf.put(currency.name(), currency.code()));
    return Stream.concat(
            Nearest.to(text, codeOf.keySet()).stream().map(codeOf::get),
            Nearest.to(text, codes()).stream())
        .distinct()
        .limit(5)
        .toList();
  }
}
