package org.announced.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory of regions, and what is read for one. */
@HttpTest
class RegionsTests {

  private final Countries countries;
  private final JdbcClient jdbc;

  RegionsTests(Countries countries, JdbcClient jdbc) {
    this.countries = countries;
    this.jdbc = jdbc;
  }

  private RegionMatch read(String text, String country) {
    return new RegionReader(countries, country.isEmpty() ? null : country).read(text);
  }

  private String code(String text, String country) {
    var match = read(text, country);
    return match.region() == null ? match.fault() + " " + match.detail() : match.region().code();
  }

  @Test
  void everyCodeIsWellFormedAndOfACountryThatThereIs() {
    assertThat(Regions.list())
        .hasSizeGreaterThan(5000)
        .allSatisfy(
            one -> {
              assertThat(one.code()).matches(one.country() + "-[A-Z0-9]{1,3}");
              assertThat(countries.find(one.country())).isPresent();
              assertThat(one.name()).isNotBlank();
              assertThat(one.within() == null || Regions.find(one.within()).isPresent()).isTrue();
            });
  }

  @Test
  void theDatabaseHasTheSameRegions() {
    var stored = new HashMap<String, String>();
    jdbc.sql("select code, name from region")
        .query(
            row -> {
              stored.put(row.getString("code"), row.getString("name"));
            });
    var told = new HashMap<String, String>();
    Regions.list().forEach(one -> told.put(one.code(), one.name()));
    assertThat(stored).isEqualTo(told);
  }

  @Test
  void thePrefecturesOfJapanAreKnownByBothTheirNames() {
    var prefectures = Regions.list().stream().filter(one -> one.country().equals("JP")).toList();
    assertThat(prefectures).hasSize(47);
    for (var one : prefectures) {
      var name = one.localNames().get(0);
      assertThat(name).matches(".+[都道府県]");
      assertThat(code(name, "")).isEqualTo(one.code());
      assertThat(code(name, "JP")).isEqualTo(one.code());
      var bare = name.equals("北海道") ? name : name.substring(0, name.length() - 1);
      assertThat(code(bare, "JP")).isEqualTo(one.code());
      assertThat(code(one.name(), "JP")).isEqualTo(one.code());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"KR", "CN", "TW", "IN", "DE", "FR", "ES", "IT", "BR"})
  void regionsAreKnownByTheirLocalNames(String country) {
    var regions = Regions.list().stream().filter(one -> one.country().equals(country)).toList();
    assertThat(regions).hasSizeGreaterThan(10);
    for (var one : regions) {
      for (var name : one.localNames()) {
        var match = read(name, country);
        assertThat(
                match.region() == null
                    ? match.candidates()
                    : List.of(match.region().code(), String.valueOf(one.within())))
            .as(name + " " + one)
            .containsAnyOf(one.code(), match.region() == null ? "" : match.region().code());
      }
    }
  }

