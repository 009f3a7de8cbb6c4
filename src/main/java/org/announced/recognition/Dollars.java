package org.announced.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.announced.money.Amount;
import org.announced.recognition.Known.Stake;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What the amounts of a document are in US dollars, as they would be were it stored. */
@Component
class Dollars {

  private final JdbcClient jdbc;

  Dollars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Rate(BigDecimal rate, LocalDate on) {}

  /** At most one statement, and none where all is in dollars. */
  List<Stake> stakes(Statement document) {
    var rates = rates(document);
    return document.pledges().stream()
        .map(
            pledge ->
                new Stake(
                    pledge.investors(),
                    figure(pledge.amount(), rates.get(pledge.amount().currency()))))
        .toList();
  }

  private Map<String, Rate> rates(Statement document) {
    var rates = new HashMap<String, Rate>();
    rates.put("USD", new Rate(BigDecimal.ONE, document.announcedOn()));
    var foreign =
        document.pledges().stream()
            .map(pledge -> pledge.amount().currency())
            .filter(currency -> !currency.equals("USD"))
            .distinct()
            .toArray();
    if (foreign.length > 0) {
      jdbc.sql(
              """
              select currency, rate, rate_on from unnest(:currencies) as currency,
                exchange_rate(currency, 'USD', :day)
              """)
          .param("currencies", new SqlArrayValue("text", foreign))
          .param("day", document.announcedOn())
          .query(
              row -> {
                rates.put(
                    row.getString("currency"),
                    new Rate(row.getBigDecimal("rate"), row.getObject("rate_on", LocalDate.class)));
              });
    }
    return rates;
  }

  private static Figure figure(Amount amount, @Nullable Rate rate) {
    var value = amount.value();
    var dollars =
        value == null || rate == null
            ? null
            : value.multiply(rate.rate()).setScale(2, RoundingMode.HALF_UP);
    return new Figure(
        value, amount.currency(), amount.qualifier(), dollars, rate == null ? null : rate.on());
  }
}
