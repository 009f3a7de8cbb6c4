package org.announced.money;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * The rates that amounts are converted by. Triggers bring what was converted by them up to date, in
 * the same transaction, so that many rates are written by one statement.
 */
@Repository
class ReferenceRates {

  private static final String GIVEN =
      "unnest(:currencies, :days, :rates, :sources) as given (currency, on_day, per_euro, source)";

  private final JdbcClient jdbc;

  ReferenceRates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until nobody else changes rates, and keeps others from it until the transaction ends. */
  void lock() {
    jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended('reference rates', 0)))")
        .query(Integer.class)
        .single();
  }

  /** Whether nobody else is fetching rates; keeps others from it until the transaction ends. */
  boolean isMineToFetch() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('fetching rates', 0))")
        .query(Boolean.class)
        .single();
  }

  /** Those stored for the same currencies and days. */
  Map<ReferenceRate.Of, ReferenceRate> find(Collection<ReferenceRate> same) {
    return statement(
            "select r.currency, r.on_day, r.per_euro, r.source from "
                + GIVEN
                + " join reference_rate r on r.currency = given.currency and r.on_day ="
                + " given.on_day",
            same)
        .query(
            (row, number) ->
                new ReferenceRate(
                    row.getString("currency"),
                    row.getObject("on_day", LocalDate.class),
                    row.getBigDecimal("per_euro"),
                    row.getString("source")))
        .list()
        .stream()
        .collect(Collectors.toMap(ReferenceRate::of, Function.identity()));
  }

  /**
   * Stores those that are not known.
   *
   * @return how many these were
   */
  int add(Collection<ReferenceRate> rates) {
    return statement(
            "insert into reference_rate (currency, on_day, per_euro, source)"
                + " select currency, on_day, per_euro, source from "
                + GIVEN
                + " on conflict on constraint reference_rate_pk do nothing",
            rates)
        .update();
  }

  /** Puts these in the place of those stored for the same currencies and days. */
  void replace(Collection<ReferenceRate> rates) {
    statement(
            "update reference_rate r set per_euro = given.per_euro, source = given.source from "
                + GIVEN
                + " where r.currency = given.currency and r.on_day = given.on_day",
            rates)
        .update();
  }

  /** The last day for which the bank's rates are known. */
  LocalDate lastDayOfBank() {
    return jdbc.sql("select max(on_day) from reference_rate where currency = 'EUR'")
        .query(LocalDate.class)
        .single();
  }

  private StatementSpec statement(String sql, Collection<ReferenceRate> rates) {
    return jdbc.sql(sql)
        .param("currencies", column("text", rates, ReferenceRate::currency))
        .param("days", column("date", rates, ReferenceRate::on))
        .param("rates", column("numeric", rates, ReferenceRate::perEuro))
        .param("sources", column("text", rates, ReferenceRate::source));
  }

  private static SqlArrayValue column(
      String type, Collection<ReferenceRate> rates, Function<ReferenceRate, Object> value) {
    return new SqlArrayValue(type, rates.stream().map(value).toArray());
  }
}
