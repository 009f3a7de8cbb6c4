package org.announced.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.TestToken;
import tools.jackson.databind.JsonNode;

/** A made-up data set of one firm's halls, which comes in editions. */
final class Facilities {

  static final String CORRECT = "?onKnown=correct";

  final String own = "f" + UUID.randomUUID().toString().replace("-", "");
  final String dataset = own + ".example/halls";
  final String slug = own + "-example-halls";

  private final Api api;

  Facilities(Api api) {
    this.api = api;
  }

  /** A row of an edition; of none where that is empty. */
  String row(String id, long dollars, String edition) {
    var named = edition.isEmpty() ? "" : ", \"edition\": \"%s\"".formatted(edition);
    return """
    {"headline": "%1$s plans hall %2$s", "announcedOn": "2026-05-04",\
     "records": [{"dataset": "%5$s", "id": "%2$s"%4$s}],\
     "sources": [{"publisher": "A table", "url": "https://example.org/%1$s/table"}],\
     "investments": [{"investors": [{"company": {"name": "%1$s Corp."}}], "country": "JP",\
     "instrument": "CAPEX", "bindingLevel": "PLEDGE",\
     "amount": {"value": %3$d, "currency": "USD"}}]}"""
        .formatted(own, id, dollars, named, dataset);
  }

  Answer post(String parameters, String document) {
    return send("/announcements" + parameters, document, "application/json");
  }

  /** What became of the lines, the tally last. */
  List<JsonNode> batch(String parameters, List<String> lines) {
    var answer =
        send("/announcements/batch" + parameters, String.join("\n", lines), "application/x-ndjson");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.lines();
  }

  private Answer send(String path, String body, String type) {
    return api.send(
        "POST",
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        type,
        "Authorization",
        TestToken.BEARER);
  }

  /** What the data set shows itself. */
  JsonNode shown() {
    return api.get("/datasets/" + slug).json();
  }

  /** Its editions and how many rows they had, in their order. */
  String editions() {
    return shown()
        .get("editions")
        .valueStream()
        .map(one -> one.get("edition").asString() + "=" + one.get("records").asInt())
        .collect(Collectors.joining(" "));
  }

  /** Which rows an edition does not have, and in which they were seen last. */
  String missing(String parameters) {
    var path = "/datasets/%s/missing?sort=record%s".formatted(slug, parameters);
    return api.all(path).stream()
        .map(one -> one.get("record").asString() + "<" + one.get("lastSeen").asString("none"))
        .collect(Collectors.joining(" "));
  }

  JsonNode announcement(String id) {
    var all = api.get("/announcements?limit=500&dataset=" + dataset).items();
    return all.stream()
        .filter(one -> one.at("/records/0/id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
