package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@HttpTest
class CommitmentSummaryTests {

  private static final List<String> COMMON =
      List.of(
          "country", "year", "purpose", "tag", "dataset", "status", "bindingLevel", "announcement");

  private final Api api;
  private final Given given;
  private Commitments world;

  CommitmentSummaryTests(Api api, Given given) {
    this.api = api;
    this.given = given;
    this.world = new Commitments(given);
  }

  @BeforeEach
  void announce() {
    world = new Commitments(given);
    world.announceEverything();
  }

  private String mine(String kind, String more) {
    return "/summaries/" + kind + "?company=" + world.slug(world.alpha) + more;
  }

  private JsonNode ask(String kind, String more) {
    var answer = api.get(mine(kind, more));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode group(JsonNode summary, String key, @Nullable String value) {
    return summary.get("groups").values().stream()
        .filter(
            g ->
                value == null
                    ? g.at("/key/" + key).isNull()
                    : g.at("/key/" + key).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static void shows(JsonNode numbers, String low, String point, @Nullable String high) {
    assertThat(numbers.get("low").decimalValue()).isEqualByComparingTo(low);
    assertThat(numbers.get("point").decimalValue()).isEqualByComparingTo(point);
    if (high == null) {
      assertThat(numbers.get("high").isNull()).isTrue();
    } else {
      assertThat(numbers.get("high").decimalValue()).isEqualByComparingTo(high);
    }
  }

  @Test
  void headCountsHaveTheBoundsOfTheirQualifiers() {
    var all = ask("training-goals", "&groupBy=deadline");
    // 1009, about 2003, at least 3001, up to 4001, undisclosed.
    shows(all.get("total"), "5913", "10014", null);
    assertThat(all.at("/total/goals").asInt()).isEqualTo(5);
    assertThat(all.at("/total/announcements").asInt()).isEqualTo(1);
    assertThat(all.at("/total/undisclosed").asInt()).isEqualTo(1);
    assertThat(all.at("/total/unbounded").asInt()).isEqualTo(1);
    assertThat(all.get("groups").values())
        .extracting(g -> g.at("/key/deadline").asStringOpt().orElse("none"))
        .containsExactly("2030", "2031", "none");
    shows(group(all, "deadline", "2030"), "1009", "5010", "5010");
    shows(group(all, "deadline", "2031"), "1903", "2003", "2103");
  }

  @Test
  void whatWasRetractedOrShelvedIsListedWithTheReason() {
    var excluded = ask("training-goals", "").get("excluded").values().stream().toList();
    assertThat(excluded)
        .extracting(e -> e.get("reason").asString() + " " + e.get("goals") + " " + e.get("point"))
        .containsExactly("RETRACTED 1 6007", "SHELVED 1 5003");
    for (var reason : excluded) {
      assertThat(api.all(reason.get("details").asString()))
          .hasSize(1)
          .allMatch(item -> item.get("excluded").equals(reason.get("reason")))
          .allMatch(item -> !item.get("counted").asBoolean() && item.get("contribution").isNull());
    }
  }

  @Test
  void aGoalIsOfItsSponsorAndOfEachPartnerInFull() {
    var byCompany = ask("training-goals", "&groupBy=company");
    assertThat(byCompany.get("overlapping").asBoolean()).isTrue();
    assertThat(group(byCompany, "company", world.slug(world.beta)).get("point").asInt())
        .isEqualTo(1009 + 3001);
    var bySponsor = ask("training-goals", "&groupBy=sponsor");
    assertThat(bySponsor.get("overlapping").asBoolean()).isFalse();
    assertThat(group(bySponsor, "sponsor", null).get("point").asInt()).isEqualTo(4001);
    assertThat(group(bySponsor, "sponsor", world.slug(world.beta)).get("label").asString())
        .isEqualTo(world.beta);
  }

  @Test
  void partnershipsAreCountedOnceAndGroupedByPartyAndRole() {
    var byRole = ask("partnerships", "&groupBy=role");
    assertThat(byRole.at("/total/partnerships").asInt()).isEqualTo(3);
    assertThat(byRole.at("/total/undisclosedParties").asInt()).isEqualTo(5);
    // Two partners are one partnership in which that role is had.
    assertThat(group(byRole, "role", "PARTNER").get("partnerships").asInt()).isEqualTo(1);
    assertThat(group(byRole, "role", "PARTNER").get("undisclosedParties").asInt()).isZero();
    var both = ask("partnerships", "&groupBy=company,role");
    assertThat(both.get("groups").values())
        .filteredOn(g -> g.at("/key/role").asString().equals("CUSTOMER"))
        .extracting(g -> g.at("/key/company").asString())
        .containsExactly(world.slug(world.alpha));
    assertThat(ask("partnerships", "").get("excluded").values())
        .extracting(e -> e.get("reason").asString() + e.get("partnerships"))
        .containsExactly("RETRACTED1", "CANCELLED1");
  }

  @Test
  void powerIsAddedUpByWhatItIsOf() {
    var total = ask("capacities", "").get("total");
    shows(total.at("/powerMegawatts/IT"), "95.007", "501.007", "506.007");
    shows(total.at("/powerMegawatts/FACILITY"), "200.5", "200.5", "200.5");
    shows(total.at("/powerMegawatts/UNSPECIFIED"), "307", "307", null);
    shows(total.at("/accelerators"), "962", "1013", "1064");
    assertThat(total.at("/powerMegawatts/UNSPECIFIED/unbounded").asInt()).isEqualTo(1);
    assertThat(total.get("capacities").asInt()).isEqualTo(5);
    assertThat(total.get("undisclosed").asInt()).isEqualTo(1);
    var large =
        ask("capacities", "&groupBy=chip&having.powerMegawatts.IT.point.gte=101&sort=-chip");
    assertThat(large.get("groups").values())
        .extracting(g -> g.at("/key/chip").isNull())
        .containsExactly(true);
  }

  @Test
  void detailsOfGoalsAddUp() {
    reconcile(
        "training-goals",
        keys("sponsor", "company", "deadline"),
        "goals",
        List.of("low", "point", "high"),
        contribution -> contribution);
  }

  @Test
  void detailsOfPartnershipsAddUp() {
    reconcile("partnerships", keys("kind", "company", "role"), "partnerships", List.of(), c -> c);
  }

  @Test
  void detailsOfCapacitiesAddUp() {
    reconcile(
        "capacities",
        keys("operator", "powerBasis", "chip", "by"),
        "capacities",
        List.of("low", "point", "high"),
        contribution -> contribution.get("accelerators"));
  }

  private static List<String> keys(String... own) {
    return Stream.concat(Stream.of(own), COMMON.stream()).toList();
  }

  /** By each key, and by each two that adjoin. */
  private void reconcile(
      String kind,
      List<String> keys,
      String counts,
      List<String> numbers,
      Function<JsonNode, JsonNode> contribution) {
    List<String> groupings = new ArrayList<>(keys);
    for (int i = 1; i < keys.size(); i++) {
      groupings.add(keys.get(i - 1) + "," + keys.get(i));
    }
    for (String groupBy : groupings) {
      var summary = ask(kind, "&country.not=IN&groupBy=" + groupBy);
      List<JsonNode> shown = new ArrayList<>(summary.get("groups").values());
      assertThat(shown).as(groupBy).isNotEmpty();
      shown.add(summary.get("total"));
      int together = 0;
      for (JsonNode numbered : shown) {
        var rows = api.all(numbered.get("details").asString());
        assertThat(rows).as(groupBy + " " + numbered).hasSize(numbered.get(counts).asInt());
        for (String number : numbers) {
          BigDecimal sum =
              rows.stream()
                  .map(row -> contribution.apply(row.get("contribution")).get(number))
                  .filter(value -> !value.isNull())
                  .map(JsonNode::decimalValue)
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(contribution.apply(numbered).get(number).decimalValue())
              .as(groupBy + " " + number)
              .isEqualByComparingTo(sum);
        }
        together += numbered.get(counts).asInt();
      }
      if (!summary.get("overlapping").asBoolean()) {
        assertThat(together).as(groupBy).isEqualTo(2 * summary.at("/total/" + counts).asInt());
      }
    }
  }

  @Test
  void csvHasARowForEachGroup() {
    var lines =
        api.get(mine("training-goals", "&groupBy=country&format=csv")).text().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "\ufeffcountry,label,low,point,high,unbounded,goals,announcements,undisclosed,details");
    assertThat(lines).hasSize(4);
    assertThat(api.get(mine("capacities", "&format=csv")).text().lines().findFirst().orElseThrow())
        .contains("powerMegawatts.IT.low", "accelerators.high");
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    refuses("training-goals?groupBy=colour", "groupBy");
    refuses("training-goals?groupBy=week", "groupBy");
    refuses("training-goals?groupBy=country,year,sponsor,status", "groupBy");
    refuses("partnerships?groupBy=kind,kind", "groupBy");
    refuses("partnerships?having.point.gte=3&groupBy=kind", "having.point.gte");
    refuses("partnerships?currency=JPY", "currency");
    refuses("capacities?groupBy=chip&sort=colour", "sort");
    refuses("capacities?chip=No%20such%20chip", "chip");
    refuses("capacities?powerBasis=NAMEPLATE&operator=nobody-at-all", "operator");
    refuses("capacities?group=by:2028", "group");
    assertThat(api.get("/summaries/training-goals?announcedOn=1900").json().get("note").asString())
        .isEqualTo("No training goal meets all of these filters.");
  }

  @Test
  void saysWhatIsWrongWithAGroup() {
    for (String wrong :
        List.of(
            "colour:red",
            "year:26",
            "year",
            "role:CHIEF",
            "year:2026,year:2027",
            "company:nobody-at-all")) {
      var answer = api.get("/partnerships?group=" + wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(400);
      assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo("group");
    }
    assertThat(api.get("/partnerships?group=company:null,role:PARTNER").items()).isEmpty();
  }

  private void refuses(String question, String parameter) {
    var answer = api.get("/summaries/" + question);
    assertThat(answer.status()).as(question).isEqualTo(400);
    assertThat(answer.json().get("errors").values())
        .as(question)
        .extracting(fault -> fault.get("parameter").asString())
        .contains(parameter);
  }
}
