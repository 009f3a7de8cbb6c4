package org.announced.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.announced.support.HttpTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code exchange_rate()} against rates copied by hand from the bank's file. That of 2 April 2026,
 * the last before the announcement of Good Friday, 3 April: 1.1525 dollars and 183.94 yen a euro.
 */
@HttpTest
class ReferenceRateTests {

  private static final String DAY = "2026-04-02";
  private static final BigDecimal DOLLARS = new BigDecimal("1.1525");
  private static final BigDecimal YEN = new BigDecimal("183.94");

  private final JdbcClient jdbc;

  ReferenceRateTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Rate(
      @Nullable BigDecimal rate, @Nullable LocalDate rateOn, @Nullable String rateSource) {}

  @Test
  void yenBecomeDollarsThroughTheEuro() {
    assertRate("JPY", "USD", DAY, DOLLARS.divide(YEN, 15, RoundingMode.HALF_UP), DAY);
    assertRate("USD", "JPY", DAY, YEN.divide(DOLLARS, 15, RoundingMode.HALF_UP), DAY);
  }

  @Test
  void theEuroStandsOnEitherSide() {
    assertRate("EUR", "USD", DAY, DOLLARS, DAY);
    assertRate("USD", "EUR", DAY, BigDecimal.ONE.divide(DOLLARS, 15, RoundingMode.HALF_UP), DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-03, 2026-04-02", // Good Friday
    "2026-04-04, 2026-04-02",
    "2026-04-06, 2026-04-02", // Easter Monday
    "2026-04-07, 2026-04-07",
    "2026-04-10, 2026-04-10", // a Friday like most,
    "2026-04-11, 2026-04-10", // its Saturday
    "2026-04-12, 2026-04-10", // and Sunday
  })
  void aDayWithoutARateTakesTheLastDayBeforeIt(String day, String rateOn) {
    assertThat(rate("JPY", "USD", day)).isEqualTo(rate("JPY", "USD", rateOn));
    assertThat(rate("EUR", "USD", day).rateOn()).isEqualTo(rateOn);
    assertThat(rate("USD", "EUR", day).rateOn()).isEqualTo(rateOn);
  }

  @Test
  void theFirstDayOfTheFileIsTheFirstWithARate() {
    assertRate("EUR", "USD", "1999-01-04", new BigDecimal("1.1789"), "1999-01-04");
    assertNoRate("EUR", "USD", "1999-01-03");
  }

  @Test
  void theLastRatesAreKeptForTenDays() {
    var last =
        jdbc.sql("select max(on_day) from reference_rate where source = 'ECB'")
            .query(LocalDate.class)
            .single();
    var rate = rate("JPY", "USD", last.toString());
    assertThat(rate.rateOn()).isEqualTo(last);
    assertThat(rate("JPY", "USD", last.plusDays(10).toString())).isEqualTo(rate);
    assertNoRate("JPY", "USD", last.plusDays(11).toString());
    assertNoRate("JPY", "EUR", last.plusDays(11).toString());
    assertNoRate("JPY", "USD", "2199-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "DEM, 1.95583, 2000-05-05",
    "BGN, 1.95583, 2026-04-02",
    "HRK, 7.53450, 2023-01-01",
    "GRD, 340.750, 2001-01-01",
    "IEP, 0.787564, 1999-01-04"
  })
  void whatTheEuroTookThePlaceOfIsConvertedAtItsFixedRateForEver(
      String currency, BigDecimal perEuro, String day) {
    var euros = rate(currency, "EUR", day);
    assertThat(euros.rate())
        .isEqualByComparingTo(BigDecimal.ONE.divide(perEuro, 15, RoundingMode.HALF_UP));
    assertThat(euros.rateOn()).isEqualTo(day);
    assertThat(euros.rateSource()).isEqualTo("fixed");
    assertThat(rate(currency, "USD", day).rateSource()).isEqualTo("fixed, ECB");
    assertThat(rate(currency, "USD", day).rateOn()).isEqualTo(rate("EUR", "USD", day).rateOn());
  }

  @Test
  void whatHasHadItsOwnRatesKeepsThemUntilItEnded() {
    assertRate("EUR", "HRK", "2022-12-30", new BigDecimal("7.5365"), "2022-12-30");
    assertRate("EUR", "TRL", "1999-01-04", new BigDecimal("372274"), "1999-01-04");
    assertNoRate("GRD", "EUR", "2000-06-01");
  }

  @Test
  void whatBecameNewMoneyIsWorthSoMuchOfIt() {
    var lira = Objects.requireNonNull(rate("EUR", "TRY", DAY).rate());
    assertRate("EUR", "TRL", DAY, lira.scaleByPowerOfTen(6), DAY);
  }

  @ParameterizedTest
  @CsvSource({"RUB, 2022-03-01, 2022-03-01", "RUB, 2022-03-11, 2022-03-01"})
  void aCurrencyKeepsItsLastRateForTenDays(String currency, String day, String rateOn) {
    assertRate("EUR", currency, day, new BigDecimal("117.2010"), rateOn);
  }

  @ParameterizedTest
  @CsvSource({"RUB, 2022-03-14", "RUB, 2026-04-02", "RUB, 2022-03-12"})
  void aCurrencyThatIsNoLongerQuotedHasNoRate(String currency, String day) {
    assertNoRate(currency, "USD", day);
    assertNoRate("EUR", currency, day);
    assertNoRate(currency, "EUR", day);
  }

  @ParameterizedTest
  @CsvSource({"TWD", "AED", "XXX"})
  void aCurrencyThatWasNeverQuotedHasNoRate(String currency) {
    assertNoRate(currency, "USD", DAY);
    assertNoRate("USD", currency, DAY);
  }

  @ParameterizedTest
  @CsvSource({"USD, 2026-04-03", "EUR, 2026-04-04", "RUB, 2026-04-02", "TWD, 1990-01-01"})
  void aCurrencyIsWorthItselfOnAnyDay(String currency, String day) {
    assertThat(rate(currency, currency, day))
        .isEqualTo(new Rate(BigDecimal.ONE, LocalDate.parse(day), "identity"));
  }

  private void assertRate(String from, String to, String day, BigDecimal rate, String rateOn) {
    var found = rate(from, to, day);
    assertThat(found.rate()).isEqualByComparingTo(rate);
    assertThat(found.rateOn()).isEqualTo(rateOn);
    assertThat(found.rateSource()).isEqualTo("ECB");
  }

  private void assertNoRate(String from, String to, String day) {
    assertThat(rate(from, to, day)).isEqualTo(new Rate(null, null, null));
  }

  private Rate rate(String from, String to, String day) {
    return jdbc.sql(
            "select rate, rate_on, rate_source from exchange_rate(:from, :to, cast(:day as date))")
        .param("from", from)
        .param("to", to)
        .param("day", day)
        .query(Rate.class)
        .optional()
        .orElse(new Rate(null, null, null));
  }
}
