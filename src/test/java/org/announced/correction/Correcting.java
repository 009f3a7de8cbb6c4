package org.announced.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.TestDocuments;
import org.announced.support.TestToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An announcement of a test's own, and requests that change it. Bodies may be in single quotes. */
final class Correcting {

  private final Api api;
  private final JdbcClient jdbc;
  final TestDocuments posting = new TestDocuments();

  Correcting(Api api, JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /** With three investments, one of everything else, two sources and two claims. */
  JsonNode stored() {
    posting.makeCompaniesKnown(jdbc);
    var document = posting.everything();
    TestDocuments.with(
        document,
        "/investments",
        posting.named(
            """
            [{"investors": [{"company": "OWN Alpha"}], "instrument": "CAPEX",
              "amount": {"value": 3000, "currency": "USD", "statedAs": "$3,000"}},
             {"amount": {"value": 5003, "currency": "JPY", "qualifier": "ABOUT"},
              "instrument": "DEBT", "country": "JP"},
             {"amount": {"currency": "EUR", "qualifier": "UNDISCLOSED"}, "instrument": "GRANT"}]
            """));
    TestDocuments.with(
        document,
        "/claims",
        """
        [{"subject": "/investments/0/amount/value", "value": 2999, "source": 1,
          "preferred": false, "reason": "It rounds."},
         {"subject": "/investments/1/amount/currency", "value": "JPY", "source": 0,
          "preferred": true, "reason": "It says yen."}]
        """);
    var answer = send("POST", "/announcements?onDuplicate=create", TestDocuments.escaped(document));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  Answer patch(String path, String tag, String patch) {
    return send("PATCH", path, patch, "If-Match", tag);
  }

  /** Under the tag that the path has now. */
  Answer patch(String path, String patch) {
    return patch(path, etag(path.replaceFirst("\\?.*", "")), patch);
  }

  Answer post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  Answer send(String method, String path, String body, String... headers) {
    var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    var all = new ArrayList<>(List.of("Content-Type", type, "Authorization", TestToken.BEARER));
    all.addAll(List.of(headers));
    var text = body.startsWith("{\"") ? body : body.replace('\'', '"');
    return api.send(
        method, path, text.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
  }

  String etag(String path) {
    return api.get(path).header("ETag");
  }

  JsonNode read(JsonNode announcement) {
    return api.get(path("announcements", announcement)).json();
  }

  List<JsonNode> revisions(JsonNode announcement) {
    return api.all(path("announcements", announcement) + "/revisions");
  }

  static List<String> changes(JsonNode revision) {
    return revision.at("/changes").values().stream()
        .map(
            change ->
                change.at("/pointer").asString()
                    + " "
                    + change.at("/old")
                    + " "
                    + change.at("/new"))
        .toList();
  }

  static List<String> faults(Answer answer) {
    return answer.json().at("/errors").values().stream()
        .map(fault -> fault.at("/pointer").asString() + " " + fault.at("/code").asString())
        .toList();
  }

  static String path(String list, JsonNode thing) {
    return "/" + list + "/" + id(thing);
  }

  static String id(JsonNode thing) {
    return thing.at("/id").asString();
  }
}
