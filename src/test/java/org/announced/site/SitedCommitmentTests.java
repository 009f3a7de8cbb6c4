package org.announced.site;

import static org.announced.site.SiteRequests.warnings;
import static org.announced.support.CompanyRequests.faults;
import static org.announced.support.CompanyRequests.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.support.Api;
import org.announced.support.CompanyRequests;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@HttpTest
class SitedCommitmentTests {

  private static final String PATCH = CompanyRequests.MERGE_PATCH;

  private final Api api;
  private final StatementCount statements;
  private final SiteRequests sites;

  SitedCommitmentTests(Api api, StatementCount statements) {
    this.api = api;
    this.statements = statements;
    this.sites = new SiteRequests(api);
  }

  @Test
  void standsOnASiteThatIsDescribedAndThenNamed() {
    var answer =
        sites.announced(
            "builds",
            """
            {"powerMegawatts": 100, "operator": {"company": {"name": "OWN Works"}}, "country": "US",
             "site": {"name": "OWN Campus", "city": "Mount Pleasant"}}
            """);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(names(answer.json().at("/written/sites")))
        .containsExactly(sites.companies.named("OWN Campus"));
    var capacity = answer.json().at("/capacities/0");
    assertThat(capacity.at("/site/name").asString()).isEqualTo(sites.companies.named("OWN Campus"));
    var site = sites.get(sites.companies.slug("OWN-campus")).json();
    assertThat(site.at("/operator/company/name").asString())
        .isEqualTo(sites.companies.named("OWN Works"));
    assertThat(site.get("country").asString()).isEqualTo("US");

    sites.capacity("adds", "{\"powerMegawatts\": 200, \"site\": \"OWN campus\"}");
    var page = sites.get(sites.companies.slug("OWN-campus")).json().get("announced");
    assertThat(page.at("/count/capacities").asInt()).isEqualTo(2);
    assertThat(page.get("items").valueStream().map(one -> one.get("told").asString()))
        .containsExactly("100 MW", "200 MW");
    assertThat(sites.list(page.at("/details/capacities").asString().substring("/api/v1".length())))
        .hasSize(2);
  }

  @Test
  void anInvestmentAndAPartnershipStandOnOneToo() {
    sites.made("{\"name\": \"OWN Campus\", \"country\": \"JP\"}");
    var answer =
        sites.companies.send(
            "POST",
            "/announcements?onDuplicate=create",
            """
            {"headline": "OWN invests", "announcedOn": "2026-04-03", "sources": [{"publisher": "A wire", "title": "OWN"}],
             "investments": [{"investors": [{"company": {"name": "OWN A"}}], "amount": {"value": 1301, "currency": "USD"},
               "instrument": "CAPEX", "site": "OWN Campus"}],
             "partnerships": [{"kind": "COMPUTE_SUPPLY", "bindingLevel": "MOU", "parties": [{"company": "OWN A", "role": "CUSTOMER"}],
               "undisclosedParties": 1, "site": "OWN Campus"}]}
            """);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    var site = sites.get(sites.companies.slug("OWN-campus")).json().get("announced");
    assertThat(site.get("items").valueStream().map(one -> one.get("kind").asString()))
        .containsExactly("INVESTMENT", "PARTNERSHIP");
    for (var list : List.of("investments", "partnerships", "announcements")) {
      assertThat(sites.list("/" + list + "?site=" + sites.companies.slug("OWN-campus")))
          .as(list)
          .hasSize(1);
    }
    for (var summary : List.of("investments", "partnerships")) {
      var groups =
          api.get(
                  "/summaries/%s?groupBy=site&site=%s"
                      .formatted(summary, sites.companies.slug("OWN-campus")))
              .json()
              .get("groups");
      assertThat(groups).as(summary).hasSize(1);
      assertThat(groups.at("/0/key/site").asString()).isEqualTo(sites.companies.slug("OWN-campus"));
      assertThat(groups.at("/0/label").asString()).isEqualTo(sites.companies.named("OWN Campus"));
      assertThat(sites.list(groups.at("/0/details").asString().substring("/api/v1".length())))
          .hasSize(1);
    }
  }

