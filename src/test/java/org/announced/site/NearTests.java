package org.announced.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
class NearTests {

  private final Api api;
  private final SiteRequests sites;

  NearTests(Api api) {
    this.api = api;
    this.sites = new SiteRequests(api);
  }

  private void at(String name, String latitude, String longitude, String precision) {
    sites.made(
        "{\"name\": \"OWN %s\", \"latitude\": %s, \"longitude\": %s, \"precision\": \"%s\"}"
            .formatted(name, latitude, longitude, precision));
  }

  private List<String> near(String place) {
    return sites.list("/sites?sort=name&q=OWN&near=" + place).stream()
        .map(one -> one.get("name").asString().replace(sites.companies.own + " ", ""))
        .toList();
  }

  @Test
  void findsWhatIsWithinADistance() {
    at("a Tokyo", "35.6812", "139.7671", "EXACT");
    at("b Inzai", "35.8320", "140.1460", "CITY");
    at("c Osaka", "34.7025", "135.4959", "APPROXIMATE");
    at("d Kanto", "35.70", "139.70", "REGION");
    assertThat(near("35.68,139.76,50km")).containsExactly("a Tokyo", "b Inzai");
    assertThat(near("35.68,139.76,10km")).containsExactly("a Tokyo");
    assertThat(near("35.68,139.76,250mi")).containsExactly("a Tokyo", "b Inzai");
    assertThat(near("35.68,139.76,260mi")).containsExactly("a Tokyo", "b Inzai", "c Osaka");
    assertThat(near("35.68,%20139.76,%2050%20km")).containsExactly("a Tokyo", "b Inzai");
  }

  @Test
  void looksAcrossTheDateLineAndOverThePoles() {
    at("a Taveuni", "-16.85", "179.98", "EXACT");
    at("b Rabi", "-16.50", "-179.95", "EXACT");
    at("c Svalbard", "78.22", "15.63", "CITY");
    at("d Alaska", "71.29", "-156.79", "CITY");
    assertThat(near("-16.7,179.99,60km")).containsExactly("a Taveuni", "b Rabi");
    assertThat(near("-16.7,-179.99,60km")).containsExactly("a Taveuni", "b Rabi");
    assertThat(near("89,0,2200km")).containsExactly("c Svalbard", "d Alaska");
    assertThat(near("0,0,20038km")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "35.68,139.76", "35.68", "tokyo", "35.68,139.76,50", "35.68,139.76,50nm", "91,0,50km",
        "139.76,35.68,50km", "0,181,50km", "0,0,0km", "0,0,-5km", "0,0,99999km", "1e1,0,5km",
      })
  void refusesWhatIsNoPlaceWithADistance(String near) {
    for (var list : List.of("sites", "investments", "capacities")) {
      var answer = api.get("/" + list + "?near=" + near);
      assertThat(answer.status()).as(list).isEqualTo(400);
      assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo("near");
    }
  }

  @Test
  void findsWhatStandsOnSitesThere() {
    at("a Hall", "12.3401", "-61.2301", "EXACT");
    var capacity = sites.capacity("one", "{\"powerMegawatts\": 1, \"site\": \"OWN a Hall\"}");
    assertThat(sites.list("/capacities?near=12.34,-61.23,2km"))
        .extracting(one -> one.get("id"))
        .contains(capacity.get("id"));
    assertThat(sites.list("/capacities?near=12.34,-61.33,2km"))
        .extracting(one -> one.get("id"))
        .doesNotContain(capacity.get("id"));
  }

  @Test
  void isGivenAsGeoJson() throws IOException {
    at("a Hall", "12.3401", "-61.2301", "EXACT");
    sites.made("{\"name\": \"OWN b Nowhere\"}");
    sites.capacity("one", "{\"powerMegawatts\": 1, \"site\": \"OWN a Hall\"}");
    var all = api.get(sites.companies.named("/sites?format=geojson&sort=name&q=OWN"));
    assertThat(all.header("Content-Type")).isEqualTo("application/geo+json");
    assertThat(all.header("Content-Disposition")).contains("sites.geojson");
    assertValid(all.json());
    var features = all.json().get("features");
    assertThat(features).hasSize(2);
    assertThat(features.at("/0/geometry/coordinates/0").decimalValue())
        .isEqualByComparingTo("-61.2301");
    assertThat(features.at("/0/properties/name").asString())
        .isEqualTo(sites.companies.named("OWN a Hall"));
    assertThat(features.at("/1/geometry").isNull()).isTrue();
    var capacities =
        api.send(
            "GET",
            "/capacities?fields=powerMegawatts&site=" + sites.companies.slug("OWN-a-hall"),
            new byte[0],
            "Accept",
            "application/geo+json");
    assertValid(capacities.json());
    assertThat(capacities.json().at("/features/0/properties/powerMegawatts").asInt()).isEqualTo(1);
    assertValid(api.get("/investments?format=geojson&near=89,0,1km").json());
    assertThat(api.get("/investments?format=geojson&near=89,0,1km").json().get("features"))
        .isEmpty();
    assertThat(api.get("/companies?format=geojson").status()).isEqualTo(400);
    assertThat(api.get("/training-goals?format=geojson").status()).isEqualTo(400);
  }

  private static void assertValid(JsonNode collection) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(
                JsonMapper.shared()
                    .readTree(
                        new ClassPathResource("geojson/FeatureCollection.json")
                            .getContentAsByteArray()));
    assertThat(schema.validate(collection)).isEmpty();
  }
}
