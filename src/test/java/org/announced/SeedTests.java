package org.announced;

import static org.announced.SeededAnnouncement.each;
import static org.announced.SeededAnnouncement.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * The announcement that the tracker ships with, row by row of the table that describes it. The only
 * test that counts what is seeded; everything is found by the announcement's own slug.
 */
@HttpTest
class SeedTests {

  private final SeededAnnouncement seeded;

  SeedTests(RestTestClient http) {
    this.seeded = new SeededAnnouncement(http);
  }

  @Test
  void twoArticlesReportOneAnnouncement() {
    var articles = seeded.list("sources", "publisher,title,url,publishedAt,language");
    assertThat(articles)
        .containsExactly(
            json(
                """
                {"publisher": "Zhitong Finance",
                 "title": "Microsoft invests $10 billion to deepen its AI footprint in Japan, partnering with SoftBank and other companies to build a local computing ecosystem",
                 "url": null, "publishedAt": "2026-04-03T07:35", "language": "en"}
                """),
            json(
                """
                {"publisher": "CNBC",
                 "title": "Sakura Internet Soars 20% as Microsoft and SoftBank Announce $10 Billion AI Partnership",
                 "url": null, "publishedAt": null, "language": "en"}
                """));
    assertThat(seeded.announcement("sources")).hasSize(2);
  }

  @Test
  void announcedOn() {
    assertThat(seeded.announcement("announcedOn").asString()).isEqualTo("2026-04-03");
  }

  @Test
  void occasion() {
    assertThat(seeded.announcement("place").asString()).isEqualTo("Prime Minister's Office, Tokyo");
    assertThat(seeded.announcement("country").asString()).isEqualTo("JP");
    assertThat(seeded.announcement("occasion").asString()).contains("Sanae Takaichi", "Brad Smith");
    assertThat(seeded.announcement("people"))
        .isEqualTo(
            json(
                """
                [{"name": "Brad Smith", "office": "Vice Chair and President", "organization": "Microsoft"},
                 {"name": "Sanae Takaichi", "office": "Prime Minister", "organization": "Government of Japan"}]
                """));
  }

  @Test
  void investment() {
    var investment =
        seeded.only(
            "investments",
            "amount,normalizedAmount,period,country,purposes,instrument,status,bindingLevel,"
                + "relation,counted,undisclosedInvestors");
    assertThat(investment)
        .isEqualTo(
            json(
                """
                {"undisclosedInvestors": 0,
                 "amount": {"value": 10000000000, "currency": "USD", "qualifier": "EXACT",
                   "low": 10000000000, "high": 10000000000, "per": null, "statedAs": "$10 billion"},
                 "normalizedAmount": {"currency": "USD", "low": 10000000000, "point": 10000000000,
                   "high": 10000000000, "derived": false, "rate": 1, "rateOn": "2026-04-03", "rateSource": "identity"},
                 "period": {"start": "2026", "end": "2029"},
                 "country": "JP",
                 "purposes": [{"purpose": "AI_INFRASTRUCTURE", "share": null},
                   {"purpose": "CYBERSECURITY", "share": null},
                   {"purpose": "WORKFORCE_TRAINING", "share": null}],
                 "instrument": "MIXED", "status": "ANNOUNCED", "bindingLevel": "PLEDGE",
                 "relation": null, "counted": true}
                """));
  }

  @Test
  void whoPays() {
    var investors = seeded.only("investments", "investors").get("investors");
    assertThat(each(investors, "/company/slug")).containsExactly("microsoft");
    assertThat(investors.get(0).get("share").isNull()).isTrue();
    assertThat(seeded.claims("/investments/0/investors"))
        .containsExactly(
            "Zhitong Finance [\"Microsoft\"] preferred",
            "Zhitong Finance [\"Microsoft\",\"Sakura Internet\",\"SoftBank\"]",
            "CNBC [\"Microsoft\",\"SoftBank\"]");
  }

  @Test
  void computePartnership() {
    var partnership = seeded.partnership("COMPUTE_SUPPLY");
    assertThat(partnership.get("bindingLevel").asString()).isEqualTo("IN_TALKS");
    assertThat(partnership.get("country").asString()).isEqualTo("JP");
    assertThat(each(partnership.get("parties"), "/company/slug"))
        .containsExactly("microsoft", "sakura-internet", "softbank-corp");
    assertThat(each(partnership.get("parties"), "/role"))
        .containsExactly("CLOUD_PROVIDER", "COMPUTE_PROVIDER", "COMPUTE_PROVIDER");
    assertThat(partnership.get("undisclosedParties").asInt()).isZero();
  }

  @Test
  void theNumberOfGpusIsNotKnown() {
    assertThat(
            seeded.only(
                "capacities",
                "operator,powerMegawatts,powerBasis,accelerators,chip,qualifier,country,by,status,"
                    + "bindingLevel"))
        .isEqualTo(
            json(
                """
                {"operator": null, "powerMegawatts": null, "powerBasis": null, "accelerators": null,
                 "chip": "GPU, model not stated", "qualifier": "UNDISCLOSED", "country": "JP",
                 "by": null, "status": "ANNOUNCED", "bindingLevel": "IN_TALKS"}
                """));
  }