  @Test
  void aNameThatMeansTwoSitesIsNeverResolvedSilently() {
    sites.made("{\"name\": \"OWN Phase 1\", \"operator\": {\"company\": {\"name\": \"OWN A\"}}}");
    sites.made("{\"name\": \"OWN Phase 1\", \"operator\": {\"company\": {\"name\": \"OWN B\"}}}");
    var ambiguous = sites.announced("one", "{\"powerMegawatts\": 1, \"site\": \"OWN Phase 1\"}");
    assertThat(faults(ambiguous)).containsExactly("/capacities/0/site ambiguous-site");
    assertThat(ambiguous.json().at("/errors/0/candidates")).hasSize(2);
    var decided =
        sites.capacity(
            "two", "{\"powerMegawatts\": 1, \"operator\": \"OWN B\", \"site\": \"OWN Phase 1\"}");
    assertThat(decided.at("/site/slug").asString())
        .isEqualTo(sites.companies.slug("OWN-phase-1-2"));
    var third =
        sites.announced(
            "three",
            "{\"powerMegawatts\": 1, \"operator\": {\"company\": {\"name\": \"OWN C\"}}, \"site\": {\"name\": \"OWN Phase 1\"}}");
    assertThat(names(third.json().at("/written/sites"))).hasSize(1);
  }

