package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.junit.jupiter.api.Test;

@HttpTest
class OverviewTests {

  private final Api api;
  private final Given given;
  private final StatementCount statements;

  OverviewTests(Api api, Given given, StatementCount statements) {
    this.api = api;
    this.given = given;
    this.statements = statements;
  }

  @Test
  void showsTheTotalsOfEverySummary() {
    var world = new Commitments(given);
    world.announceEverything();
    String filters = "?company=" + world.slug(world.alpha);
    var overview = api.get("/summaries/overview" + filters).json();
    for (String kind : List.of("partnerships", "training-goals", "capacities", "investments")) {
      String member = kind.replace("training-goals", "trainingGoals");
      var summary = api.get("/summaries/" + kind + filters).json();
      assertThat(overview.get(member)).isEqualTo(summary.get("total"));
      assertThat(overview.at("/summaries/" + kind).asString())
          .isEqualTo("/api/v1/summaries/" + kind + filters);
    }
    assertThat(overview.at("/partnershipsInTalks/partnerships").asInt()).isEqualTo(1);
    assertThat(api.all(overview.at("/partnershipsInTalks/details").asString())).hasSize(1);
    assertThat(overview.get("companies").asInt()).isEqualTo(2);
    assertThat(overview.get("announcements").asInt()).isEqualTo(2);
    assertThat(api.all(overview.at("/summaries/announcements").asString())).hasSize(2);
    assertThat(overview.get("latest").values())
        .extracting(a -> a.get("announcedOn").asString() + " " + a.get("sources"))
        .containsExactly("2026-02-03 1", "2019-01-01 1");
    assertThat(overview.at("/inTalks/share").isNull()).isTrue();
  }

  @Test
  void tellsHowMuchIsOnlyTalkedAbout() {
    String investor = "Overview Investor";
    given.investment(investor, "2026-02-03", "3000000");
    given.post(
        """
        {"headline": "It may invest more", "announcedOn": "2026-03-03",
         "sources": [{"publisher": "Example Wire", "title": "Perhaps", "url": "https://example.org/perhaps-more"}],
         "investments": [{"investors": [{"company": "Overview Investor"}], "country": "IN",
           "amount": {"value": 1000000, "currency": "USD", "qualifier": "EXACT"},
           "instrument": "CAPEX", "bindingLevel": "IN_TALKS"}]}
        """);
    String mine = "/summaries/overview?investor=overview-investor";
    var talks = api.get(mine).json().get("inTalks");
    assertThat(talks.get("point").asLong()).isEqualTo(1000000);
    assertThat(talks.get("share").decimalValue()).isEqualByComparingTo("0.25");
    assertThat(talks.get("details").asString())
        .isEqualTo(
            "/api/v1/investments?investor=overview-investor&bindingLevel=IN_TALKS&counted=true");
    var pledged = api.get(mine + "&bindingLevel=PLEDGE&currency=JPY").json();
    assertThat(pledged.get("currency").asString()).isEqualTo("JPY");
    assertThat(pledged.at("/inTalks/investments").asInt()).isZero();
    assertThat(api.all(pledged.at("/inTalks/details").asString())).isEmpty();
    var india = api.get(mine + "&country=IN").json();
    assertThat(india.get("announcements").asInt()).isEqualTo(1);
    assertThat(api.all(india.at("/summaries/announcements").asString())).hasSize(1);
  }

  @Test
  void costsAtMostOneStatementUntilSomethingChanges() {
    String path = "/summaries/overview?country=JP";
    given.investment("Overview Counter", "2026-02-03", "3000000");
    var first = statements.during(() -> api.get(path));
    assertThat(statements.during(() -> api.get(path))).hasSizeLessThanOrEqualTo(1);
    given.investment("Overview Counter Two", "2026-02-03", "5000011");
    var after = statements.during(() -> api.get(path));
    // One more, where some amount of the country is converted at a rate of another day.
    assertThat(after).hasSameSizeAs(first).hasSizeBetween(7, 8);
    assertThat(after.stream().filter(sql -> sql.startsWith("with chosen")))
        .hasSize(5)
        .allMatch(sql -> sql.contains("= any ("));
  }

  @Test
  void isTheSameAfterAWriteAsFromTheBeginning() {
    var world = new Commitments(given);
    world.announceEverything();
    String alpha = "/summaries/overview?company=" + world.slug(world.alpha);
    String before = api.get(alpha).header("ETag");
    world.announce("2026-05-05", "{'people': 7, 'sponsor': {'company': 'ALPHA'}}", "", "");
    var changed = api.get(alpha, "If-None-Match", before);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().at("/trainingGoals/goals").asInt()).isEqualTo(6);
    // Asked for otherwise, nothing that was kept answers it.
    var anew = api.get(alpha + "&announcedOn.gte=2000-01-01").json();
    assertThat(anew.get("trainingGoals").get("point"))
        .isEqualTo(changed.json().get("trainingGoals").get("point"));
    assertThat(api.get(alpha, "If-None-Match", changed.header("ETag")).status()).isEqualTo(304);
  }

  @Test
  void namesEveryFaultOnce() {
    var answer =
        api.get(
            "/summaries/overview?contry=JP&currency=XXX&ratesOn=1950-01-01&groupBy=country&status=DONE");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("errors").values())
        .extracting(fault -> fault.get("parameter").asString())
        .containsExactlyInAnyOrder("contry", "currency", "ratesOn", "groupBy", "status");
    assertThat(api.get("/summaries/overview", "Accept", "text/csv").status()).isEqualTo(406);
    assertThat(api.get("/summaries/overview?format=csv").status()).isEqualTo(400);
  }
}
