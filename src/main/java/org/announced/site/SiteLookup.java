package org.announced.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.place.Coordinates;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What texts may name among the sites that are known, looked up at once. */
public final class SiteLookup {

  /** Where no site is named. */
  public static final SiteLookup NOTHING = new SiteLookup(List.of(), List.of());

  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, Map<UUID, SiteCandidate>> direct = new HashMap<>();
  private final Map<String, Map<UUID, SiteCandidate>> named = new HashMap<>();

  /**
   * @param asked the texts
   * @param rows what {@code sites_named} told of them, as JSON objects
   */
  SiteLookup(List<String> asked, Iterable<JsonNode> rows) {
    for (var row : rows) {
      var text = asked.get(row.path("n").asInt() - 1);
      keys.put(text, row.path("name_key").asString());
      if (row.path("id").isString()) {
        var site = candidate(row);
        (row.path("tier").asString().equals("DIRECT") ? direct : named)
            .computeIfAbsent(text, any -> new LinkedHashMap<>())
            .merge(site.id(), site, SiteLookup::together);
      }
    }
  }

  private static SiteCandidate together(SiteCandidate one, SiteCandidate other) {
    var operators = new HashSet<>(one.operators());
    operators.addAll(other.operators());
    return new SiteCandidate(one.id(), one.slug(), one.facts(), operators, one.operatorName());
  }

  private static SiteCandidate candidate(JsonNode row) {
    var id = UUID.fromString(row.path("id").asString());
    var operator = id(row, "operator_id");
    var operators = new HashSet<UUID>();
    for (var one : new @Nullable UUID[] {operator, id(row, "called_operator_id")}) {
      if (one != null) {
        operators.add(one);
      }
    }
    var point = row.path("latitude").isNull() ? null : point(row);
    var facts =
        new SiteDraft(
            id,
            row.path("name").asString(),
            text(row, "country"),
            text(row, "region"),
            text(row, "city"),
            text(row, "address"),
            point,
            point == null ? null : SitePrecision.valueOf(row.path("point_precision").asString()),
            operator);
    return new SiteCandidate(
        id, row.path("slug").asString(), facts, Set.copyOf(operators), text(row, "operator_name"));
  }

  private static Coordinates point(JsonNode row) {
    BigDecimal latitude = row.path("latitude").decimalValue();
    return new Coordinates(latitude, row.path("longitude").decimalValue());
  }

  private static @Nullable UUID id(JsonNode row, String member) {
    var text = text(row, member);
    return text == null ? null : UUID.fromString(text);
  }

  private static @Nullable String text(JsonNode row, String member) {
    return row.path(member).isString() ? row.path(member).asString() : null;
  }

  /** Those that have the text as their id or slug: one, or none. */
  List<SiteCandidate> direct(String text) {
    return new ArrayList<>(direct.getOrDefault(text, Map.of()).values());
  }

  /** Those that have the text as their name. */
  List<SiteCandidate> named(String text) {
    return new ArrayList<>(named.getOrDefault(text, Map.of()).values());
  }

  /** By what a text that was looked up is compared with names; empty for one that was not. */
  String key(String text) {
    return keys.getOrDefault(text, "");
  }
}
