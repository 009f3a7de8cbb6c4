package org.announced.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.announced.support.Api;
import org.announced.support.Browser;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A library for maps, which is not ours, draws what is asked for as GeoJSON where it stands. */
@HttpTest
@NeedsBrowser
class DrawnOnMapTests {

  /**
   * Draws a collection on a map of its own, and tells of each marker where it is and what it says.
   */
  private static final String DRAW =
      """
      const box = document.body.appendChild(document.createElement("div"));
      box.style.cssText = "position:relative;width:800px;height:600px;overflow:hidden";
      const map = L.map(box, {zoomControl: false, attributionControl: false}).setView([0, 0], 1);
      const drawn = L.geoJSON(JSON.parse(arguments[0]), {
        pointToLayer: (feature, place) => L.circleMarker(place),
        onEachFeature: (feature, layer) => layer.bindPopup(feature.properties.name ?? "")});
      drawn.addTo(map);
      map.fitBounds(drawn.getBounds(), {maxZoom: 5});
      const corner = box.getBoundingClientRect();
      return JSON.stringify(drawn.getLayers().map(layer => {
        const shape = layer.getElement().getBoundingClientRect();
        const middle = [shape.x + shape.width / 2 - corner.x, shape.y + shape.height / 2 - corner.y];
        const place = map.containerPointToLatLng(middle);
        return {name: layer.getPopup().getContent(), latitude: place.lat, longitude: place.lng};
      }));
      """;

  /** In degrees, of a map that shows the whole Earth at most. */
  private static final Offset<Double> TWO_PIXELS = Offset.offset(1.0);

  private final Api api;
  private final SiteRequests sites;
  private final Browser browser;

  DrawnOnMapTests(Api api, @LocalServerPort int port) {
    this.api = api;
    this.sites = new SiteRequests(api);
    this.browser = Browser.fresh(port);
  }

  @Test
  void eachSiteWhoseCoordinatesAreKnownIsAMarkerAtThem() throws IOException {
    sites.made(
        "{\"name\": \"OWN a Hall\", \"latitude\": 35.6812, \"longitude\": 139.7671, \"precision\": \"EXACT\"}");
    sites.made(
        "{\"name\": \"OWN b Hall\", \"latitude\": -33.4489, \"longitude\": -70.6693, \"precision\": \"EXACT\"}");
    sites.made("{\"name\": \"OWN c Nowhere\"}");
    var markers = drawn("/sites?format=geojson&sort=name&q=OWN");
    assertThat(markers).hasSize(2);
    isAt(markers.get(0), "OWN a Hall", 35.6812, 139.7671);
    isAt(markers.get(1), "OWN b Hall", -33.4489, -70.6693);
  }

  @Test
  void whatIsBuiltIsAMarkerWhereItsSiteIs() throws IOException {
    sites.made(
        "{\"name\": \"OWN a Hall\", \"latitude\": 35.6812, \"longitude\": 139.7671, \"precision\": \"EXACT\"}");
    sites.capacity("one", "{\"powerMegawatts\": 1, \"site\": \"OWN a Hall\"}");
    var slug = sites.companies.slug("OWN-a-hall");
    var markers = drawn("/capacities?format=geojson&site=" + slug);
    assertThat(markers).hasSize(1);
    isAt(markers.get(0), "", 35.6812, 139.7671);
  }

  private JsonNode drawn(String address) throws IOException {
    var library =
        new ClassPathResource("META-INF/resources/webjars/leaflet/1.9.4/dist/leaflet.js")
            .getContentAsString(StandardCharsets.UTF_8);
    var markers =
        browser
            .visit("/v3/api-docs")
            .run(library + "\n" + DRAW, api.get(sites.companies.named(address)).text());
    return JsonMapper.shared().readTree(markers);
  }

  private void isAt(JsonNode marker, String name, double latitude, double longitude) {
    assertThat(marker.get("name").asString()).isEqualTo(sites.companies.named(name));
    assertThat(marker.get("latitude").asDouble()).isCloseTo(latitude, TWO_PIXELS);
    assertThat(marker.get("longitude").asDouble()).isCloseTo(longitude, TWO_PIXELS);
  }
}