  @Test
  void anUnknownNameIsToldTheNearest() {
    sites.made("{\"name\": \"OWN Mount Pleasant\"}");
    var answer = sites.announced("one", "{\"powerMegawatts\": 1, \"site\": \"OWN Mount Plesant\"}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(faults(answer)).containsExactly("/capacities/0/site unknown-site");
    assertThat(answer.json().at("/errors/0/candidates/0").asString())
        .isEqualTo(sites.companies.slug("OWN-mount-pleasant"));
  }

  @Test
  void aSiteOfThatNameInAnotherCountryIsNotMeant() {
    var known = sites.made("{\"name\": \"OWN Campus\", \"country\": \"US\"}");
    var answer =
        sites.announced(
            "one", "{\"powerMegawatts\": 1, \"country\": \"FR\", \"site\": \"OWN Campus\"}");
    assertThat(faults(answer)).containsExactly("/capacities/0/site unknown-site");
    var insisted =
        sites.announced(
            "two",
            "{\"powerMegawatts\": 1, \"country\": \"FR\", \"site\": \"%s\"}"
                .formatted(known.get("id").asString()));
    assertThat(insisted.status()).as(insisted.text()).isEqualTo(201);
    assertThat(warnings(insisted)).containsExactly("/capacities/0/site contradiction");
  }

  @Test
  void aNameOfAnothersSiteIsTakenAndWarnedOf() {
    sites.made(
        "{\"name\": \"OWN Abilene\", \"operator\": {\"company\": {\"name\": \"OWN Crusoe\"}}}");
    var answer =
        sites.announced(
            "one",
            "{\"powerMegawatts\": 1, \"operator\": {\"company\": {\"name\": \"OWN Oracle\"}}, \"site\": \"OWN Abilene\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(warnings(answer)).containsExactly("/capacities/0/site contradiction");
  }

  @Test
  void whatIsSaidOtherwiseOfAKnownSiteIsToldAndStays() {
    sites.made("{\"name\": \"OWN Campus\", \"city\": \"Inzai\"}");
    var answer =
        sites.announced(
            "one",
            "{\"powerMegawatts\": 1, \"site\": {\"name\": \"OWN Campus\", \"city\": \"Chiba\"}}");
    assertThat(warnings(answer)).containsExactly("/capacities/0/site known-otherwise");
    assertThat(sites.get(sites.companies.slug("OWN-campus")).json().get("city").asString())
        .isEqualTo("Inzai");
  }

  @Test
  void isCorrectedAndTakenAwayWithARevision() {
    sites.made("{\"name\": \"OWN One\"}");
    sites.made("{\"name\": \"OWN Two\"}");
    var capacity = sites.capacity("one", "{\"powerMegawatts\": 1, \"site\": \"OWN One\"}");
    var path = "/capacities/" + capacity.get("id").asString();
    var patched = patch(path, "{\"site\": \"OWN Two\", \"reason\": \"Another\"}");
    assertThat(patched.status()).as(patched.text()).isEqualTo(200);
    assertThat(patched.json().at("/site/name").asString())
        .isEqualTo(sites.companies.named("OWN Two"));
    var kept = patch(path, "{\"powerMegawatts\": 2, \"reason\": \"More\"}");
    assertThat(kept.json().at("/site/name").asString()).isEqualTo(sites.companies.named("OWN Two"));
    var read = api.get(path).json();
    var same = patch(path, "{\"site\": %s, \"reason\": \"As read\"}".formatted(read.get("site")));
    assertThat(same.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
    assertThat(patch(path, "{\"site\": null, \"reason\": \"None\"}").json().get("site").isNull())
        .isTrue();
  }

  private Api.Answer patch(String path, String body) {
    return sites.companies.send(
        "PATCH", path, body, "If-Match", api.get(path).header("ETag"), "Content-Type", PATCH);
  }

  @Test
  void whatWasReadIsKnownAndWhatIsToldOtherwiseIsClaimed() {
    sites.made("{\"name\": \"OWN One\"}");
    sites.made("{\"name\": \"OWN Two\"}");
    var answer =
        sites.announced("builds a lot", "{\"powerMegawatts\": 777, \"site\": \"OWN One\"}");
    var read = api.get("/announcements/" + answer.json().get("id").asString()).json();
    var again = sites.companies.send("POST", "/announcements", read.toString());
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.header("Differs")).isIn("", "0");
    var other =
        ((ObjectNode) read.deepCopy()).without(List.of("id", "slug", "revision", "updatedAt"));
    var capacity =
        ((ObjectNode) other.at("/capacities/0"))
            .without(
                List.of(
                    "id",
                    "revision",
                    "updatedAt",
                    "announcement",
                    "counted",
                    "excluded",
                    "contribution",
                    "evidence",
                    "milestones"));
    capacity.put("site", sites.companies.named("OWN Two"));
    other
        .putArray("sources")
        .addObject()
        .put("publisher", "Other wire")
        .put("title", sites.companies.own);
    var attached =
        sites.companies.send(
            "POST",
            "/announcements?onDuplicate=attach&to=" + read.get("id").asString(),
            other.toString());
    assertThat(attached.status()).as(attached.text()).isEqualTo(200);
    assertThat(attached.json().get("claims").valueStream())
        .anySatisfy(
            claim -> {
              assertThat(claim.get("subject").asString()).isEqualTo("/capacities/0/site");
              assertThat(claim.get("value").asString()).isEqualTo(sites.companies.named("OWN Two"));
            });
    assertThat(attached.json().get("capacities")).hasSize(1);
  }

  @Test
  void theSameSiteIsRecognisedAndOneFarAwayIsAnother() {
    var at =
        "{\"name\": \"OWN %s\", \"latitude\": %s, \"longitude\": -97.7, \"precision\": \"EXACT\"}";
    sites.made(at.formatted("North", "30.3"));
    sites.made(at.formatted("South", "30.1"));
    var told =
        """
        {"headline": "OWN %s", "announcedOn": "2026-04-0%d",
         "sources": [{"publisher": "A wire", "title": "OWN %1$s"}],
         "capacities": [{"powerMegawatts": 431, "operator": {"company": {"name": "OWN Works"}}, "country": "US", "site": "OWN %s"}]}
        """;
    assertThat(post(told.formatted("builds a hall", 3, "North")).status()).isEqualTo(201);
    var same = post(told.formatted("opens ground for servers", 4, "North"));
    assertThat(same.status()).as(same.text()).isEqualTo(409);
    assertThat(same.text()).contains("the same site");
    assertThat(post(told.formatted("opens ground for servers", 4, "South")).status())
        .isEqualTo(201);
  }

  private Api.Answer post(String document) {
    return sites.companies.send("POST", "/announcements", document);
  }

  @Test
  void anEditionOfADataSetCorrectsIt() {
    sites.made("{\"name\": \"OWN One\"}");
    sites.made("{\"name\": \"OWN Two\"}");
    var row =
        """
        {"headline": "OWN builds", "announcedOn": "2026-04-03", "records": [{"dataset": "halls", "id": "OWN %s"}],
         "sources": [{"publisher": "A wire", "title": "OWN"}],
         "capacities": [{"powerMegawatts": 433, "site": %s}]}
        """;
    var stored = post(row.formatted("row", "\"OWN One\""));
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    var path = "/announcements?onKnown=correct";
    var same =
        sites.companies.send(
            "POST",
            path,
            row.formatted("row", "{\"name\": \"own one\"}".replace("own one", "OWN  ONE")));
    assertThat(same.json().at("/written/outcome").asString()).as(same.text()).isEqualTo("KNOWN");
    var other = sites.companies.send("POST", path, row.formatted("row", "\"OWN Two\""));
    assertThat(other.json().at("/written/outcome").asString())
        .as(other.text())
        .isEqualTo("CORRECTED");
    assertThat(other.json().at("/capacities/0/site/name").asString())
        .isEqualTo(sites.companies.named("OWN Two"));
  }

  @Test
  void aClaimOfAnotherSiteMayBePreferred() {
    sites.made("{\"name\": \"OWN One\"}");
    sites.made("{\"name\": \"OWN Two\"}");
    var stored =
        sites.companies.send(
            "POST",
            "/announcements?onDuplicate=create",
            """
            {"headline": "OWN builds", "announcedOn": "2026-04-03", "sources": [{"publisher": "A wire", "title": "OWN"}],
             "capacities": [{"powerMegawatts": 435, "site": "OWN One"}],
             "claims": [{"subject": "/capacities/0/site", "value": "OWN Two", "source": 0, "preferred": false, "reason": "Told so"}]}
            """);
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    var id = stored.json().get("id").asString();
    var preferred =
        sites.companies.send(
            "POST",
            "/announcements/%s/claims/%s/preference"
                .formatted(id, stored.json().at("/claims/0/id").asString()),
            "{\"reason\": \"It is right\"}",
            "If-Match",
            api.get("/announcements/" + id).header("ETag"));
    assertThat(preferred.status()).as(preferred.text()).isEqualTo(200);
    assertThat(preferred.json().at("/capacities/0/site/name").asString())
        .isEqualTo(sites.companies.named("OWN Two"));
  }

  @Test
  void twoWhoDescribeOneSiteAtTheSameTimeMakeOne() throws Exception {
    sites.companies.made("{\"name\": \"OWN Works\"}");
    var posts = Executors.newFixedThreadPool(4);
    try {
      var answers = new ArrayList<Future<Api.Answer>>();
      for (int n = 0; n < 8; n++) {
        var capacity =
            "{\"powerMegawatts\": %d, \"operator\": \"OWN Works\", \"site\": {\"name\": \"OWN Yard\"}}"
                .formatted(n + 1);
        var headline = "tells at once " + n;
        answers.add(posts.submit(() -> sites.announced(headline, capacity)));
      }
      for (var answer : answers) {
        assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(201);
      }
    } finally {
      posts.shutdown();
    }
    assertThat(sites.list("/sites?q=OWN")).hasSize(1);
  }

  @Test
  void aSiteIsReadByTwoStatementsHoweverMuchStandsOnIt() {
    sites.made("{\"name\": \"OWN One\"}");
    for (int n = 1; n <= 3; n++) {
      sites.capacity("tells " + n, "{\"powerMegawatts\": %d, \"site\": \"OWN One\"}".formatted(n));
    }
    assertThat(statements.during(() -> sites.get(sites.companies.slug("OWN-one")))).hasSize(2);
  }

  @Test
  void isShownInCsvAndFoundByNull() {
    sites.made("{\"name\": \"OWN One\"}");
    var capacity = sites.capacity("one", "{\"powerMegawatts\": 1, \"site\": \"OWN One\"}");
    var csv = api.get("/capacities?format=csv&fields=site&site=" + sites.companies.slug("OWN-one"));
    assertThat(csv.text())
        .contains(
            "site,site.slug", sites.companies.named("OWN One"), sites.companies.slug("OWN-one"));
    assertThat(
            sites.list(
                "/capacities?site=null&announcement=" + capacity.at("/announcement/id").asString()))
        .isEmpty();
    assertThat(api.get("/capacities?site=no-such-site-at-all").status()).isEqualTo(400);
  }

  @Test
  void theStatementsOfABatchDoNotGrowWithItsSites() {
    sites.made("{\"name\": \"OWN Warm\"}");
    batch(1, 0);
    int one = statements.during(() -> batch(1, 1)).size();
    int many = statements.during(() -> batch(60, 100)).size();
    assertThat(many).isLessThanOrEqualTo(one + 6);
  }

  private void batch(int lines, int from) {
    var body =
        IntStream.range(from, from + lines)
            .mapToObj(
                n ->
                    """
                    {"headline": "OWN opens hall %1$d", "announcedOn": "2026-04-03", "records": [{"dataset": "halls", "id": "OWN %1$d"}], "sources": [{"publisher": "A wire", "title": "OWN %1$d"}], "capacities": [{"powerMegawatts": %1$d.5, "operator": {"company": {"name": "OWN Firm"}}, "country": "US", "site": {"name": "OWN Hall %1$d", "latitude": %2$s, "longitude": -98.5, "precision": "EXACT"}}]}
                    """
                        .formatted(n + 1, 31 + n * 0.01))
            .collect(Collectors.joining());
    var answer =
        sites.companies.send(
            "POST", "/announcements/batch", body, "Content-Type", "application/x-ndjson");
    List<JsonNode> answered = answer.lines();
    assertThat(answered.subList(0, lines))
        .allSatisfy(
            line -> {
              assertThat(line.get("status").asInt()).as(line.toString()).isEqualTo(201);
              assertThat(line.get("sites")).hasSize(1);
            });
  }
}
