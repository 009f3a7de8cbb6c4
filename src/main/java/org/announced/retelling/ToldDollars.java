package org.announced.retelling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.announced.money.Amount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What amounts of a document are in dollars, to see which are about as large. */
public final class ToldDollars {

  private final JdbcClient jdbc;
  private final LocalDate day;
  private final Map<String, BigDecimal> rates = new HashMap<>(Map.of("USD", BigDecimal.ONE));

  /**
   * @param day whose rates are used
   */
  public ToldDollars(JdbcClient jdbc, LocalDate day) {
    this.jdbc = jdbc;
    this.day = day;
  }

  /** Zero where it is not told, or there is no rate. One statement for each other currency. */
  BigDecimal of(@Nullable Amount amount) {
    var value = amount == null ? null : amount.value();
    var currency = amount == null ? null : amount.currency();
    return value == null || currency == null
        ? BigDecimal.ZERO
        : value.multiply(rates.computeIfAbsent(currency, this::rate));
  }

  private BigDecimal rate(String currency) {
    return jdbc.sql("select rate from exchange_rate(:currency, 'USD', :day)")
        .param("currency", currency)
        .param("day", day)
        .query(BigDecimal.class)
        .optional()
        .orElse(BigDecimal.ZERO);
  }

  /** That of a thing as it is shown; zero where none is. */
  static BigDecimal shown(JsonNode thing) {
    var point = thing.path("normalizedAmount").path("point");
    return point.isNumber() ? point.decimalValue() : BigDecimal.ZERO;
  }
}