  @Test
  void jointSolution() {
    var partnership = seeded.partnership("JOINT_SOLUTION");
    assertThat(partnership.get("bindingLevel").asString()).isEqualTo("IN_TALKS");
    assertThat(each(partnership.get("parties"), "/company/slug"))
        .containsExactly("softbank-corp", "microsoft-japan");
    assertThat(partnership.get("undisclosedParties").asInt()).isZero();
  }

  @Test
  void trainingPartnership() {
    var partnership = seeded.partnership("TRAINING");
    assertThat(partnership.get("bindingLevel").asString()).isEqualTo("PLEDGE");
    assertThat(each(partnership.get("parties"), "/company/slug"))
        .containsExactly("microsoft", "ntt-data", "nec", "fujitsu", "hitachi");
    assertThat(each(partnership.get("parties"), "/role"))
        .filteredOn("TRAINING_PARTNER"::equals)
        .hasSize(4);
    assertThat(partnership.get("undisclosedParties").asInt()).isEqualTo(1);
  }

  @Test
  void trainingGoal() {
    var goal =
        seeded.only(
            "training-goals",
            "people,qualifier,audiences,deadline,country,sponsor,partners,undisclosedPartners,"
                + "purposes,status,bindingLevel");
    assertThat(goal.get("people").toString()).isEqualTo("1000000");
    assertThat(goal.get("qualifier").asString()).isEqualTo("EXACT");
    assertThat(each(goal.get("audiences"), ""))
        .containsExactly("engineers and developers", "AI professionals");
    assertThat(goal.get("deadline").asString()).isEqualTo("2030");
    assertThat(goal.get("country").asString()).isEqualTo("JP");
    assertThat(goal.at("/sponsor/company/slug").asString()).isEqualTo("microsoft");
    assertThat(each(goal.get("partners"), "/company/slug"))
        .containsExactly("ntt-data", "nec", "fujitsu", "hitachi");
    assertThat(goal.get("undisclosedPartners").asInt()).isEqualTo(1);
    assertThat(each(goal.get("purposes"), "/purpose")).containsExactly("WORKFORCE_TRAINING");
    assertThat(goal.get("status").asString()).isEqualTo("ANNOUNCED");
    assertThat(goal.get("bindingLevel").asString()).isEqualTo("PLEDGE");
  }

  @Test
  void purposeOfTheComputePartnership() {
    assertThat(each(seeded.partnership("COMPUTE_SUPPLY").get("aims"), ""))
        .satisfiesExactly(
            aim -> assertThat(aim).contains("inside Japan"),
            aim -> assertThat(aim).contains("domestic large language models"));
  }

  @Test
  void marketReaction() {
    var moves = seeded.list("market-reactions", "company,listing,on,percent,measure,source");
    assertThat(moves)
        .extracting(
            move -> move.at("/company/slug").asString(),
            move ->
                move.at("/listing/mic").asString() + ":" + move.at("/listing/ticker").asString(),
            move -> move.get("percent").toString(),
            move -> move.get("on").asString(),
            move -> move.get("measure").asString(),
            move -> seeded.publisher(move.get("source")))
        .containsExactly(
            tuple("sakura-internet", "XTKS:3778", "20.2", "2026-04-03", "UNSPECIFIED", "CNBC"),
            tuple("softbank-group", "XTKS:9984", "0.22", "2026-04-03", "UNSPECIFIED", "CNBC"),
            tuple("softbank-corp", "XTKS:9434", "1.02", "2026-04-03", "UNSPECIFIED", "CNBC"));
  }

  @Test
  void adoption() {
    assertThat(
            seeded.list("indicators", "name,geography,share,qualifier,statedAs,report,publisher"))
        .containsExactly(
            json(
                """
                {"name": "People of working age who use generative AI", "geography": "JP",
                 "share": 0.2, "qualifier": "ABOUT", "statedAs": "one in five",
                 "report": "AI Diffusion Report", "publisher": "Microsoft"}
                """),
            json(
                """
                {"name": "People of working age who use generative AI", "geography": "WORLD",
                 "share": 0.166667, "qualifier": "ABOUT", "statedAs": "one in six",
                 "report": "AI Diffusion Report", "publisher": "Microsoft"}
                """));
  }

