package org.announced.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is suggested instead of a word that is refused, wherever it stood. */
@HttpTest
class NearestTests {

  private final Api api;
  private final Given given;

  NearestTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date=2026 | announcedOn",
        "year=2026 | announcedOn",
        "since=2026-01-01 | announcedOn.gte",
        "until=2026-01-01 | announcedOn.lte",
        "start_date=2026-01-01 | announcedOn.gte",
        "updated_since=2026-01-01 | updatedAt.gte",
        "min_amount=5 | amount.gte",
        "maxAmount=5 | amount.lte",
        "amount__gte=5 | amount.gte",
        "amount.max=5 | amount.lte",
        "value=5 | amount",
        "company_name=Foo | company",
        "Country=JP | country",
        "binding_level=MOU | bindingLevel",
        "location=JP | country",
        "sector=CLOUD | purpose",
        "publisher=CNBC | source",
        "page=2 | cursor",
        "offset=50 | cursor",
        "per_page=50 | limit",
        "pageSize=50 | limit",
        "search=foo | q",
        "order_by=amount | sort",
        "select=id | fields",
        "include=sources | expand",
        "output=csv | format",
        "total=true | count",
      })
  void aParameterIsFoundByWhatItMeans(String query, String meant) {
    assertThat(candidates("/investments?" + query)).contains(meant).hasSizeLessThanOrEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/investments?country=UAE | AE",
        "/investments?country=UK | GB",
        "/investments?country=England | GB",
        "/investments?country=USA | US",
        "/investments?country=Korea | KR",
        "/investments?country=South Korea | KR",
        "/investments?country=JPN | JP",
        "/investments?country=jp | JP",
        "/investments?country=日本 | JP",
        "/investments?country=Deutschland | DE",
        "/investments?country=Holland | NL",
        "/investments?country=Turkey | TR",
        "/investments?country=Ivory Coast | CI",
        "/investments?currency=RMB | CNY",
        "/investments?currency=YEN | JPY",
        "/investments?currency=¥ | JPY",
        "/investments?currency=$ | USD",
        "/investments?currency=US$ | USD",
        "/investments?currency=dollars | USD",
        "/investments?currency=€ | EUR",
        "/investments?currency=£ | GBP",
        "/investments?currency=pound sterling | GBP",
        "/investments?currency=Won | KRW",
        "/investments?currency=dirham | AED",
        "/investments?amount.currency=RMB | CNY",
        "/investments?status=planned | ANNOUNCED",
        "/investments?status=operational | OPERATING",
        "/investments?status=paused | SHELVED",
        "/investments?bindingLevel=contract | DEFINITIVE",
        "/investments?bindingLevel=memorandum | MOU",
        "/investments?instrument=loan | DEBT",
        "/investments?instrument=subsidy | GRANT",
        "/investments?purpose=data centre | AI_INFRASTRUCTURE",
        "/investments?purpose=skills | WORKFORCE_TRAINING",
        "/investments?format=xlsx | csv",
        "/investments?format=jsonl | ndjson",
        "/investments?counted=yes | true",
        "/investments?count=true | exact",
        "/investments?sort=-date | announcedOn",
        "/investments?sort=newest | announcedOn",
        "/investments?fields=date | announcement",
        "/investments?fields=company | investors",
        "/announcements?fields=title | headline",
        "/companies?sort=title | name",
        "/partnerships?kind=jv | JOINT_VENTURE",
        "/partnerships?role=vendor | SUPPLIER",
        "/summaries/investments?groupBy=monthly | month",
        "/summaries/investments?groupBy=sector | purpose",
        "/summaries/investments?groupBy=date | year",
        "/summaries/investments?groupBy=company | investor",
        "/summaries/investments?phasing=linear | SPREAD",
        "/search?q=foo&type=firm | COMPANY",
        "/reference-rates?currency=RMB | CNY",
      })
  void aValueIsFoundByWhatItMeans(String path, String meant) {
    var query = path.substring(path.indexOf('?') + 1).split("&|=", -1);
    var encoded = new StringBuilder(path.substring(0, path.indexOf('?')));
    for (int i = 0; i < query.length; i += 2) {
      encoded.append(i == 0 ? '?' : '&').append(query[i]).append('=');
      encoded.append(Api.encoded(query[i + 1]));
    }
    assertThat(candidates(encoded.toString())).startsWith(meant).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void ofUpToTwelveChoicesAllAreTold() {
    var fault = api.get("/investments?status=weather").json().at("/errors/0");
    assertThat(strings(fault.get("candidates")))
        .contains("ANNOUNCED", "OPERATING", "RETIRED", "SHELVED", "CANCELLED")
        .hasSizeLessThanOrEqualTo(12);
    assertThat(fault.get("detail").asString()).contains("; there are ", "SHELVED", "RETIRED");
  }

  @Test
  void whatIsPostedIsHelpedInTheSameWay() {
    var errors =
        given
            .post(
                """
                {"title": "x", "date": "2026-04-03", "sources": [{"publisher": "Wire", "title": "y"}],
                 "investments": [{"amount": {"value": 1, "currency": "RMB"}, "country": "UK",
                   "instrument": "loan", "status": "planned", "bindingLevel": "signed"}]}
                """)
            .json()
            .get("errors");
    assertThat(candidatesAt("/title", errors)).contains("headline");
    assertThat(candidatesAt("/date", errors)).startsWith("announcedOn");
    assertThat(candidatesAt("/investments/0/instrument", errors)).startsWith("DEBT");
    assertThat(candidatesAt("/investments/0/status", errors)).startsWith("ANNOUNCED");
    assertThat(candidatesAt("/investments/0/bindingLevel", errors)).startsWith("DEFINITIVE");
    assertThat(candidatesAt("/investments/0/amount/currency", errors)).startsWith("CNY");
    assertThat(candidatesAt("/investments/0/country", errors)).startsWith("GB");
  }

  @Test
  void soAreRates() {
    var answer =
        api.send(
            "POST",
            "/reference-rates",
            "{\"rates\": [{\"currency\": \"RMB\", \"on\": \"2026-04-10\", \"perEuro\": 8}], \"source\": \"Foo\"}"
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json",
            "Authorization",
            TestToken.BEARER);
    assertThat(strings(answer.json().at("/errors/0/candidates"))).startsWith("CNY");
  }

  private List<String> candidates(String path) {
    var answer = api.get(path);
    assertThat(answer.status()).as(path).isEqualTo(400);
    return strings(answer.json().at("/errors/0/candidates"));
  }

  private static List<String> candidatesAt(String pointer, JsonNode errors) {
    return errors
        .valueStream()
        .filter(error -> error.get("pointer").asString().equals(pointer))
        .findFirst()
        .map(error -> strings(error.get("candidates")))
        .orElseThrow();
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
