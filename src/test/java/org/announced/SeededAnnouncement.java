package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The announcement that the tracker ships with, as callers read it. Numbers keep their digits. */
final class SeededAnnouncement {

  private static final String SLUG =
      "microsoft-pledges-10-billion-for-ai-security-and-skills-in-japan";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final RestTestClient http;

  SeededAnnouncement(RestTestClient http) {
    this.http = http;
  }

  JsonNode whole() {
    return get("/announcements/{slug}", SLUG);
  }

  /** One member of the announcement. */
  JsonNode announcement(String member) {
    return get("/announcements/{slug}?fields={member}", SLUG, member).get(member);
  }

  /** Members of what a list has of this announcement. */
  List<JsonNode> list(String list, String fields) {
    return stream(items("/{list}?announcement={slug}&fields={fields}", list, SLUG, fields))
        .toList();
  }

  JsonNode only(String list, String fields) {
    var items = list(list, fields);
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  JsonNode partnership(String kind) {
    var items = items("/partnerships?announcement={slug}&kind={kind}", SLUG, kind);
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  /** Who claims what of a fact: {@code CNBC "2026-04-03" preferred}. */
  List<String> claims(String subject) {
    return stream(announcement("claims"))
        .filter(claim -> claim.get("subject").asString().equals(subject))
        .map(
            claim ->
                publisher(claim.get("source"))
                    + " "
                    + claim.get("value")
                    + (claim.get("preferred").asBoolean() ? " preferred" : ""))
        .toList();
  }

  /** Where the sources say it, for each item of a list: {@code CNBC 2} for its paragraph 2. */
  List<String> evidence(String list) {
    return list(list, "evidence").stream()
        .map(
            item -> stream(item.get("evidence")).map(this::place).collect(Collectors.joining(", ")))
        .toList();
  }

  private String place(JsonNode evidence) {
    var locator = evidence.get("locator").asString();
    assertThat(locator).startsWith("paragraph ");
    return publisher(evidence.get("source")) + locator.substring("paragraph".length());
  }

  String publisher(JsonNode source) {
    return get("/sources/{id}", source.asString()).get("publisher").asString();
  }

  JsonNode get(String path, Object... variables) {
    var body =
        http.get()
            .uri("/api/v1" + path, variables)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return json(String.valueOf(body));
  }

  private JsonNode items(String path, Object... variables) {
    return get(path, variables).get("items");
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  /** What each element of an array has at a pointer; an empty one points to the element. */
  static List<String> each(JsonNode array, String pointer) {
    return stream(array).map(item -> item.at(pointer).asString()).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
