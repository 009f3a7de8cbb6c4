package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** GroupSelection that come in pages. */
@HttpTest
class PagedSummaryTests {

  private static final List<String> COUNTRIES = List.of("JP", "FR", "DE", "IN", "BR");

  private final Api api;
  private final Given given;
  private String filter = "";
  private String name = "";

  PagedSummaryTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  /** Eight investors, of which some invest as much as others, in five countries and in none. */
  @BeforeEach
  void manyInvest() {
    name = "P" + UUID.randomUUID().toString().substring(0, 8);
    var publisher = name + " Wire";
    for (int i = 0; i < 8; i++) {
      var country = i < COUNTRIES.size() ? "\"" + COUNTRIES.get(i) + "\"" : "null";
      var answer =
          given.post(
              "/announcements?onDuplicate=create",
              """
              {"headline": "%1$s %2$d invests", "announcedOn": "2026-03-0%3$d", "country": "US",
               "sources": [{"publisher": "%4$s", "url": "https://example.org/%1$s-%2$d"}],
               "investments": [{"investors": [{"company": {"name": "%1$s %2$d"}}], "country": %5$s,
                 "instrument": "CAPEX",
                 "amount": {"value": %6$d, "currency": "USD", "qualifier": "%7$s"}}]}
              """
                  .formatted(
                      name,
                      i,
                      1 + i,
                      publisher,
                      country,
                      1000 + i / 3,
                      i == 2 ? "AT_LEAST" : "EXACT"));
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
    filter = "source=" + Api.encoded(publisher);
  }

  private String summary(String question) {
    return "/summaries/investments?" + filter + "&" + question;
  }

  private List<Answer> pages(String path) {
    var pages = new ArrayList<Answer>();
    for (String next = path; !next.isEmpty(); ) {
      var page = api.get(next);
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      next = page.json().get("next").asString("");
      assertThat(page.header("Link"))
          .isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
      pages.add(page);
    }
    return pages;
  }

  private static List<JsonNode> groups(Answer answer) {
    return answer.json().get("groups").values().stream().toList();
  }

  private static JsonNode withoutGroups(Answer answer) {
    var all = (ObjectNode) answer.json();
    all.remove(List.of("groups", "next"));
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groupBy=investor",
        "groupBy=investor&sort=-label",
        "groupBy=investor&sort=high",
        "groupBy=investor&sort=-high,-investor",
        "groupBy=country",
        "groupBy=country&sort=-country",
        "groupBy=country,investor&sort=country,-point",
        "groupBy=investor&having.point.gte=1001",
        "groupBy=announcement&sort=-announcements",
        "groupBy=quarter&phasing=SPREAD"
      })
  void pagesHoldEachGroupOnceInTheOrderOfTheWhole(String question) {
    var whole = api.get(summary(question));
    for (int limit : new int[] {1, 3}) {
      var pages = pages(summary(question + "&limit=" + limit));
      assertThat(pages.stream().flatMap(page -> groups(page).stream()).toList())
          .isEqualTo(groups(whole));
      assertThat(pages).allMatch(page -> groups(page).size() <= limit);
      assertThat(pages).allMatch(page -> withoutGroups(page).equals(withoutGroups(whole)));
    }
    assertThat(whole.json().get("next").isNull()).isTrue();
  }

  @Test
  void csvHasAllGroupsWhateverLimitSays() {
    var groups = groups(api.get(summary("groupBy=country,investor&sort=country,-point")));
    var csv = api.get(summary("groupBy=country,investor&sort=country,-point&format=csv&limit=1"));
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    var lines = csv.text().lines().toList();
    assertThat(lines.get(0)).startsWith("\ufeffcountry,investor,label,low,point,high");
    assertThat(lines).hasSize(1 + groups.size());
    for (int i = 0; i < groups.size(); i++) {
      var cells = lines.get(i + 1).split(",", -1);
      assertThat(cells[1]).isEqualTo(groups.get(i).at("/key/investor").asString());
      assertThat(lines.get(i + 1)).contains(groups.get(i).get("details").asString());
    }
    var tag = csv.header("ETag");
    assertThat(
            api.get(
                    summary("groupBy=country,investor&sort=country,-point&format=csv&limit=1"),
                    "If-None-Match",
                    tag)
                .status())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"groupBy=country", "groupBy=investor&sort=point", "groupBy=investor&country=JP"})
  void aCursorOfAnotherQuestionIsRefused(String other) {
    var next = api.get(summary("groupBy=investor&limit=2")).json().get("next").asString();
    var cursor = next.substring(next.indexOf("cursor="));
    var answer = api.get(summary(other + "&" + cursor));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("invalid-cursor");
    assertThat(answer.json().get("type").asString()).isEqualTo("/problems/invalid-cursor");
  }

  @Test
  void aCursorGoesOnWithAnotherLimit() {
    var next = api.get(summary("groupBy=investor&limit=2")).json().get("next").asString();
    var rest = api.get(next.replace("limit=2", "limit=100"));
    assertThat(groups(rest)).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groupBy=investor&limit=0",
        "groupBy=investor&limit=10001",
        "groupBy=investor&limit=many",
        "groupBy=investor&cursor=x",
        "limit=5"
      })
  void aWrongPageIsRefused(String question) {
    var answer = api.get(summary(question));
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
  }

  @Test
  void companiesComeInPagesAsWell() {
    var path = "/summaries/companies?" + filter;
    var whole = api.get(path);
    assertThat(groups(whole)).hasSize(8);
    var pages = pages(path + "&limit=3");
    assertThat(pages.stream().flatMap(page -> groups(page).stream()).toList())
        .isEqualTo(groups(whole));
    assertThat(pages).hasSize(3).allMatch(page -> page.json().at("/total/companies").asInt() == 8);
    assertThat(api.get(path + "&format=csv").text().lines()).hasSize(9);
    assertThat(api.get("/summaries/overview?" + filter).json().get("companies").asInt())
        .isEqualTo(8);
  }

  @Test
  void otherCommitmentsComeInPagesAsWell() {
    Stream.of("partnerships", "training-goals", "capacities")
        .forEach(
            kind -> {
              var path = "/summaries/" + kind + "?groupBy=year";
              var pages = pages(path + "&limit=1");
              assertThat(pages.stream().flatMap(page -> groups(page).stream()).toList())
                  .isEqualTo(groups(api.get(path)));
            });
  }
}
