package org.announced.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.Criterion;
import org.announced.problem.FaultCode;
import org.announced.problem.LocaleNames;
import org.announced.problem.NearestCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The countries there are. They change with a migration only, so are read once. */
@Component
public class Countries {

  private final Map<String, Country> byCode = new LinkedHashMap<>();
  private final Supplier<NearestCode> nearest = SingletonSupplier.of(this::names);

  Countries(JdbcClient jdbc) {
    jdbc.sql("select code, name from country order by code")
        .query((row, number) -> new Country(row.getString("code"), row.getString("name")))
        .list()
        .forEach(country -> byCode.put(country.code(), country));
  }

  /**
   * The country with a code; empty if there is none.
   *
   * @param code ISO 3166-1 alpha-2, in capitals
   */
  public Optional<Country> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All countries, by their codes. */
  public List<Country> list() {
    return List.copyOf(byCode.values());
  }

  /** Codes that somebody may have meant who wrote this for one: nearest by name, then by code. */
  public List<String> nearest(String word) {
    return nearest.get().to(word);
  }

  private NearestCode names() {
    var names = new LinkedHashMap<String, String>();
    byCode.forEach((code, country) -> names.put(code, country.name()));
    return new NearestCode(names, LocaleNames::ofCountry);
  }

  /**
   * A filter by country.
   *
   * @param sql the expression that holds the code, which may be null
   */
  public Criterion criterion(String name, String sql, String description) {
    return criterion(name, sql + " in (?)", sql + " is null", description);
  }

  /**
   * The same where the code stands in other rows.
   *
   * @param condition SQL with {@code ?} where the codes go
   * @param missing SQL that is true where a row has none
   */
  public Criterion criterion(String name, String condition, String missing, String description) {
    return ChoiceFilter.existing(
            name,
            condition,
            missing,
            description + " ISO 3166-1 alpha-2; null for those without one.",
            "JP",
            code -> find(code).map(Country::code).orElse(null),
            this::nearest)
        .faultedAs(code -> FaultCode.UNKNOWN_COUNTRY)
        .remembered();
  }
}
