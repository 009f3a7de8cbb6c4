package org.announced.site;

import static org.announced.site.SiteRequests.warnings;
import static org.announced.support.CompanyRequests.faults;
import static org.announced.support.CompanyRequests.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
class SiteTests {

  private static final String SURVEYED =
      "\"latitude\": 42.6667, \"longitude\": -87.9001, \"precision\": \"EXACT\"";

  private final Api api;
  private final SiteRequests sites;

  SiteTests(Api api) {
    this.api = api;
    this.sites = new SiteRequests(api);
  }

  @Test
  void makesASiteWithEverything() {
    var answer =
        sites.post(
            """
            {"name": "OWN Campus", "country": "US", "region": "Wisconsin", "city": "Mount Pleasant",
             "address": "13020 Louis Sorenson Rd", %s, "operator": {"company": {"name": "OWN Works"}}}
            """
                .formatted(SURVEYED));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(names(answer.json().at("/written/sites")))
        .containsExactly(sites.companies.named("OWN Campus"));
    assertThat(names(answer.json().at("/written/companies")))
        .containsExactly(sites.companies.named("OWN Works"));
    var site = answer.shown();
    assertThat(site.get("slug").asString()).isEqualTo(sites.companies.slug("OWN-campus"));
    assertThat(site.get("region").asString()).isEqualTo("US-WI");
    assertThat(site.at("/operator/company/name").asString())
        .isEqualTo(sites.companies.named("OWN Works"));
    assertThat(site.get("latitude").decimalValue()).isEqualByComparingTo("42.6667");
    assertThat(site.at("/announced/items")).isEmpty();
    var read = sites.get(sites.companies.slug("OWN-campus"));
    assertThat(read.json()).isEqualTo(site);
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
    assertThat(sites.list("/sites/" + site.get("id").asString() + "/revisions"))
        .singleElement()
        .satisfies(one -> assertThat(one.get("action").asString()).isEqualTo("CREATED"));
    var again = sites.post(site.toString());
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.shown()).isEqualTo(site);
  }

  @Test
  void isMatchedByItsOperatorAndItsName() {
    var known =
        sites.made(
            "{\"name\": \"OWN Phase 1\", \"operator\": {\"company\": {\"name\": \"OWN A\"}}}");
    for (var same :
        new String[] {
          "{\"name\": \"own phase 1\", \"operator\": \"OWN A\"}", "{\"name\": \"OWN Phase-1\"}"
        }) {
      var answer = sites.post(same.replace("own phase", "OWN PHASE"));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.shown()).isEqualTo(known);
    }
    var other =
        sites.made(
            "{\"name\": \"OWN Phase 1\", \"operator\": {\"company\": {\"name\": \"OWN B\"}}}");
    assertThat(other.get("slug").asString()).endsWith("-2");
    var ambiguous = sites.post("{\"name\": \"OWN Phase 1\"}");
    assertThat(faults(ambiguous)).containsExactly(" ambiguous-site");
    assertThat(ambiguous.json().at("/errors/0/candidates")).hasSize(2);
  }

  @Test
  void whatIsElsewhereIsAnotherSite() {
    sites.made(
        "{\"name\": \"OWN North\", \"operator\": {\"company\": {\"name\": \"OWN A\"}}, \"country\": \"US\"}");
    assertThat(
            sites
                .post("{\"name\": \"OWN North\", \"operator\": \"OWN A\", \"country\": \"CA\"}")
                .status())
        .isEqualTo(201);
    sites.made(
        "{\"name\": \"OWN East\", \"operator\": \"OWN A\", \"country\": \"US\", %s}"
            .formatted(SURVEYED));
    var near =
        sites.post(
            "{\"name\": \"OWN East\", \"operator\": \"OWN A\", \"latitude\": 42.70, \"longitude\": -87.9001, \"precision\": \"EXACT\"}");
    assertThat(near.status()).as("within 5 km it is the same, told otherwise").isEqualTo(422);
    assertThat(faults(near)).contains("/latitude contradiction");
    var far =
        sites.post(
            "{\"name\": \"OWN East\", \"operator\": \"OWN A\", \"latitude\": 42.80, \"longitude\": -87.9001, \"precision\": \"EXACT\"}");
    assertThat(far.status()).as(far.text()).isEqualTo(201);
  }

  @Test
  void saysWhatItDidNotAddToAKnownSite() {
    sites.made("{\"name\": \"OWN Yard\", \"country\": \"JP\"}");
    var answer = sites.post("{\"name\": \"OWN Yard\", \"country\": \"JP\", \"city\": \"Inzai\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Facts-Not-Stored")).isEqualTo("city");
  }

  @Test
  void keepsTheIdOfAnotherService() {
    var id = UUID.randomUUID().toString();
    var made =
        sites.made(
            "{\"id\": \"%s\", \"slug\": \"elsewhere\", \"name\": \"OWN Moved\", \"revision\": 7}"
                .formatted(id));
    assertThat(made.get("id").asString()).isEqualTo(id);
    assertThat(made.get("revision").asInt()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /latitude elsewhere      | "country": "GH", "latitude": 0, "longitude": 0, "precision": "EXACT"
          /latitude elsewhere      | "latitude": 0, "longitude": 0, "precision": "EXACT"
          /latitude swapped        | "country": "JP", "latitude": 139.76, "longitude": 35.68, "precision": "EXACT"
          /latitude swapped        | "latitude": 139.76, "longitude": 35.68, "precision": "EXACT"
          /latitude swapped        | "country": "DE", "latitude": 8.68, "longitude": 50.11, "precision": "CITY"
          /latitude elsewhere      | "country": "FR", "latitude": 51.5, "longitude": -0.12, "precision": "CITY"
          /latitude elsewhere      | "region": "JP-13", "latitude": 51.5, "longitude": -0.12, "precision": "CITY"
          /latitude range          | "latitude": 91, "longitude": 0, "precision": "EXACT"
          /latitude too-large      | "latitude": 200, "longitude": 0, "precision": "EXACT"
          /longitude required      | "latitude": 35.68
          /latitude required       | "longitude": 139.76, "precision": "EXACT"
          /precision required      | "country": "JP", "latitude": 35.68, "longitude": 139.76
          /precision contradiction | "country": "JP", "precision": "CITY"
          /precision unknown-value | "country": "JP", "latitude": 35.68, "longitude": 139.76, "precision": "ROUGH"
          /region region-elsewhere | "country": "JP", "region": "US-NC"
          /region unknown-region   | "region": "JP-48"
          /country unknown-country | "country": "XX"
          /operator unknown-company | "operator": "Nobody that OWN knows"
          /slug read-only          | "slug": "mine"
          /town unknown-field      | "town": "Inzai"
          """)
  void refusesWhatCannotBe(String fault, String members) {
    var answer = sites.post("{\"name\": \"OWN Wrong\", " + members + "}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(faults(answer)).contains(fault);
  }

  @Test
  void refusesNamesThatAreNone() {
    assertThat(faults(sites.post("{\"name\": \"%s\"}".formatted("x".repeat(1000)))))
        .containsExactly("/name too-long");
    assertThat(faults(sites.post("{\"name\": \"...\"}"))).containsExactly("/name blank");
    assertThat(faults(sites.post("{}"))).containsExactly("/name required");
  }

  @Test
  void isFoundByOperatorPlaceAndWords() {
    sites.made(
        "{\"name\": \"OWN Inzai Hall\", \"region\": \"JP-12\", \"operator\": {\"company\": {\"name\": \"OWN A\"}}}");
    sites.made("{\"name\": \"OWN Austin Hall\", \"region\": \"US-TX\"}");
    assertThat(names(array("/sites?operator=OWN A")))
        .containsExactly(sites.companies.named("OWN Inzai Hall"));
    assertThat(names(array("/sites?q=OWN inzai&region=Chiba&country=JP")))
        .containsExactly(sites.companies.named("OWN Inzai Hall"));
    assertThat(names(array("/sites?q=OWN&sort=-name")))
        .containsExactly(
            sites.companies.named("OWN Inzai Hall"), sites.companies.named("OWN Austin Hall"));
    assertThat(names(array("/sites?q=OWN&operator=null")))
        .containsExactly(sites.companies.named("OWN Austin Hall"));
    var hit = api.get("/search?q=" + sites.companies.named("OWN") + "%20austin&type=SITE").json();
    assertThat(hit.at("/items/0/type").asString()).isEqualTo("SITE");
    assertThat(hit.at("/items/0/name").asString())
        .isEqualTo(sites.companies.named("OWN Austin Hall"));
    assertThat(api.get("/sites?operator=nobody-at-all").status()).isEqualTo(400);
  }

  private JsonNode array(String query) {
    return JsonMapper.shared().valueToTree(sites.list(query.replace(" ", "%20")));
  }

  @Test
  void tellsOfSitesOfOneOperatorThatAreNextToEachOther() {
    sites.made(
        "{\"name\": \"OWN Hall 1\", \"operator\": {\"company\": {\"name\": \"OWN A\"}}, %s}"
            .formatted(SURVEYED));
    var next =
        sites.post(
            "{\"name\": \"OWN Hall 2\", \"operator\": \"OWN A\", \"latitude\": 42.670, \"longitude\": -87.9001, \"precision\": \"APPROXIMATE\"}");
    assertThat(next.status()).isEqualTo(201);
    assertThat(warnings(next)).containsExactly(" near-site");
    for (var apart :
        new String[] {
          "{\"name\": \"OWN Hall 3\", \"operator\": {\"company\": {\"name\": \"Plants of OWN\"}}, \"latitude\": 42.6669, \"longitude\": -87.9001, \"precision\": \"EXACT\"}",
          "{\"name\": \"OWN Hall 4\", \"operator\": \"OWN A\", \"latitude\": 42.6669, \"longitude\": -87.9001, \"precision\": \"CITY\"}",
          "{\"name\": \"OWN Hall 5\", \"operator\": \"OWN A\", \"latitude\": 42.60, \"longitude\": -87.9001, \"precision\": \"EXACT\"}"
        }) {
      assertThat(warnings(sites.post(apart))).isEmpty();
    }
    var pairs = sites.list("/sites/possible-duplicates?site=" + sites.companies.slug("OWN-hall-1"));
    assertThat(pairs).hasSize(1);
    assertThat(names(pairs.get(0).get("sites")))
        .containsExactlyInAnyOrder(
            sites.companies.named("OWN Hall 1"), sites.companies.named("OWN Hall 2"));
    var dismissed =
        sites.companies.send(
            "POST",
            "/sites/possible-duplicates/" + pairs.get(0).get("id").asString() + "/dismissal",
            "{\"reason\": \"Two halls\"}");
    assertThat(dismissed.status()).as(dismissed.text()).isEqualTo(200);
    assertThat(sites.list("/sites/possible-duplicates?site=" + sites.companies.slug("OWN-hall-1")))
        .isEmpty();
  }

  @Test
  void coordinatesOutsideTheirRegionAreWarnedOf() {
    var texas =
        "{\"name\": \"OWN %s\", \"region\": \"US-TX\", \"latitude\": %s, \"longitude\": %s, \"precision\": \"CITY\"}";
    assertThat(warnings(sites.post(texas.formatted("Abilene", "32.45", "-99.73")))).isEmpty();
    assertThat(warnings(sites.post(texas.formatted("Border", "31.79", "-106.55")))).isEmpty();
    var chicago = sites.post(texas.formatted("Chicago", "41.88", "-87.63"));
    assertThat(chicago.status()).isEqualTo(201);
    assertThat(warnings(chicago)).containsExactly("/latitude elsewhere");
  }

  @Test
  void aDryRunMakesNothing() {
    var answer = sites.companies.send("POST", "/sites?dryRun=true", "{\"name\": \"OWN Never\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(sites.list("/sites?q=OWN")).isEmpty();
  }
}
