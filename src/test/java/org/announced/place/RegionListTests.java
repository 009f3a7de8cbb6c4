package org.announced.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever joins other data by place reads the codes that the service knows. */
@HttpTest
class RegionListTests {

  private final Api api;

  RegionListTests(Api api) {
    this.api = api;
  }

  @Test
  void regionsOfACountryComeInTheOrderOfTheirCodes() {
    var codes =
        api.all("/regions?country=JP&limit=10").stream().map(one -> one.get("code")).toList();
    assertThat(codes).hasSize(47);
    assertThat(codes.get(0).asString()).isEqualTo("JP-01");
    assertThat(codes.get(46).asString()).isEqualTo("JP-47");
    assertThat(api.get("/regions?country=JP&format=csv").text()).contains("JP-13,Tokyo,JP");
  }

  @Test
  void oneIsFoundByItsCode() {
    assertThat(api.get("/regions/US-TX").text())
        .isEqualTo("{\"code\":\"US-TX\",\"name\":\"Texas\",\"country\":\"US\"}");
    assertThat(api.get("/regions?region=Bayern,東京都").each("code"))
        .containsExactly("DE-BY", "JP-13");
  }

  @ParameterizedTest
  @CsvSource({"us-tx, US-TX", "Bayern, DE-BY", "IN-OR, IN-OD", "東京, JP-13"})
  void whatElseMeansOneLeadsToItsCode(String ref, String code) {
    var answer = api.get("/regions/" + Api.encoded(ref) + "?fields=name");
    assertThat(answer.status()).isEqualTo(301);
    assertThat(Api.path(answer.header("Location")))
        .isEqualTo("/api/v1/regions/" + code + "?fields=name");
  }

  @ParameterizedTest
  @CsvSource({"US-XX", "Atlantis", "Punjab"})
  void whatMeansNoneOrSeveralIsNotFound(String ref) {
    assertThat(api.get("/regions/" + ref).status()).isEqualTo(404);
  }
}
