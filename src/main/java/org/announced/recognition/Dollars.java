package org.announced.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.announced.money.Amount;
import org.announced.recognition.Known.Stake;
import org.announced.recognition.Statement.Pledge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What the amounts of documents are in US dollars, as they would be were these stored. */
@Component
class Dollars {

  private final JdbcClient jdbc;

  Dollars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Rate(BigDecimal rate, LocalDate on) {}

  /** What an amount is converted by; of dollars there is nothing to look up. */
  private record Exchange(String currency, LocalDate day) {

    boolean isForeign() {
      return !currency.equals("USD");
    }
  }

  /** Of each document. At most one statement for all, and none where all is in dollars. */
  List<List<Stake>> stakes(List<Statement> documents) {
    var rates = rates(documents);
    return documents.stream()
        .map(
            document ->
                document.pledges().stream()
                    .map(
                        pledge ->
                            new Stake(
                                pledge.investors(),
                                figure(pledge.amount(), rates.get(exchange(pledge, document)))))
                    .toList())
        .toList();
  }

  private static Exchange exchange(Pledge pledge, Statement document) {
    return new Exchange(pledge.amount().currency(), document.announcedOn());
  }

  private Map<Exchange, Rate> rates(List<Statement> documents) {
    var rates = new HashMap<Exchange, Rate>();
    var foreign = new LinkedHashSet<Exchange>();
    for (var document : documents) {
      rates.put(
          new Exchange("USD", document.announcedOn()),
          new Rate(BigDecimal.ONE, document.announcedOn()));
      document.pledges().stream()
          .map(pledge -> exchange(pledge, document))
          .filter(Exchange::isForeign)
          .forEach(foreign::add);
    }
    if (!foreign.isEmpty()) {
      jdbc.sql(
              """
              select currency, day, rate, rate_on from unnest(:currencies, :days) as given (currency, day),
                exchange_rate(currency, 'USD', day)
              """)
          .param(
              "currencies",
              new SqlArrayValue("text", foreign.stream().map(Exchange::currency).toArray()))
          .param("days", new SqlArrayValue("date", foreign.stream().map(Exchange::day).toArray()))
          .query(
              row -> {
                rates.put(
                    new Exchange(row.getString("currency"), row.getObject("day", LocalDate.class)),
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
