package org.announced.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.announced.document.JsonPart;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** How many dollars investments are here that were read elsewhere, where other rates may hold. */
@Component
class DerivedDollars {

  private final JdbcClient jdbc;

  DerivedDollars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Converted(
      UUID id, @Nullable BigDecimal point, @Nullable BigDecimal rate, @Nullable LocalDate day) {}

  /**
   * Names those whose dollars are others than they were where they were read, by their ids. One
   * statement, if dollars were read of any.
   *
   * @param read as they were sent
   */
  Map<UUID, Fault> otherwise(Map<UUID, JsonPart> read) {
    var dollars = new HashMap<UUID, JsonPart>();
    read.forEach(
        (id, thing) -> {
          var money = thing.piece("normalizedAmount");
          if (InvestmentListing.DEFAULT_CURRENCY.equals(money.text("currency"))
              && money.number("point") != null) {
            dollars.put(id, money);
          }
        });
    var otherwise = new HashMap<UUID, Fault>();
    if (!dollars.isEmpty()) {
      jdbc.sql(
              """
              select id, trim_scale(usd_point) as point, trim_scale(usd_rate) as rate, usd_rate_on as day
              from investment where id = any (:ids)
              """)
          .param("ids", new SqlArrayValue("uuid", dollars.keySet().toArray()))
          .query(Converted.class)
          .list()
          .forEach(
              here -> {
                var money = dollars.get(here.id());
                if (money != null && differs(money, here.point())) {
                  otherwise.put(here.id(), warning(money, here));
                }
              });
    }
    return otherwise;
  }

  private static boolean differs(JsonPart money, @Nullable BigDecimal here) {
    var there = money.number("point");
    return there != null && (here == null || there.compareTo(here) != 0);
  }

  private static Fault warning(JsonPart money, Converted here) {
    return Fault.at(
        money.at("point"),
        FaultCode.READ_ONLY,
        here.point() == null
            ? "The service derives it. Here no rate is known for it, and it is in no total."
            : "The service derives it. Here it is %s, at the rate %s of %s."
                .formatted(
                    here.point().toPlainString(),
                    here.rate() == null ? "1" : here.rate().toPlainString(),
                    here.day()));
  }
}
