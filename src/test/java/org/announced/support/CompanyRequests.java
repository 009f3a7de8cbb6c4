package org.announced.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.announced.support.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Writes of companies, under names of a test's own in the database that all tests share. */
public final class CompanyRequests {

  public static final String MERGE_PATCH = "application/merge-patch+json";

  /** Stands for OWN in every body; TICKER is a ticker of its own. */
  public final String own = "K" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);

  private final Api api;

  public CompanyRequests(Api api) {
    this.api = api;
  }

  public String named(String text) {
    return text.replace("OWN", own).replace("TICKER", ticker());
  }

  public String ticker() {
    return own.toUpperCase(Locale.ROOT);
  }

  /** The slug of a name that is hyphenated already. */
  public String slug(String name) {
    return named(name).toLowerCase(Locale.ROOT);
  }

  public Answer send(String method, String path, String body, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", TestToken.BEARER));
    all.addAll(List.of(headers));
    if (!all.contains("Content-Type")) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    return api.send(
        method,
        named(path),
        named(body).getBytes(StandardCharsets.UTF_8),
        all.toArray(String[]::new));
  }

  public Answer post(String body, String... headers) {
    return send("POST", "/companies", body, headers);
  }

  /** A company that is made known just now. */
  public JsonNode made(String body) {
    var answer = post(body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  public Answer get(String ref) {
    return api.get("/companies/" + named(ref));
  }

  /** Changes the company as it is at the moment. */
  public Answer patch(String ref, String body) {
    return send(
        "PATCH",
        "/companies/" + ref,
        body,
        "If-Match",
        get(ref).header("ETag"),
        "Content-Type",
        MERGE_PATCH);
  }

  public JsonNode patched(String ref, String body) {
    var answer = patch(ref, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  public Answer merge(String ref, String into, String... headers) {
    return send(
        "POST",
        "/companies/" + ref + "/merge",
        "{\"into\": \"" + into + "\", \"reason\": \"One and the same\"}",
        headers);
  }

  public JsonNode merged(String ref, String into) {
    var answer = merge(ref, into);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  public Answer undo(String ref, int revision) {
    return send(
        "POST",
        "/companies/" + ref + "/revisions/" + revision + "/undo",
        "{\"reason\": \"Two after all\"}");
  }

  public JsonNode undone(JsonNode survivor) {
    var answer = undo(survivor.get("id").asString(), survivor.get("revision").asInt());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  public List<JsonNode> revisions(String ref) {
    return api.all("/companies/" + named(ref) + "/revisions");
  }

  public JsonNode announced(String body) {
    var answer = send("POST", "/announcements?onDuplicate=create", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  public static List<String> faults(Answer answer) {
    return answer.json().path("errors").values().stream()
        .map(fault -> fault.path("pointer").asString("") + " " + fault.get("code").asString())
        .toList();
  }

  public static List<String> names(JsonNode things) {
    return things.values().stream().map(thing -> thing.get("name").asString()).toList();
  }
}
