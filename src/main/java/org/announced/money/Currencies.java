package org.announced.money;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.announced.web.LocaleNames;
import org.announced.web.NearestCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The currencies that an amount may be in. They change with a migration only, so are read once. */
@Component
public class Currencies {

  private final Map<String, Currency> byCode = new LinkedHashMap<>();
  private final Supplier<NearestCode> nearest = SingletonSupplier.of(this::names);

  Currencies(JdbcClient jdbc) {
    jdbc.sql("select code, name, minor_digits from currency order by code")
        .query(
            (row, number) ->
                new Currency(
                    row.getString("code"), row.getString("name"), row.getInt("minor_digits")))
        .list()
        .forEach(currency -> byCode.put(currency.code(), currency));
  }

  public Optional<Currency> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public List<Currency> list() {
    return List.copyOf(byCode.values());
  }

  /** Codes that somebody may have meant who wrote this for one: nearest by name, then by code. */
  public List<String> nearest(String word) {
    return nearest.get().to(word);
  }

  private NearestCode names() {
    var names = new LinkedHashMap<String, String>();
    byCode.forEach((code, currency) -> names.put(code, currency.name()));
    return new NearestCode(names, LocaleNames::ofCurrency);
  }
}
