package org.announced.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.CompanyRequests;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who gets the money, where the investor does not spend it itself. */
@HttpTest
class RecipientTests {

  private final Api api;
  private final Given given;
  private String own = "";

  RecipientTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  @BeforeEach
  void anotherWorld() {
    own = "R" + UUID.randomUUID().toString().replace("-", "");
  }

  private String company(String name) {
    return "{'company': {'name': '%s %s'}}".formatted(own, name);
  }

  private String investment(String recipients, String value) {
    return """
    {'investors': [%s], 'recipients': %s, 'country': 'JP', 'instrument': 'GRANT',
     'amount': {'value': %s, 'currency': 'USD'}}
    """
        .formatted(company("Giver"), recipients, value);
  }

  private String document(String investments) {
    return """
    {'headline': '%1$s gives money away', 'announcedOn': '2026-04-03',
     'sources': [{'publisher': '%1$s Wire', 'title': 'It gives', 'url': 'https://example.org/%2$s'}],
     'investments': [%3$s], 'capacities': [{'operator': %4$s, 'powerMegawatts': 11, 'country': 'JP'}]}
    """
        .formatted(own, UUID.randomUUID(), investments, company("Runner"))
        .replace('\'', '"');
  }

  private Answer post(String investments) {
    return given.post("/announcements?onDuplicate=create", document(investments));
  }