  @Test
  void everyCodeThatEndedLeadsToPresentOnesOrIsSaidToHaveEnded() {
    assertThat(RegionFiles.ended())
        .hasSizeGreaterThan(600)
        .allSatisfy(
            (code, after) -> {
              assertThat(Regions.find(code)).isEmpty();
              assertThat(after)
                  .allMatch(
                      one -> Regions.find(one).isPresent() || countries.find(one).isPresent());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          US-TX                 | '' | US-TX
          us-tx                 | '' | US-TX
          US_TX                 | US | US-TX
          ＵＳ－ＴＸ              | '' | US-TX
          US TX                 | '' | US-TX
          Texas                 | '' | US-TX
          TEXAS                 | US | US-TX
          State of Texas        | US | US-TX
          テキサス州              | '' | US-TX
          テキサス                | US | US-TX
          텍사스주                | '' | US-TX
          Tokyo                 | '' | JP-13
          Tōkyō                 | '' | JP-13
          東京                   | '' | JP-13
          東京都                 | JP | JP-13
          Aichi-ken             | JP | JP-23
          Aichi Prefecture      | '' | JP-23
          서울특별시              | '' | KR-11
          서울                   | '' | KR-11
          충북                   | KR | KR-43
          경기도                 | '' | KR-41
          Gyeonggi-do           | '' | KR-41
          廣東                   | '' | CN-GD
          广东省                 | '' | CN-GD
          Guangdong Province    | CN | CN-GD
          内蒙古                 | '' | CN-NM
          臺北市                 | TW | TW-TPE
          台北                   | '' | TW-TPE
          कर्नाटक                 | '' | IN-KA
          Bavaria               | '' | DE-BY
          Bayern                | '' | DE-BY
          バイエルン              | DE | DE-BY
          BAYERN                | DE | DE-BY
          NRW                   | '' | DE-NW
          Thueringen            | '' | DE-TH
          Baden-Wuerttemberg    | '' | DE-BW
          Baden Württemberg     | DE | DE-BW
          Ile de France         | '' | FR-IDF
          São Paulo             | '' | BR-SP
          Sao Paulo             | BR | BR-SP
          Milano                | IT | IT-MI
          Lombardia             | '' | IT-25
          Madrid                | ES | ES-MD
          Cataluña              | '' | ES-CT
          Washington            | US | US-WA
          Washington State      | US | US-WA
          Washington, D.C.      | US | US-DC
          District of Columbia  | '' | US-DC
          Georgia               | US | US-GA
          Punjab                | IN | IN-PB
          Punjab                | PK | PK-PB
          Limburg               | BE | BE-VLI
          Limburg               | NL | NL-LI
          IN-OR                 | '' | IN-OD
          Orissa                | IN | IN-OD
          CN-11                 | CN | CN-BJ
          CN-15                 | '' | CN-NM
          FR-A                  | FR | FR-GES
          FR-75                 | '' | FR-75C
          FR-H                  | '' | FR-20R
          """)
  void whatPeopleWriteIsRead(String text, String country, String expected) {
    assertThat(code(text, country)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          US-XX    | '' | UNKNOWN_REGION   | US-
          JP-48    | JP | UNKNOWN_REGION   | JP-
          US-48    | US | UNKNOWN_REGION   | US-TX
          TX       | US | UNKNOWN_REGION   | US-TX
          TX       | '' | UNKNOWN_REGION   | US-TX
          USTX     | '' | UNKNOWN_REGION   | US-TX
          48       | US | UNKNOWN_REGION   | US-TX
          DE2      | DE | UNKNOWN_REGION   | DE-BY
          DE2      | '' | UNKNOWN_REGION   | DE-BY
          Texs     | US | UNKNOWN_REGION   | US-TX
          Bayren   | DE | UNKNOWN_REGION   | DE-BY
          Texas    | JP | REGION_ELSEWHERE | US-TX
          US-TX    | JP | REGION_ELSEWHERE | US-TX
          Georgia  | GE | REGION_ELSEWHERE | US-GA
          Georgia  | '' | AMBIGUOUS_REGION | US-GA
          Punjab   | '' | AMBIGUOUS_REGION | IN-PB
          Limburg  | '' | AMBIGUOUS_REGION | BE-VLI
          NZ-N     | '' | AMBIGUOUS_REGION | NZ-AUK
          TT-ZZZ   | TT | UNKNOWN_REGION   | TT-
          新竹      | TW | AMBIGUOUS_REGION | TW-HSQ
          """)
  void whatIsNoRegionIsSaidToBeNoneWithTheNearest(
      String text, String country, String fault, String first) {
    var match = read(text, country);
    assertThat(match.fault() + "").as(match.toString()).isEqualTo(fault);
    assertThat(match.candidates().get(0)).as(match.toString()).startsWith(first);
    assertThat(match.candidates()).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void aCodeOfWhatIsACountryOfItsOwnNamesThatCountry() {
    assertThat(read("US-PR", "").detail()).contains("PR (Puerto Rico)");
    assertThat(read("CN-TW", "CN").detail()).contains("TW (Taiwan");
    assertThat(read("CN-HK", "").detail()).contains("HK (Hong Kong");
  }

  @Test
  void aRegionOfAnotherCountryNamesBoth() {
    assertThat(read("Texas", "JP").detail())
        .isEqualTo(
            "\"Texas\" is US-TX (Texas, United States), and the country told with it is JP (Japan).");
  }
}
