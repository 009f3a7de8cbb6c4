package org.announced.money;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.announced.problem.LocaleNames;
import org.announced.problem.NearestCode;
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
            ? predecessors(currency).filter(earlier -> earlier.checkMoneyOn(day))
            : Stream.of(later);
    return candidates.map(Currency::code).limit(MOST_CANDIDATES).toList();
  }

  /**
   * What is wrong with an amount or a rate in this currency, of this day; empty when it was money.
   */
  public Optional<String> objection(Currency currency, LocalDate day) {
    if (currency.checkMoneyOn(day)) {
      return Optional.empty();
    }
    var others = listInPlaceOf(currency, day);
    return Optional.of(
        currency.words(day)
            + (others.isEmpty() ? "." : ". There was " + String.join(", ", others) + "."));
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