  private JsonNode stored(String investments) {
    var answer = post(investments);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  private String slug(String name) {
    return (own + "-" + name).toLowerCase(Locale.ROOT);
  }

  private static List<String> names(JsonNode investment) {
    return investment.at("/recipients").values().stream()
        .map(one -> one.at("/company/slug").asString())
        .toList();
  }

  private static List<String> places(JsonNode faults) {
    return faults.values().stream()
        .map(fault -> fault.at("/pointer").asString() + " " + fault.at("/code").asString())
        .toList();
  }

  private JsonNode grouped(String by) {
    return api.get(
            "/summaries/investments?instrument=GRANT&source="
                + Api.encoded(own + " Wire")
                + "&groupBy="
                + by)
        .json();
  }

  @Test
  void isShownAndFoundInEveryList() {
    var named = company("Halden");
    var shown = stored(investment("[%s, %s]".formatted(named, company("Orsk")), "1300"));
    assertThat(names(shown.at("/investments/0"))).containsExactly(slug("halden"), slug("orsk"));
    for (var filter : List.of("recipient", "company")) {
      for (var list : List.of("investments", "announcements")) {
        var path = "/" + list + "?" + filter + "=";
        assertThat(api.get(path + slug("orsk")).items()).as(path).hasSize(1);
        assertThat(api.get(path + Api.encoded(own + " ORSK Inc.")).items()).as(path).hasSize(1);
      }
    }
    assertThat(api.get("/capacities?recipient=" + slug("halden")).items()).hasSize(1);
    assertThat(api.get("/investments?investor=" + slug("halden")).items()).isEmpty();
    assertThat(api.get("/investments?recipient=" + slug("giver")).items()).isEmpty();
    assertThat(api.get("/sources?company=" + slug("orsk")).items()).hasSize(1);
    var unknown = api.get("/investments?recipient=" + slug("orks"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.json().at("/errors/0/code").asString()).isEqualTo("unknown-company");
    assertThat(unknown.json().at("/errors/0/candidates").toString()).contains(slug("orsk"));
    assertThat(
            api.get("/investments?format=csv&fields=recipients&recipient=" + slug("orsk")).text())
        .contains("recipients,recipients.slug")
        .contains("%1$s Halden; %1$s Orsk,%2$s; %3$s".formatted(own, slug("halden"), slug("orsk")));
  }

  @Test
  void standsOnceAndIsWarnedOfWhereItInvests() {
    var halden = company("Halden");
    var twice = post(investment("[%1$s, %1$s]".formatted(halden), "1300"));
    assertThat(twice.status()).isEqualTo(422);
    assertThat(places(twice.json().at("/errors")))
        .containsExactly("/investments/0/recipients/1/company duplicate");
    var itself = post(investment("[%s]".formatted(company("Giver")), "1300"));
    assertThat(itself.status()).as(itself.text()).isEqualTo(201);
    assertThat(places(itself.json().at("/written/warnings")))
        .containsExactly("/investments/0/recipients/0 contradiction");
    var nobody = post(investment("['%s nobody']".formatted(own), "1300"));
    assertThat(places(nobody.json().at("/errors")))
        .containsExactly("/investments/0/recipients/0 unknown-company");
  }

  @Test
  void severalHaveItJointlyAndNobodyForHisOwn() {
    var halden = company("Halden");
    stored(
        investment("[%s]".formatted(halden), "1300")
            + ","
            + investment("[%s, %s]".formatted(halden, company("Orsk")), "500")
            + ","
            + investment("[]", "70"));
    var summary = grouped("recipient");
    assertThat(summary.at("/total/point").asInt()).isEqualTo(1870);
    assertThat(summary.at("/total/joint").asInt()).isZero();
    assertThat(summary.at("/overlapping").asBoolean()).isTrue();
    assertThat(told(summary, "recipient"))
        .containsExactlyInAnyOrder(
            slug("halden") + " 1300 joint 500 of 2",
            slug("orsk") + " 0 joint 500 of 1",
            "null 70 joint 0 of 1");
    for (var group : summary.get("groups")) {
      var rows = api.all(group.get("details").asString());
      assertThat(rows).hasSize(group.get("investments").asInt());
      for (var number : List.of("low", "point", "high", "joint")) {
        assertThat(
                rows.stream()
                    .map(row -> row.at("/contribution/" + number).decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo(group.get(number).decimalValue());
      }
    }
  }

  private static List<String> told(JsonNode summary, String key) {
    return summary.get("groups").values().stream()
        .map(
            group ->
                "%s %s joint %s of %s"
                    .formatted(
                        group.at("/key/" + key).asStringOpt().orElse("null"),
                        group.get("point"),
                        group.get("joint"),
                        group.get("investments")))
        .toList();
  }

  @Test
  void areCorrectedAndCleared() {
    var path =
        "/investments/"
            + stored(investment("[%s]".formatted(company("Halden")), "1300"))
                .at("/investments/0/id")
                .asString();
    given.patch(
        path,
        "{\"recipients\": [{\"company\": {\"name\": \"%s Orsk\"}}], \"reason\": \"Read again\"}"
            .formatted(own));
    assertThat(names(api.get(path).json())).containsExactly(slug("orsk"));
    assertThat(grouped("recipient").at("/groups/0/key/recipient").asString())
        .isEqualTo(slug("orsk"));
    given.patch(path, "{\"recipients\": null, \"reason\": \"Not said\"}");
    assertThat(names(api.get(path).json())).isEmpty();
    assertThat(api.get(path).json().at("/revision").asInt()).isEqualTo(3);
  }

  @Test
  void ofAnotherArticleAreAClaimThatMayBePreferred() {
    var first = document(investment("[%s]".formatted(company("Halden")), "1300"));
    var known = given.post(first).json();
    var second =
        document(investment("[%s]".formatted(company("Runner")), "1300"))
            .replace(own + " Wire", own + " Post");
    var answer = given.post("/announcements?onDuplicate=attach", second);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/written/claims").asInt()).isEqualTo(1);
    var path = "/announcements/" + known.at("/id").asString();
    var claim =
        api.get(path).json().at("/claims").values().stream()
            .filter(one -> !one.at("/preferred").asBoolean())
            .findFirst()
            .orElseThrow();
    assertThat(claim.at("/subject").asString()).isEqualTo("/investments/0/recipients");
    assertThat(claim.at("/value").toString()).isEqualTo("[\"" + own + " Runner\"]");
    var preferred =
        new CompanyRequests(api)
            .send(
                "POST",
                path + "/claims/" + claim.at("/id").asString() + "/preference",
                "{\"reason\": \"It is the filing.\"}",
                "If-Match",
                api.get(path).header("ETag"));
    assertThat(preferred.status()).as(preferred.text()).isEqualTo(200);
    assertThat(names(api.get(path).json().at("/investments/0"))).containsExactly(slug("runner"));
    var again = given.post("/announcements?onDuplicate=attach", second);
    assertThat(again.json().at("/written/claims").asInt()).isZero();
  }

  @Test
  void followAMergedCompanyAndComeBack() {
    var shown =
        stored(
            investment("[%s, %s]".formatted(company("Halden"), company("Orsk")), "1300")
                + ","
                + investment("[%s]".formatted(company("Orsk")), "500"));
    var companies = new CompanyRequests(api);
    var orsk = shown.at("/investments/1/recipients/0/company/id").asString();
    var halden = shown.at("/investments/0/recipients/0/company/id").asString();
    var survivor = companies.merged(orsk, halden);
    var path = "/announcements/" + shown.at("/id").asString();
    assertThat(names(api.get(path).json().at("/investments/0"))).containsExactly(slug("halden"));
    assertThat(names(api.get(path).json().at("/investments/1"))).containsExactly(slug("halden"));
    assertThat(told(grouped("recipient"), "recipient"))
        .containsExactly(slug("halden") + " 1800 joint 0 of 2");
    companies.undone(survivor);
    assertThat(names(api.get(path).json().at("/investments/0")))
        .containsExactly(slug("halden"), slug("orsk"));
    assertThat(names(api.get(path).json().at("/investments/1"))).containsExactly(slug("orsk"));
  }

  @Test
  void aLaterEditionReplacesThem() {
    var edition =
        document(investment("[%s]".formatted(company("Halden")), "1300"))
            .replace(
                "\"sources\"",
                "\"records\": [{\"dataset\": \"%s.org/a\", \"id\": \"1\"}], \"sources\"")
            .formatted(own.toLowerCase(Locale.ROOT));
    var path = "/announcements/" + given.post(edition).json().at("/id").asString();
    assertThat(given.post(edition).header("Differs")).isEmpty();
    var later = edition.replace(own + " Halden", own + " Runner");
    assertThat(given.post(later).header("Differs")).isEqualTo("1");
    var corrected = given.post("/announcements?onKnown=correct", later);
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    assertThat(names(api.get(path).json().at("/investments/0"))).containsExactly(slug("runner"));
    assertThat(api.get("/investments?recipient=" + slug("halden")).status()).isEqualTo(200);
    assertThat(api.get("/investments?recipient=" + slug("halden")).items()).isEmpty();
  }

  @Test
  void whatWasReadCanBePosted() {
    var shown = stored(investment("[%s]".formatted(company("Halden")), "1300"));
    var again = given.post(api.get("/announcements/" + shown.at("/id").asString()).text());
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.response().headers().firstValue("Differs")).isNotEqualTo("1");
    assertThat(names(again.json().at("/investments/0"))).containsExactly(slug("halden"));
  }
}
