package org.announced.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bank's rates by the plain rule: the last one before a day, at most ten days old; crossed
 * through the euro, which is 1 on any day.
 */
final class Rates {

  private static final int KEPT_DAYS = 10;

  private final JdbcClient jdbc;
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> perEuro = new HashMap<>();
  private final Map<String, BigDecimal> quotients = new HashMap<>();

  Rates(JdbcClient jdbc) {
    this.jdbc = jdbc;
    World.DIGITS.keySet().forEach(currency -> perEuro.put(currency, new TreeMap<>()));
    jdbc.sql("select currency, on_day, per_euro from reference_rate where currency in (:all)")
        .param("all", World.DIGITS.keySet())
        .query(
            row -> {
              quoted(row.getString(1)).put(row.getObject(2, LocalDate.class), row.getBigDecimal(3));
            });
  }

  /** Units of the second currency for one of the first; null when there is no rate. */
  @Nullable BigDecimal rate(String from, String to, LocalDate day) {
    if (from.equals(to)) {
      return BigDecimal.ONE;
    }
    BigDecimal base = quote(from, day);
    BigDecimal target = quote(to, day);
    return base == null || target == null ? null : quotient(target, base);
  }

  private @Nullable BigDecimal quote(String currency, LocalDate day) {
    if (currency.equals("EUR")) {
      return BigDecimal.ONE;
    }
    var own = quoted(currency).floorEntry(day);
    return own == null || own.getKey().isBefore(day.minusDays(KEPT_DAYS)) ? null : own.getValue();
  }

  private NavigableMap<LocalDate, BigDecimal> quoted(String currency) {
    return Objects.requireNonNull(perEuro.get(currency));
  }

  /** To 15 decimals. The database divides, since it cuts a quotient off before it is rounded. */
  private BigDecimal quotient(BigDecimal target, BigDecimal base) {
    return quotients.computeIfAbsent(
        target + "/" + base,
        any ->
            jdbc.sql("select round(cast(? as numeric) / cast(? as numeric), 15)")
                .param(target)
                .param(base)
                .query(BigDecimal.class)
                .single());
  }
}
