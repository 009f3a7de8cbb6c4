package org.announced.money;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days that the bank's rates are known of. */
@Repository
public class RateDays {

  /** A rate holds for so many days after its own. */
  private static final int KEPT = 10;

  private final JdbcClient jdbc;

  RateDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The day whose rates convert what is of this day; empty when they would be too old. */
  public Optional<LocalDate> usedOn(LocalDate day) {
    return last(day).filter(last -> !last.isBefore(day.minusDays(KEPT)));
  }

  /** The last day with rates. */
  public Optional<LocalDate> newest() {
    return last(LocalDate.of(9999, 12, 31));
  }

  private Optional<LocalDate> last(LocalDate upTo) {
    @Nullable LocalDate last =
        jdbc.sql("select max(on_day) from reference_rate where currency = 'EUR' and on_day <= ?")
            .param(upTo)
            .query((row, number) -> row.getObject(1, LocalDate.class))
            .list()
            .get(0);
    return Optional.ofNullable(last);
  }
}
