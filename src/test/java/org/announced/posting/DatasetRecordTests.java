package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A row of a data set is one announcement, and two rows of it are two. */
@HttpTest
class DatasetRecordTests {

  private static final int FACILITIES = 1000;

  private final Api api;
  private final Given given;
  private final String own = "r" + UUID.randomUUID().toString().replace("-", "");
  private final String dataset = own + ".example/halls";

  DatasetRecordTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  private String records(String... ids) {
    return IntStream.range(0, ids.length)
        .mapToObj(i -> record(dataset, ids[i]))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String record(String dataset, String id) {
    return "{\"dataset\": \"%s\", \"id\": \"%s\"}".formatted(dataset, id);
  }

  /** Of one firm, day, place and page, under a headline that is the same but for a number. */
  private String hall(int number, long dollars, String records) {
    return """
    {"headline": "%1$s plans hall %2$d", "announcedOn": "2026-05-04", "records": %4$s,\
     "sources": [{"publisher": "A table", "url": "https://example.org/%1$s/table"}],\
     "investments": [{"investors": [{"company": {"name": "%1$s Corp."}}], "country": "JP",\
     "instrument": "CAPEX", "bindingLevel": "PLEDGE",\
     "amount": {"value": %3$d, "currency": "USD", "qualifier": "EXACT"}}]}"""
        .formatted(own, number, dollars, records);
  }

  private JsonNode stored(String document) {
    var answer = given.post(document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private Answer batch(String parameters, List<String> lines) {
    return api.send(
        "POST",
        "/announcements/batch" + parameters,
        String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/x-ndjson",
        "Authorization",
        TestToken.BEARER);
  }

  private static JsonNode tally(Answer answer) {
    return answer.lines().get(answer.lines().size() - 1);
  }

  @Test
  void recordsAreShownWhereverTheAnnouncementIs() {
    var posted = stored(hall(1, 70_000_000, records("b", "a")));
    var expected = records("a", "b").replace(" ", "");
    assertThat(posted.get("records").toString()).isEqualTo(expected);
    var path = "/announcements/" + posted.get("id").asString();
    assertThat(api.get(path).json().get("records").toString()).isEqualTo(expected);
    var list = "/announcements?dataset=" + dataset;
    assertThat(api.get(list).items().get(0).get("records").toString()).isEqualTo(expected);
    assertThat(api.get(list + "&format=csv&fields=records").text())
        .contains("records.dataset,records.id")
        .contains(dataset + "; " + dataset + ",a; b");
    var expanded = api.get("/investments?dataset=" + dataset + "&expand=announcement").items();
    assertThat(expanded.get(0).at("/announcement/records").toString()).isEqualTo(expected);
  }

  @Test
  void theSameRecordIsTheSameAnnouncementWhateverItSays() {
    var first = stored(hall(1, 70_000_000, records("1")));
    var otherwise =
        hall(1, 90_000_000, records("1"))
            .replace("plans hall 1", "opens something else")
            .replace("2026-05-04", "2020-01-02")
            .replace("/table", "/another");
    for (var parameters : List.of("", "?onDuplicate=create", "?dryRun=true")) {
      var again = given.post("/announcements" + parameters, otherwise);
      assertThat(again.status()).as(again.text()).isEqualTo(200);
      assertThat(again.json().get("id")).isEqualTo(first.get("id"));
      assertThat(again.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
      assertThat(Integer.parseInt(again.header("Differs"))).isPositive();
    }
    var same = given.post("/announcements?onDuplicate=create", hall(1, 70_000_000, records("1")));
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.response().headers().firstValue("Differs")).isEmpty();
  }

  @Test
  void rowsOfOneDataSetAreAllStoredHoweverAlikeTheyAre() {
    var lines =
        IntStream.range(0, FACILITIES)
            .mapToObj(i -> hall(i, 70_000_000 + i % 3, records(String.valueOf(i))))
            .toList();
    var answer = batch("", lines);
    assertThat(tally(answer).get("stored").asInt()).as(answer.text()).isEqualTo(FACILITIES);
    var again = batch("", lines);
    assertThat(tally(again).get("known").asInt()).as(again.text()).isEqualTo(FACILITIES);
    var apart = given.post(hall(FACILITIES, 70_000_000, records(String.valueOf(FACILITIES))));
    assertThat(apart.status()).as(apart.text()).isEqualTo(201);
    var total =
        api.get("/summaries/investments?dataset=" + dataset).json().at("/total/investments");
    assertThat(total.asInt()).isEqualTo(FACILITIES + 1);
    assertThat(api.get("/sources?count=exact&q=" + own).json().get("count").asInt()).isEqualTo(1);
  }

  @Test
  void aRecordOfAnotherDataSetIsComparedLikeAnythingElse() {
    stored(hall(1, 70_000_000, records("1")));
    var other = hall(1, 70_000_000, "[" + record("another.example/list", own) + "]");
    var elsewhere = other.replace("/table", "/elsewhere");
    assertThat(given.post(elsewhere).status()).isEqualTo(409);
    var batched =
        batch(
            "",
            List.of(
                hall(7, 7_000_000_000L, records("7")),
                hall(7, 7_000_000_000L, "[" + record("another.example/list", own + "7") + "]")
                    .replace("/table", "/elsewhere")));
    assertThat(batched.lines().get(0).get("status").asInt()).as(batched.text()).isEqualTo(201);
    assertThat(batched.lines().get(1).get("status").asInt()).as(batched.text()).isEqualTo(409);
  }

  /** However many rows of the data set are nearer to it by their headlines. */
  @Test
  void anArticleIsRecognisedAmongRows() {
    var rows =
        IntStream.range(0, 120)
            .mapToObj(i -> hall(i, 70_000_000 + i, records(String.valueOf(i))))
            .toList();
    assertThat(tally(batch("", rows)).get("stored").asInt()).isEqualTo(120);
    var article =
        hall(500, 123_457_000, "[]")
            .replace("plans hall 500", "breaks ground in Osaka")
            .replace("/table", "/article");
    var known = given.post("/announcements?onDuplicate=create", article);
    assertThat(known.status()).as(known.text()).isEqualTo(201);
    var row = given.post(hall(500, 123_457_000, records("500")));
    assertThat(row.status()).as(row.text()).isEqualTo(409);
    assertThat(row.json().at("/candidates/0/id")).isEqualTo(known.json().get("id"));
  }

  @Test
  void recordsOfTwoAnnouncementsAreRefusedAndBothNamed() {
    var one = stored(hall(1, 70_000_000, records("1"))).get("id").asString();
    var two = stored(hall(2, 70_000_000, records("2"))).get("id").asString();
    for (var onDuplicate : List.of("refuse", "attach", "create")) {
      var answer =
          given.post(
              "/announcements?onDuplicate=" + onDuplicate,
              hall(3, 70_000_000, records("1", "new", "2")));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/records/0");
      assertThat(answer.json().at("/errors/0/candidates/0").asString()).isEqualTo(one);
      assertThat(answer.json().at("/errors/1/pointer").asString()).isEqualTo("/records/2");
      assertThat(answer.json().at("/errors/1/candidates/0").asString()).isEqualTo(two);
    }
    var together =
        batch(
            "",
            List.of(
                hall(4, 70_000_000, records("4")),
                hall(5, 70_000_000, records("5")),
                hall(6, 70_000_000, records("4", "5"))));
    assertThat(together.lines().get(2).get("status").asInt()).as(together.text()).isEqualTo(422);
  }

  @Test
  void whatIsAttachedGivesItsRecord() {
    var article = hall(1, 70_000_000, "[]").replace("/table", "/article");
    var known = stored(article);
    var row = hall(1, 70_000_000, records("1"));
    assertThat(given.post(row).status()).isEqualTo(409);
    var attached = given.post("/announcements?onDuplicate=attach", row);
    assertThat(attached.status()).as(attached.text()).isEqualTo(200);
    assertThat(attached.json().get("records")).hasSize(1);
    var again = given.post(row.replace("plans hall", "plans a hall"));
    assertThat(again.json().get("id")).isEqualTo(known.get("id"));
    assertThat(given.post(hall(1, 70_000_000, records("2"))).status()).isEqualTo(201);
  }

  @Test
  void recordsAreCorrectedUnderARevision() {
    var one = "/announcements/" + stored(hall(1, 70_000_000, records("1"))).get("id").asString();
    var two = "/announcements/" + stored(hall(2, 70_000_000, records("2"))).get("id").asString();
    var taken =
        given.correction(two, "{\"records\": %s, \"reason\": \"x\"}".formatted(records("1")));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.json().at("/errors/0/code").asString()).isEqualTo("record-of-another");
    assertThat(taken.json().at("/errors/0/candidates/0").asString()).isEqualTo(one.substring(15));
    var without = given.patch(one, "{\"records\": null, \"reason\": \"Another row.\"}").json();
    assertThat(without.get("records")).isEmpty();
    var both = "{\"records\": %s, \"reason\": \"One row.\"}".formatted(records("2", "1"));
    assertThat(given.patch(two, both).json().get("records")).hasSize(2);
    var revisions = api.get(two + "/revisions").items();
    assertThat(revisions.toString()).contains("\"pointer\":\"/records\"");
    var id = given.post(hall(1, 70_000_000, records("1")).replace("05-04", "05-05")).json();
    assertThat(id.get("id").asString()).isEqualTo(two.substring(15));
  }

  @Test
  void aRetractedAnnouncementKeepsItsRecordAndSaysSo() {
    var id = stored(hall(1, 70_000_000, records("1"))).get("id").asString();
    var retraction =
        api.send(
            "POST",
            "/announcements/" + id + "/retraction",
            "{\"reason\": \"It never was.\"}".getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json",
            "Authorization",
            TestToken.BEARER,
            "If-Match",
            api.get("/announcements/" + id).header("ETag"));
    assertThat(retraction.status()).as(retraction.text()).isEqualTo(200);
    var again = given.post(hall(1, 70_000_000, records("1")));
    assertThat(again.json().get("id").asString()).isEqualTo(id);
    assertThat(again.json().at("/written/warnings/0/code").asString()).isEqualTo("retracted");
    assertThat(again.json().get("retracted").isNull()).isFalse();
  }

  @Test
  void ofThoseThatTellOneRecordAtOnceOneIsStored() throws Exception {
    var senders = Executors.newFixedThreadPool(4);
    try {
      var posts =
          IntStream.range(0, 8)
              .<Callable<Answer>>mapToObj(
                  i ->
                      () ->
                          given.post(
                              "/announcements?onDuplicate=create",
                              hall(i, 1000L << i, records("1")).replace("/table", "/t" + i)))
              .toList();
      var statuses = new ArrayList<Integer>();
      for (var answer : senders.invokeAll(posts)) {
        statuses.add(answer.get().status());
      }
      assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
    } finally {
      senders.shutdown();
    }
  }

  @Test
  void dataSetsAreFilteredByTheirNames() {
    stored(hall(1, 70_000_000, records("1")));
    stored(hall(2, 5_000_000, "[]").replace("/table", "/article"));
    var investor = "/investments?count=exact&investor=" + own + "-corp";
    assertThat(api.get(investor + "&dataset=" + dataset).json().get("count").asInt()).isEqualTo(1);
    assertThat(api.get(investor + "&dataset.not=" + dataset).json().get("count").asInt())
        .isEqualTo(1);
    assertThat(api.get(investor + "&dataset=null").json().get("count").asInt()).isEqualTo(1);
    assertThat(api.get(investor + "&dataset=null," + dataset).json().get("count").asInt())
        .isEqualTo(2);
    for (var path :
        List.of("/announcements", "/capacities", "/summaries/overview", "/summaries/companies")) {
      assertThat(api.get(path + "?dataset=" + dataset).status()).as(path).isEqualTo(200);
      var unknown = api.get(path + "?dataset=" + dataset + "s");
      assertThat(unknown.status()).isEqualTo(400);
      assertThat(unknown.json().at("/errors/0/candidates").toString()).contains(dataset);
    }
  }
}
