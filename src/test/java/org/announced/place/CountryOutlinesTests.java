package org.announced.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryOutlinesTests {

  private static Coordinates at(String latitude, String longitude) {
    return new Coordinates(new BigDecimal(latitude), new BigDecimal(longitude));
  }

  @ParameterizedTest(name = "{3} is in {0}")
  @CsvSource({
    "JP, 35.6812, 139.7671, Tokyo Station",
    "JP, 26.2124, 127.6809, Naha",
    "US, 42.6667, -87.9001, Mount Pleasant in Wisconsin",
    "US, 21.3069, -157.8583, Honolulu",
    "US, 18.4655, -66.1057, San Juan in Puerto Rico",
    "PR, 18.4655, -66.1057, San Juan",
    "CN, 22.3193, 114.1694, Hong Kong",
    "HK, 22.3193, 114.1694, Hong Kong",
    "SG, 1.2644, 103.8222, Sentosa",
    "MC, 43.7384, 7.4246, Monaco",
    "ZA, -33.9249, 18.4241, Cape Town",
    "RU, 65.5833, -171.0, Lavrentiya beyond the date line",
    "UA, 44.9521, 34.1024, Simferopol",
    "RU, 44.9521, 34.1024, Simferopol",
    "CY, 35.1856, 33.3823, Nicosia",
    "CY, 35.3364, 33.3199, Kyrenia",
    "RS, 42.6629, 21.1655, Pristina",
    "US-TX, 32.4487, -99.7331, Abilene in Texas",
    "US-DC, 38.8951, -77.0364, Washington",
    "NL, 51.9496, 4.0115, what Rotterdam has built into the sea",
  })
  void knowsWhereCountriesAre(String country, String latitude, String longitude) {
    assertThat(CountryOutlines.kilometresOutside(country, at(latitude, longitude)).orElseThrow())
        .isLessThan(25);
  }

  @ParameterizedTest(name = "{3} is not in {0}")
  @CsvSource({
    "JP, 37.5665, 126.9780, Seoul",
    "US, 43.6532, -79.3832, Toronto",
    "FR, 51.5074, -0.1278, London",
    "GB, 0, 0, the sea off Guinea",
    "GH, 0, 0, the sea off Guinea",
    "US-TX, 41.8781, -87.6298, Chicago",
    "LS, -33.9249, 18.4241, Cape Town",
  })
  void knowsWhereTheyAreNot(String country, String latitude, String longitude) {
    assertThat(CountryOutlines.kilometresOutside(country, at(latitude, longitude)).orElseThrow())
        .isGreaterThan(25);
  }

  @Test
  void saysNothingOfCountriesThatTheMapDoesNotHave() {
    assertThat(CountryOutlines.kilometresOutside("GI", at("36.1408", "-5.3536"))).isEmpty();
  }

  @Test
  void namesTheCountriesOfAPoint() {
    assertThat(CountryOutlines.countriesAt(at("35.6812", "139.7671"))).containsExactly("JP");
    assertThat(CountryOutlines.countriesAt(at("-29.6", "28.2"))).containsExactly("LS");
    assertThat(CountryOutlines.countriesAt(at("0", "0"))).isEmpty();
  }

  @Test
  void measuresAlongTheSurface() {
    var tokyo = at("35.6812", "139.7671");
    assertThat(tokyo.kilometresTo(tokyo)).isZero();
    assertThat(tokyo.kilometresTo(at("34.7025", "135.4959"))).isCloseTo(403, within(3.0));
    assertThat(at("0", "179.9").kilometresTo(at("0", "-179.9"))).isCloseTo(22.2, within(0.1));
    assertThat(at("90", "0").kilometresTo(at("-90", "0"))).isCloseTo(20_015, within(1.0));
  }
}
