package org.announced.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.capacity.ToldCapacity.Case;
import org.announced.capacity.ToldCapacity.Unit;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sums of capacities that chance tells, against those that a person works out slowly. */
@HttpTest
class LevelSumTests {

  private static final int NUMBER = 60;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;
  private final Given given;
  private final String own = "L" + UUID.randomUUID().toString().substring(0, 8);

  LevelSumTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  private String company(int number) {
    return own + " " + "ABCD".charAt(number);
  }

  private String slug(int number) {
    return company(number).toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** By what sums are asked, and which values a capacity has of it. */
  private record Key(String name, Function<ToldCapacity, Set<String>> values) {}

  private List<Key> keys() {
    return List.of(
        new Key("operator", one -> Set.of(slug(one.roles().operator()))),
        new Key("owner", one -> slugs(one.roles().owners())),
        new Key("user", one -> slugs(one.roles().users())),
        new Key("powerBasis", one -> one.basis().isEmpty() ? Set.of() : Set.of(one.basis())),
        new Key("chip", one -> Set.of(one.chip())));
  }

  private Set<String> slugs(List<Integer> companies) {
    return companies.stream().map(this::slug).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void levelsAddUpAsAPersonAddsThem(long seed) {
    var chance = new ToldCapacities(seed);
    var world = Stream.generate(chance::next).limit(NUMBER).toList();
    post(world);
    check(world, "by", (group, one) -> one.comesIn(year(group)));
    for (var key : keys()) {
      check(world, key.name(), (group, one) -> isIn(key, group, one));
      check(
          world,
          "by," + key.name(),
          (group, one) -> one.comesIn(year(group)) && isIn(key, group, one));
    }
  }

  private static @Nullable Integer year(JsonNode group) {
    return group.at("/key/by").isNull() ? null : Integer.valueOf(group.at("/key/by").asString());
  }

  private static boolean isIn(Key key, JsonNode group, ToldCapacity one) {
    var value = group.at("/key/" + key.name());
    var values = key.values().apply(one);
    return value.isNull() ? values.isEmpty() : values.contains(value.asString());
  }

  private interface Membership {
    boolean holds(JsonNode group, ToldCapacity one);
  }

  private void check(List<ToldCapacity> world, String groupBy, Membership membership) {
    var summary =
        api.get("/summaries/capacities?company=" + parties() + "&groupBy=" + groupBy).json();
    var counted = world.stream().filter(ToldCapacity::isCounted).toList();
    var seen = new HashSet<ToldCapacity>();
    for (var group : summary.get("groups")) {
      var members = counted.stream().filter(one -> membership.holds(group, one)).toList();
      seen.addAll(members);
      var byYear = group.get("key").has("by");
      checkNumbers(
          groupBy + " " + group.get("key"), group, members, byYear, byYear ? year(group) : null);
    }
    assertThat(seen).as(groupBy).hasSameSizeAs(new HashSet<>(counted));
    checkNumbers("total of " + groupBy, summary.get("total"), counted, false, null);
  }

  private void checkNumbers(
      String where,
      JsonNode shown,
      List<ToldCapacity> members,
      boolean byYear,
      @Nullable Integer year) {
    assertThat(shown.get("capacities").asInt()).as(where).isEqualTo(members.size());
    assertThat(shown.get("undisclosed").asLong())
        .as(where)
        .isEqualTo(members.stream().filter(ToldCapacity::isUndisclosed).count());
    var rows = api.all(shown.get("details").asString());
    assertThat(rows).as(where + " details").hasSameSizeAs(members);
    for (var which : Case.values()) {
      var name = which.name().toLowerCase(Locale.ROOT);
      for (var basis : ToldCapacities.bases()) {
        same(
            where + " " + basis + " " + name,
            shown.at("/powerMegawatts/" + basis + "/" + name),
            sum(members, one -> one.basis().equals(basis), Unit.POWER, which, byYear, year),
            rows.stream()
                .filter(row -> row.get("powerBasis").asString("").equals(basis))
                .map(row -> row.at("/contribution/powerMegawatts"))
                .toList(),
            name);
      }
      same(
          where + " accelerators " + name,
          shown.at("/accelerators/" + name),
          sum(members, any -> true, Unit.ACCELERATORS, which, byYear, year),
          rows.stream().map(row -> row.at("/contribution/accelerators")).toList(),
          name);
    }
  }

  private static @Nullable BigDecimal sum(
      List<ToldCapacity> members,
      Predicate<ToldCapacity> of,
      Unit unit,
      Case which,
      boolean byYear,
      @Nullable Integer year) {
    BigDecimal sum = BigDecimal.ZERO;
    for (var one : members.stream().filter(of).toList()) {
      var more = byYear ? one.addedIn(year, unit, which) : one.all(unit, which);
      if (more == null) {
        return null;
      }
      sum = sum.add(more);
    }
    return sum;
  }

  /** The number that is shown is what a person works out, and what its details add up to. */
  private static void same(
      String where,
      JsonNode shown,
      @Nullable BigDecimal expected,
      List<JsonNode> details,
      String which) {
    if (expected == null) {
      assertThat(shown.isNull()).as(where).isTrue();
      assertThat(details)
          .as(where)
          .anyMatch(one -> !one.get("point").isNull() && one.get(which).isNull());
      return;
    }
    assertThat(shown.decimalValue()).as(where).isEqualByComparingTo(expected);
    assertThat(
            details.stream()
                .map(one -> one.get(which))
                .filter(one -> !one.isNull())
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .as(where + ", by its details")
        .isEqualByComparingTo(expected);
  }

  private String parties() {
    return IntStream.range(0, ToldCapacities.COMPANIES)
        .mapToObj(this::slug)
        .collect(Collectors.joining(","));
  }

  /** A dozen an announcement, in the order of chance. */
  private void post(List<ToldCapacity> world) {
    var companies = JSON.createArrayNode();
    for (int i = 0; i < ToldCapacities.COMPANIES; i++) {
      companies.addObject().put("role", "PARTNER").putObject("company").put("name", company(i));
    }
    for (int from = 0; from < world.size(); from += 12) {
      var document = JSON.createObjectNode();
      document.put("headline", own + " builds " + from).put("announcedOn", "2026-01-15");
      document
          .putArray("sources")
          .addObject()
          .put("publisher", "Example Wire")
          .put("url", "https://example.org/" + UUID.randomUUID());
      if (from == 0) {
        document
            .putArray("partnerships")
            .addObject()
            .put("kind", "OTHER")
            .put("bindingLevel", "MOU")
            .set("parties", companies);
      }
      var capacities = document.putArray("capacities");
      world
          .subList(from, Math.min(from + 12, world.size()))
          .forEach(one -> capacities.add(posted(one)));
      var answer = given.post("/announcements?onDuplicate=create", document.toString());
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
  }

  private ObjectNode posted(ToldCapacity one) {
    var posted = JSON.createObjectNode();
    posted.put("qualifier", one.qualifier()).put("status", one.status()).put("chip", one.chip());
    posted.put("operator", company(one.roles().operator()));
    one.roles().owners().forEach(owner -> posted.withArray("owners").add(company(owner)));
    one.roles().users().forEach(user -> posted.withArray("users").add(company(user)));
    if (!one.basis().isEmpty()) {
      posted.put("powerBasis", one.basis());
    }
    posted.put("powerMegawatts", one.power()).put("accelerators", one.accelerators());
    posted.put("by", one.by());
    var levels = new ArrayList<>(one.levels());
    Collections.reverse(levels);
    levels.forEach(
        level ->
            posted
                .withArray("phases")
                .addObject()
                .put("by", level.by())
                .put("powerMegawatts", level.power())
                .put("accelerators", level.accelerators()));
    return posted;
  }
}
