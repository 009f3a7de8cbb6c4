package org.announced.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.CompanyRequests;
import tools.jackson.databind.JsonNode;

/** Writes of sites, under names of a test's own in the database that all tests share. */
public final class SiteRequests {

  /** Of companies and announcements, with the same OWN. */
  public final CompanyRequests companies;

  private final Api api;

  public SiteRequests(Api api) {
    this.api = api;
    this.companies = new CompanyRequests(api);
  }

  public Answer post(String body, String... headers) {
    return companies.send("POST", "/sites", body, headers);
  }

  /** A site that is made known just now. */
  public JsonNode made(String body) {
    var answer = post(body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  public Answer get(String ref) {
    return api.get("/sites/" + companies.named(ref));
  }

  /** Changes the site as it is at the moment. */
  public Answer patch(String ref, String body) {
    return companies.send(
        "PATCH",
        "/sites/" + ref,
        body,
        "If-Match",
        get(ref).header("ETag"),
        "Content-Type",
        CompanyRequests.MERGE_PATCH);
  }

  public Answer merge(String ref, String into) {
    return companies.send(
        "POST",
        "/sites/" + ref + "/merge",
        "{\"into\": \"" + into + "\", \"reason\": \"One and the same\"}");
  }

  public Answer undo(JsonNode survivor) {
    return companies.send(
        "POST",
        "/sites/%s/revisions/%d/undo"
            .formatted(survivor.get("id").asString(), survivor.get("revision").asInt()),
        "{\"reason\": \"Two after all\"}");
  }

  /** An announcement of one capacity. */
  public Answer announced(String headline, String capacity) {
    return companies.send(
        "POST",
        "/announcements?onDuplicate=create",
        """
        {"headline": "OWN %s", "announcedOn": "2026-04-03",
         "sources": [{"publisher": "A wire", "title": "OWN %1$s"}],
         "capacities": [%2$s]}
        """
            .formatted(headline, capacity));
  }

  /** The capacity of one that is stored. */
  public JsonNode capacity(String headline, String capacity) {
    var answer = announced(headline, capacity);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().at("/capacities/0");
  }

  public List<JsonNode> list(String query) {
    return api.all(companies.named(query));
  }

  public static List<String> warnings(Answer answer) {
    return answer
        .json()
        .at("/written/warnings")
        .valueStream()
        .map(one -> one.path("pointer").asString() + " " + one.path("code").asString())
        .toList();
  }
}
