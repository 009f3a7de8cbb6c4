package org.announced.money;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.announced.filter.ChoiceFilter;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.LocaleNames;
import org.announced.problem.NearestCode;
import org.announced.problem.ShownText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The currencies that an amount may be in. They change with a migration only, so are read once. */
@Component
public class Currencies {

  private static final int MOST_CANDIDATES = 12;

  private final Map<String, Currency> byCode = new LinkedHashMap<>();
  private final Supplier<NearestCode> nearest = SingletonSupplier.of(this::names);

  Currencies(JdbcClient jdbc) {
    jdbc.sql(
            "select code, name, minor_digits, first_day, last_day, successor from currency order by"
                + " code")
        .query(
            (row, number) ->
                new Currency(
                    row.getString("code"),
                    row.getString("name"),
                    row.getInt("minor_digits"),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class),
                    row.getString("successor")))
        .list()
        .forEach(currency -> byCode.put(currency.code(), currency));
  }

  /** One that is in use, or was. */
  public Optional<Currency> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Those that are money now, by their codes. */
  public List<Currency> listInUse() {
    return byCode.values().stream().filter(Currency::isInUse).toList();
  }

  /**
   * Codes that somebody may have meant who wrote this for one in use: what took its place, should
   * it be one that ended; else nearest by name, then by code.
   */
  public List<String> nearest(String word) {
    var ended = byCode.get(word);
    if (ended != null && !ended.isInUse()) {
      return List.of(successor(ended, LocalDate.MAX).code());
    }
    return nearest.get().to(word);
  }

  private NearestCode names() {
    var names = new LinkedHashMap<String, String>();
    listInUse().forEach(currency -> names.put(currency.code(), currency.name()));
    return new NearestCode(names, LocaleNames::ofCurrency);
  }

  /** What was money in the place of this one on a day on which it is not; empty if not known. */
  public List<String> listInPlaceOf(Currency currency, LocalDate day) {
    var later = successor(currency, day);
    var candidates =
        later.equals(currency)
            ? predecessors(currency).filter(earlier -> earlier.isMoneyOn(day))
            : Stream.of(later);
    return candidates.map(Currency::code).limit(MOST_CANDIDATES).toList();
  }

  /**
   * What is wrong with an amount or a rate in this currency, of this day; empty when it was money.
   */
  public Optional<Fault> notMoney(String pointer, Currency currency, LocalDate day) {
    if (currency.isMoneyOn(day)) {
      return Optional.empty();
    }
    var others = listInPlaceOf(currency, day);
    var instead = others.isEmpty() ? "." : ". There was " + String.join(", ", others) + ".";
    return Optional.of(
        Fault.at(pointer, FaultCode.NOT_MONEY, currency.words(day) + instead, others));
  }

  /** That a code is of no currency. */
  public Fault unknown(String pointer, String code) {
    return Fault.at(
        pointer,
        FaultCode.UNKNOWN_CURRENCY,
        "There is no currency %s. Currencies are three capitals of ISO 4217, such as USD."
            .formatted(ShownText.quoted(code)),
        nearest(code));
  }

  /**
   * A filter by currency, one that ended included.
   *
   * @param sql the expression that holds the code
   */
  public ChoiceFilter criterion(String name, String sql, String description, String example) {
    return ChoiceFilter.existing(
            name,
            sql + " in (?)",
            null,
            description,
            example,
            code -> find(code).map(Currency::code).orElse(null),
            this::nearest)
        .faultedAs(code -> FaultCode.UNKNOWN_CURRENCY)
        .remembered();
  }

  private Currency successor(Currency currency, LocalDate day) {
    var later = currency;
    while (later.lastDay() != null && day.isAfter(later.lastDay())) {
      later = byCode.getOrDefault(String.valueOf(later.successor()), later);
    }
    return later;
  }

  private Stream<Currency> predecessors(Currency currency) {
    return byCode.values().stream()
        .filter(earlier -> currency.code().equals(earlier.successor()))
        .flatMap(earlier -> Stream.concat(Stream.of(earlier), predecessors(earlier)));
  }
}
