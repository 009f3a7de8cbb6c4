package org.announced.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading reference rates: those of March 2026 and before, which no test changes. */
@HttpTest
class RateListTests {

  private final Api api;

  RateListTests(Api api) {
    this.api = api;
  }

  @Test
  void showsWhatOneEuroWasWorthAndWhoSaysSo() {
    var yen = api.get("/reference-rates?currency=JPY&on=2026-04-02");
    assertThat(yen.json().get("items").toString())
        .isEqualTo(
            "[{\"currency\":\"JPY\",\"on\":\"2026-04-02\",\"perEuro\":183.94,\"source\":\"ECB\"}]");
    assertThat(
            api.get(
                    "/reference-rates?currency=JPY&on=2026-04-02",
                    "If-None-Match",
                    yen.header("ETag"))
                .status())
        .isEqualTo(304);
  }

  @Test
  void isFilteredByDaysAndSorted() {
    var path = "/reference-rates?currency=USD,JPY&on.gte=2026-03-02&on.lte=2026-03-04";
    var rows = api.get(path + "&sort=-on,currency");
    assertThat(rows.each("on"))
        .containsExactly(
            "2026-03-04", "2026-03-04", "2026-03-03", "2026-03-03", "2026-03-02", "2026-03-02");
    assertThat(rows.each("currency")).startsWith("JPY", "USD", "JPY");
    assertThat(api.get("/reference-rates?on=2026-03&currency=USD").items()).hasSize(22);
  }

  @Test
  void pagesThroughAllRatesInTheOrderOfDays() {
    var days =
        api.all("/reference-rates?on.lte=1999-01-31&limit=100").stream()
            .map(rate -> rate.get("on").asString())
            .toList();
    assertThat(days).hasSizeGreaterThan(500).isSorted();
  }

  @Test
  void aCurrencyThatIsNoLongerInUseCanBeAskedFor() {
    assertThat(api.get("/reference-rates?currency=EEK&on=1999-01-04").each("perEuro"))
        .containsExactly("15.6466");
  }

  @Test
  void comesAsCsv() {
    assertThat(api.get("/reference-rates?currency=JPY&on=2026-04-02&format=csv").text())
        .isEqualTo("\ufeffcurrency,on,perEuro,source\r\nJPY,2026-04-02,183.94,ECB\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "currency=JPX, unknown-currency",
    "on=yesterday, format",
    "curency=JPY, unknown-parameter",
    "on.gte=, empty",
    "sort=perEuro, unknown-value"
  })
  void aTypingErrorIsNoEmptyList(String query, String code) {
    var answer = api.get("/reference-rates?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
  }
}
