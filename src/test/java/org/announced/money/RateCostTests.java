package org.announced.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.announced.support.MigratedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it costs to work out the days for which a new rate holds, among 27 years of rates. */
class RateCostTests {

  private static final Pattern BUFFERS =
      Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

  private static JdbcClient database;

  @BeforeAll
  static void allRates() {
    database = JdbcClient.create(MigratedDatabase.SEEDED.copySource());
  }

  /** One that goes on, one that took another's place, one that ended, and what all are told in. */
  @ParameterizedTest
  @ValueSource(strings = {"CHF", "BGN", "DEM", "EUR"})
  void readsTheRatesOfTheDaysAndNotAllThereAre(String currency) {
    var plan =
        String.join(
            "\n",
            database
                .sql("explain (analyze, buffers) select * from daily_rates(?, date '2026-04-01')")
                .param(currency)
                .query(String.class)
                .list());
    assertThat(plan).contains("reference_rate");
    assertThat(pages(plan)).as(plan).isLessThan(200);
  }

  /** Those of the outermost node, which are those of all. */
  private static int pages(String plan) {
    var found = BUFFERS.matcher(plan);
    assertThat(found.find()).as(plan).isTrue();
    return number(found.group(1)) + number(found.group(2));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
