package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.summary.World.Money;
import org.announced.summary.World.Part;
import org.announced.summary.World.Stated;
import org.announced.summary.World.Told;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.TestToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells the service of a world, by the requests that scripts make. */
final class Telling {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Api api;
  private final World world;

  Telling(Api api, World world) {
    this.api = api;
    this.world = world;
  }

  /** Posts an announcement, and keeps what the service calls it and its investments. */
  void post(Told told) {
    var answer =
        send(
            "POST",
            "/announcements?onDuplicate=create",
            members(
                "headline",
                world.own + " announces",
                "announcedOn",
                told.on.toString(),
                "records",
                records(told),
                "sources",
                List.of(
                    Map.of(
                        "publisher",
                        world.publisher(),
                        "url",
                        "https://example.org/" + UUID.randomUUID())),
                "investments",
                told.investments.stream().map(this::document).toList()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    told.id = answer.json().get("id").asString();
    told.slug = answer.json().get("slug").asString();
    for (int i = 0; i < told.investments.size(); i++) {
      told.investments.get(i).id = answer.json().at("/investments/" + i + "/id").asString();
    }
  }

  /** Makes the service know the status, amount, investors, purposes and relation of now. */
  void correct(Money money) {
    var now = document(money);
    patch(
        "/investments/" + money.id,
        "status",
        money.status,
        "amount",
        now.get("amount"),
        "investors",
        now.get("investors"),
        "undisclosedInvestors",
        money.undisclosedInvestors,
        "purposes",
        now.get("purposes"),
        "recipients",
        now.get("recipients"),
        "tags",
        now.get("tags"),
        "build",
        money.build,
        "relation",
        now.get("relation"));
  }

  /** The same of all investments of an announcement, in one request. */
  void correct(Told told) {
    var documents = told.investments.stream().map(this::document).toList();
    for (int i = 0; i < documents.size(); i++) {
      documents.get(i).put("id", told.investments.get(i).id);
    }
    patch("/announcements/" + told.id, "investments", documents);
  }

  void moveTo(Told told) {
    patch("/announcements/" + told.id, "announcedOn", told.on.toString());
  }

  /** New rows of the data sets that have some of it now. */
  void arrangeRecords(Told told) {
    patch("/announcements/" + told.id, "records", records(told));
  }

  private static List<Map<String, String>> records(Told told) {
    return told.datasets.stream()
        .map(name -> Map.of("dataset", name, "id", UUID.randomUUID().toString()))
        .toList();
  }

  void retract(Told told) {
    succeed(send("POST", "/announcements/" + told.id + "/retraction", Map.of("reason", "A hoax.")));
  }

  void undoRetraction(Told told) {
    succeed(
        send("POST", "/announcements/" + told.id + "/retraction/undo", Map.of("reason", "True.")));
  }

  /** An article of another publisher that claims something. */
  void addSource(Told told, String subject, String value) {
    var claim = Map.of("subject", subject, "value", value);
    var article =
        Map.of("publisher", world.own + " Post", "title", "So they say", "claims", List.of(claim));
    var answer = send("POST", "/announcements/" + told.id + "/sources", article);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private Map<String, @Nullable Object> document(Money money) {
    return members(
        "investors",
        money.investors.stream()
            .map(part -> members("company", Map.of("name", part.name()), "share", part.share()))
            .toList(),
        "undisclosedInvestors",
        money.undisclosedInvestors,
        "amount",
        amount(money.amount),
        "period",
        money.start == null && money.end == null
            ? null
            : members("start", money.start, "end", money.end),
        "country",
        money.country,
        "purposes",
        money.purposes.stream().map(Telling::purpose).toList(),
        "recipients",
        money.recipients.stream().map(name -> Map.of("company", Map.of("name", name))).toList(),
        "tags",
        money.tags,
        "build",
        money.build,
        "estimatedBy",
        money.isEstimate ? world.own + " Analytics" : null,
        "instrument",
        money.instrument,
        "status",
        money.status,
        "bindingLevel",
        money.bindingLevel,
        "relation",
        relation(money));
  }

  private static Map<String, @Nullable Object> purpose(Part part) {
    return members("purpose", part.name(), "share", part.share());
  }

  /** With null for bounds that are not stated, so that a patch leaves none of before. */
  private static Map<String, @Nullable Object> amount(Stated amount) {
    return members(
        "value",
        amount.value(),
        "currency",
        amount.currency(),
        "qualifier",
        amount.qualifier(),
        "low",
        amount.statedLow(),
        "high",
        amount.statedHigh());
  }

  private static @Nullable Map<String, @Nullable Object> relation(Money money) {
    if (money.tie == null) {
      return null;
    }
    var to = money.tie.to();
    return members(
        "kind",
        money.tie.kind(),
        "investment",
        to.id.isEmpty() ? "/investments/" + to.told.investments.indexOf(to) : to.id,
        "increment",
        money.tie.increment());
  }

  private void patch(String path, @Nullable Object... namesAndValues) {
    var patch = members(namesAndValues);
    patch.put("reason", "It is said so now.");
    succeed(send("PATCH", path, patch, "If-Match", api.get(path).header("ETag")));
  }

  private static void succeed(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private Answer send(String method, String path, Object body, String... headers) {
    var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    var all = new ArrayList<>(List.of("Content-Type", type, "Authorization", TestToken.BEARER));
    all.addAll(List.of(headers));
    return api.send(
        method,
        path,
        JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8),
        all.toArray(String[]::new));
  }

  private static Map<String, @Nullable Object> members(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return members;
  }
}
