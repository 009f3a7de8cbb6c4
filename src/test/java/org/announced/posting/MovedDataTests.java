package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.announced.support.Api;
import org.announced.support.FreshDatabase;
import org.announced.support.Given;
import org.announced.support.Instance;
import org.announced.support.TestDocuments;
import org.announced.support.TestToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that one service shows is posted to another, which knows nothing. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // A setting that no other test has: into a database that no other test has filled.
    properties = "announced.test=moved-data")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Api.class, Given.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestInstance(Lifecycle.PER_CLASS)
class MovedDataTests {

  private static final List<String> KEPT_BESIDE =
      List.of("revision", "updatedAt", "slug", "announcement");

  private static final Set<String> COMPANIES =
      Set.of("company", "parties", "investors", "partners", "sponsor", "operator");

  private static final List<String> TOTALS =
      List.of(
          "/summaries/investments?groupBy=investor",
          "/summaries/investments?groupBy=country,year&phasing=SPREAD",
          "/summaries/investments?groupBy=purpose&currency=JPY",
          "/summaries/training-goals?groupBy=country",
          "/summaries/capacities?groupBy=by",
          "/summaries/partnerships?groupBy=kind");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;
  private Instance other;

  MovedDataTests(Api api, Given given, JdbcClient jdbc) throws IOException {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
    this.other = Instance.empty();
  }

  @BeforeAll
  void manyThingsAreKnown() throws IOException {
    for (var file : List.of("announcements.ndjson", "white-house-list.ndjson")) {
      Files.readAllLines(Path.of("src/samples", file))
          .forEach(line -> given.post("/announcements?onDuplicate=create", line));
    }
    var documents = new TestDocuments();
    documents.makeCompaniesKnown(jdbc);
    assertThat(given.post(documents.everything().toString()).status()).isEqualTo(201);
    given.investment("Velmora", "2026-02-03", "3000000000");
    given.anotherInvestment("Velmora", "2026-02-03", "3000000000");
    var umbrella = given.investment("Kiebitz", "2026-03-03", "7000000000").at("/investments/0");
    var part = twoInvestments("Kiebitz", umbrella.get("id").asString());
    // The earlier one becomes a part of the later one, which no document can say at once.
    given.patch(
        "/investments/" + part.at("/investments/0/id").asString(),
        "{\"reason\": \"It is a part.\", \"relation\": {\"kind\": \"PART_OF\", \"investment\": \"%s\"}}"
            .formatted(part.at("/investments/1/id").asString()));
    given.patch(
        "/investments/" + part.at("/investments/1/id").asString(),
        "{\"reason\": \"Shelved.\", \"status\": \"SHELVED\"}");
    var denied = given.investment("Orlan", "2026-03-09", "11000000000");
    twoInvestments("Orlan", denied.at("/investments/0/id").asString());
    assertThat(
            given
                .post(
                    "/announcements/" + denied.get("id").asString() + "/retraction",
                    "{\"reason\": \"Orlan denies it.\"}")
                .status())
        .isEqualTo(200);
  }

  private JsonNode twoInvestments(String investor, String other) {
    var one =
        """
        {"investors": [{"company": "%s"}], "country": "FR", "instrument": "CAPEX",
         "purposes": ["CLOUD"], "amount": {"value": %s, "currency": "EUR"}%s}
        """;
    var answer =
        given.post(
            "/announcements?onDuplicate=create",
            """
            {"headline": "%1$s tells more", "announcedOn": "2026-04", "sources": [
               {"publisher": "A wire", "title": "%1$s tells more"}, {"publisher": "Another", "title": "So do we"}],
             "investments": [%2$s, %3$s]}
            """
                .formatted(
                    investor,
                    one.formatted(investor, "17000000", ""),
                    one.formatted(
                        investor,
                        "1900000000",
                        ", \"evidence\": [{\"source\": 1}], \"relation\": {\"kind\": \"INCREASES\", \"investment\": \"%s\", \"increment\": 13}"
                            .formatted(other))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  @AfterAll
  void otherEnds() {
    other.close();
  }

  @Test
  void isTheSameThereAndIsKnownTheSecondTime() throws Exception {
    var shown = api.get("/announcements?format=ndjson&sort=announcedOn");
    var first = moved(shown.text());
    assertThat(first.get("refused").asInt()).as(first.toString()).isZero();
    assertThat(first.get("stored").asInt()).isEqualTo(shown.lines().size());
    var there = read("/announcements?format=ndjson&sort=announcedOn").lines().toList();
    assertThat(facts(there.stream().map(Api::tree).toList())).isEqualTo(facts(shown.lines()));
    for (var total : TOTALS) {
      assertThat(plain(read(total))).as(total).isEqualTo(plain(api.get(total).text()));
    }

    var again = moved(shown.text());
    assertThat(again.get("known").asInt()).as(again.toString()).isEqualTo(shown.lines().size());
    assertThat(moved(String.join("\n", there)).get("known").asInt()).isEqualTo(there.size());
    assertThat(read("/announcements?format=ndjson&sort=announcedOn").lines()).hasSize(there.size());
  }

  private JsonNode moved(String lines) throws Exception {
    var answer = send("/announcements/batch?onDuplicate=create", "application/x-ndjson", lines);
    var answers = answer.lines().map(Api::tree).toList();
    answers.stream()
        .filter(one -> one.path("status").asInt(200) >= 400)
        .limit(5)
        .forEach(one -> System.err.println(one));
    return answers.get(answers.size() - 1);
  }

  private String send(String path, String type, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", type)
            .header("Authorization", TestToken.BEARER)
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private String read(String path) throws Exception {
    return client
        .send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString())
        .body();
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + other.port() + "/api/v1" + path);
  }

  /** Without what each service says of itself. */
  private static String plain(String summary) {
    return summary
        .replaceAll("\"(details|slug|id|version)\":\"[^\"]*\"", "")
        .replaceAll("\"investor\":\"[^\"]*\"", "");
  }

  /** All that is told of each announcement, by its id. */
  private static Map<String, JsonNode> facts(List<JsonNode> shown) {
    var facts = new TreeMap<String, JsonNode>();
    for (var announcement : shown) {
      var places = new HashMap<String, Integer>();
      announcement
          .get("sources")
          .forEach(one -> places.put(one.get("id").asString(), places.size()));
      var told = (ObjectNode) told(announcement.deepCopy(), "", places);
      if (told.get("retracted") instanceof ObjectNode retracted) {
        retracted.remove("at");
      }
      facts.put(announcement.get("id").asString(), told);
    }
    return facts;
  }

  private static JsonNode told(JsonNode node, String name, Map<String, Integer> places) {
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, told(list.get(i), name, places));
      }
    } else if (node instanceof ObjectNode object) {
      object.remove(KEPT_BESIDE);
      if (name.equals("sources") || COMPANIES.contains(name)) {
        object.remove("id");
      }
      for (var member : List.copyOf(object.propertyNames())) {
        object.set(member, told(object.get(member), member, places));
      }
      if (places.containsKey(object.path("source").asString(""))) {
        object.put("source", places.get(object.get("source").asString()));
      }
    }
    return node;
  }
}