  /** Of everything but the market reactions, which only one article has. */
  @Test
  void bothArticlesAreEvidenceAndSayWhere() {
    assertThat(seeded.evidence("investments")).containsExactly("Zhitong Finance 2, CNBC 2");
    assertThat(seeded.evidence("partnerships"))
        .containsExactly(
            "Zhitong Finance 1, Zhitong Finance 3, Zhitong Finance 6, CNBC 1, CNBC 3, CNBC 6",
            "Zhitong Finance 7, CNBC 7",
            "Zhitong Finance 8, CNBC 9");
    assertThat(seeded.evidence("training-goals"))
        .containsExactly("Zhitong Finance 2, Zhitong Finance 8, CNBC 2, CNBC 9");
    assertThat(seeded.evidence("capacities")).containsExactly("Zhitong Finance 3, CNBC 3");
    assertThat(seeded.evidence("indicators"))
        .containsExactly("Zhitong Finance 5, CNBC 5", "Zhitong Finance 5, CNBC 5");
  }

  @Test
  void everyClaimIsAboutSomethingThatTheAnnouncementShows() {
    var shown = seeded.whole();
    assertThat(shown.get("claims"))
        .hasSize(14)
        .allSatisfy(
            claim -> {
              assertThat(shown.at(claim.get("subject").asString()).isMissingNode()).isFalse();
              assertThat(claim.get("reason").asString()).isNotBlank();
            });
  }

  @Test
  void theAnnouncementHoldsWhatTheListsShow() {
    assertThat(seeded.announcement("investments")).hasSize(1);
    assertThat(seeded.announcement("partnerships")).hasSize(3);
    assertThat(seeded.announcement("trainingGoals")).hasSize(1);
    assertThat(seeded.announcement("capacities")).hasSize(1);
    assertThat(seeded.announcement("marketReactions")).hasSize(3);
    assertThat(seeded.announcement("indicators")).hasSize(2);
    var investment = seeded.announcement("investments").get(0);
    assertThat(investment)
        .isEqualTo(seeded.get("/investments/{id}", investment.get("id").asString()));
  }

  @Test
  void summariesShowItOnce() {
    var slug = seeded.announcement("slug").asString();
    var training =
        seeded.get("/summaries/training-goals?groupBy=deadline,country&announcement={slug}", slug);
    assertThat(training.at("/total/point").asInt()).isEqualTo(1_000_000);
    assertThat(training.at("/total/high").asInt()).isEqualTo(1_000_000);
    assertThat(training.at("/total/goals").asInt()).isEqualTo(1);
    assertThat(training.get("groups")).hasSize(1);
    assertThat(training.at("/groups/0/key"))
        .isEqualTo(json("{\"deadline\": \"2030\", \"country\": \"JP\"}"));

    var partnerships =
        seeded.get("/summaries/partnerships?groupBy=bindingLevel&announcement={slug}", slug);
    assertThat(partnerships.at("/total/partnerships").asInt()).isEqualTo(3);
    assertThat(partnerships.at("/total/undisclosedParties").asInt()).isEqualTo(1);
    assertThat(each(partnerships.get("groups"), "/key/bindingLevel"))
        .containsExactly("IN_TALKS", "PLEDGE");
    assertThat(partnerships.at("/groups/0/partnerships").asInt()).isEqualTo(2);

    var capacities = seeded.get("/summaries/capacities?announcement={slug}", slug);
    assertThat(capacities.at("/total/capacities").asInt()).isEqualTo(1);
    assertThat(capacities.at("/total/undisclosed").asInt()).isEqualTo(1);
    assertThat(capacities.at("/total/powerMegawatts/IT/point").asInt()).isZero();
  }

  /** Of the nine companies eight act; SoftBank Group's shares moved, and that is all. */
  @Test
  void theOverviewShowsWhatOnlyItsArticlesReport() {
    var overview = seeded.get("/summaries/overview?source={publisher}", "Zhitong Finance");
    assertThat(overview.at("/investments/point").asLong()).isEqualTo(10_000_000_000L);
    assertThat(overview.at("/inTalks/share").asInt()).isZero();
    assertThat(overview.at("/partnerships/partnerships").asInt()).isEqualTo(3);
    assertThat(overview.at("/partnershipsInTalks/partnerships").asInt()).isEqualTo(2);
    assertThat(overview.at("/trainingGoals/point").asInt()).isEqualTo(1_000_000);
    assertThat(overview.at("/companies").asInt()).isEqualTo(8);
    assertThat(overview.at("/announcements").asInt()).isEqualTo(1);
    assertThat(overview.at("/latest/0/publishers"))
        .isEqualTo(json("[\"Zhitong Finance\", \"CNBC\"]"));
  }

  @Test
  void theEightThatActDoWhatItsArticlesReport() {
    var companies = seeded.get("/summaries/companies?source={publisher}", "Zhitong Finance");
    assertThat(companies.get("groups").values())
        .extracting(company -> company.at("/key/company").asString())
        .hasSize(8)
        .startsWith("microsoft");
    var microsoft = companies.at("/groups/0");
    assertThat(microsoft.at("/point").asLong()).isEqualTo(10_000_000_000L);
    assertThat(microsoft.at("/partnerships").asInt()).isEqualTo(2);
    assertThat(microsoft.at("/trainingGoals").asInt()).isEqualTo(1);
    assertThat(microsoft.at("/details/capacities").isNull()).isTrue();
  }
}
