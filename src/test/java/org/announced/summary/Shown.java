package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.summary.Figures.Entry;
import org.announced.summary.World.Money;
import org.announced.support.Api;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the service shows, compared with what is expected, and with the rows that it leads to. */
final class Shown {

  private final Api api;
  private final World world;
  private final ObviousSummary expected;
  private final Asked asked;
  private final JsonNode summary;

  Shown(Api api, World world, Rates rates, Asked asked) {
    this.api = api;
    this.world = world;
    this.asked = asked;
    this.expected = new ObviousSummary(world, rates, asked);
    var answer = api.get(asked.address(world));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    this.summary = Figures.exactly(answer);
  }

  /** The sums that it shows are those computed the obvious way. */
  void isAsComputed() {
    assertThat(figures()).isEqualTo(expected.figures());
    assertThat(total()).isEqualTo(expected.total());
    assertThat(summary.get("overlapping").asBoolean()).isEqualTo(expected.overlaps());
    isLeftOver(summary.get("unallocated"));
    isExceeded(summary.get("exceeded"));
    for (var reason : reasons()) {
      var excluded = expected.chosenFor(reason);
      var node = exclusion(reason);
      assertThat(node == null ? 0 : node.get("investments").intValue())
          .as(reason)
          .isEqualTo(excluded.size());
      if (node != null) {
        assertThat(Figures.number(node.get("point"))).as(reason).isEqualTo(faces(excluded));
      }
    }
  }

  private void isLeftOver(JsonNode node) {
    var figures = Figures.of(expected.unallocated(), 0);
    assertThat(node.get("investments").intValue())
        .as("unallocated")
        .isEqualTo(figures.investments());
    assertThat(Figures.number(node.get("low"))).as("unallocated").isEqualTo(figures.low());
    assertThat(Figures.number(node.get("point"))).as("unallocated").isEqualTo(figures.point());
    assertThat(Figures.number(node.get("high"))).as("unallocated").isEqualTo(figures.high());
    assertThat(Figures.cases(node)).as("unallocated").isEqualTo(figures.cases());
  }

  private void isExceeded(JsonNode node) {
    var exceeded = expected.exceeded();
    assertThat(node.get("investments").intValue()).as("exceeded").isEqualTo(exceeded.size());
    assertThat(Figures.number(node.get("point")))
        .as("exceeded")
        .isEqualTo(sum(exceeded, this::excess));
  }

  /** Low, point and high are in order everywhere. */
  void isInOrder() {
    assertThat(figures().values()).allMatch(Figures::areInOrder);
    assertThat(total().areInOrder()).isTrue();
  }

  /** Groups add up to the total, case by case, unless they overlap, as the answer says. */
  void addsUp() {
    if (!summary.get("overlapping").asBoolean() && !summary.get("groups").isEmpty()) {
      var groups = figures().values();
      assertThat(added(groups.stream().map(Figures::sum))).isEqualTo(plain(total().sum()));
      // Of recipients another money is joint than of investors, which is what a total tells.
      if (!asked.keys().contains("recipient")) {
        assertThat(sum(groups, Figures::joint)).isEqualTo(total().joint());
      }
    }
  }

  private static Range added(Stream<Range> ranges) {
    return plain(ranges.reduce(Range.ZERO, Range::plus));
  }

  private static Range plain(Range range) {
    return range.each(Figures::plain);
  }

  /** What is joint is all that investors' own amounts lack of the total. */
  void addsUpWithWhatIsJoint() {
    assertThat(sum(figures().values(), Figures::point).add(total().joint()))
        .isEqualByComparingTo(total().point());
  }

  /** Each investment is counted, or excluded once. */
  void leavesNothingOut() {
    var all = new ArrayList<>(rows(summary.get("total")).keySet());
    summary.get("excluded").values().forEach(node -> all.addAll(rows(node).keySet()));
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            world.investments().stream().map(money -> money.id).toList());
  }

  /** Each number leads to exactly the rows behind it, which add up to it. */
  void leadsToItsRows() {
    leadsTo(summary.get("total"), expected.counted());
    leadsTo(summary.get("unallocated"), expected.unallocated());
    var groups = expected.groups();
    for (var node : summary.get("groups").values()) {
      leadsTo(node, groups.getOrDefault(key(node), List.of()));
    }
    for (var node : summary.get("excluded").values()) {
      var excluded = expected.chosenFor(node.get("reason").asString());
      var rows = rows(node);
      assertThat(rows.keySet()).as(node.toString()).isEqualTo(ids(excluded));
      assertThat(sum(rows.values(), row -> row.at("/normalizedAmount/point").decimalValue(ZERO)))
          .isEqualByComparingTo(node.get("point").decimalValue());
    }
    var exceeded = rows(summary.get("exceeded"));
    assertThat(exceeded.keySet()).isEqualTo(ids(expected.exceeded()));
    assertThat(sum(exceeded.values(), row -> row.at("/parts/exceededBy").decimalValue(ZERO)))
        .isEqualByComparingTo(summary.at("/exceeded/point").decimalValue());
  }

  /** The list knows the same reasons: of each it has as many rows as the summary says. */
  void listsWhatIsExcluded() {
    for (var reason : reasons()) {
      var answer =
          api.get(asked.list(world) + "&count=exact&fields=excluded,counted&excluded=" + reason);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.json().get("count").asInt())
          .as(reason)
          .isEqualTo(expected.chosenFor(reason).size());
      assertThat(answer.each("excluded")).as(reason).allMatch(reason::equals);
      assertThat(answer.each("counted")).as(reason).allMatch("false"::equals);
    }
  }

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private void leadsTo(JsonNode node, List<Entry> entries) {
    var where = node.get("details").asString();
    Map<String, List<@Nullable BigDecimal>> contributions = new HashMap<>();
    entries.forEach(entry -> contributions.put(entry.money().id, contribution(entry)));
    var rows = rows(node);
    Map<String, List<@Nullable BigDecimal>> shown = new HashMap<>();
    rows.forEach((id, row) -> shown.put(id, contribution(row.get("contribution"))));
    assertThat(shown).as(where).isEqualTo(contributions);
    // Of what is not known nothing is added.
    assertThat(
            added(
                rows.values().stream()
                    .map(row -> row.get("contribution"))
                    .filter(row -> !row.get("point").isNull())
                    .map(Figures::sum)))
        .as(where)
        .isEqualTo(plain(Figures.sum(node)));
  }

  private static List<@Nullable BigDecimal> contribution(Entry entry) {
    if (entry.amount() == null) {
      return contribution(null, null, null, null, null);
    }
    Range adds = entry.adds();
    Range shown = adds.inOrder();
    return contribution(
        shown.low(), shown.point(), shown.high(), entry.joint(), adds.isInOrder() ? null : adds);
  }

  private static List<@Nullable BigDecimal> contribution(JsonNode shown) {
    return contribution(
        Figures.number(shown.get("low")),
        Figures.number(shown.get("point")),
        Figures.number(shown.get("high")),
        Figures.number(shown.get("joint")),
        Figures.cases(shown));
  }

  private static List<@Nullable BigDecimal> contribution(
      @Nullable BigDecimal low,
      @Nullable BigDecimal point,
      @Nullable BigDecimal high,
      @Nullable BigDecimal joint,
      @Nullable Range cases) {
    List<@Nullable BigDecimal> all = new ArrayList<>();
    for (var number : new @Nullable BigDecimal[] {low, point, high, joint}) {
      all.add(number == null ? null : Figures.plain(number));
    }
    if (cases != null) {
      Range plain = plain(cases);
      all.add(plain.low());
      all.add(plain.point());
      all.add(plain.high());
    }
    return all;
  }

  private Map<String, JsonNode> rows(JsonNode node) {
    var address =
        node.get("details").asString() + "&limit=500&fields=id,contribution,parts,normalizedAmount";
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    var answer = api.get(address);
    assertThat(answer.status()).as(address + ": " + answer.text()).isEqualTo(200);
    Figures.exactly(answer)
        .get("items")
        .values()
        .forEach(row -> rows.put(row.get("id").asString(), row));
    return rows;
  }

  private Map<Map<String, String>, Figures> figures() {
    Map<Map<String, String>, Figures> figures = new HashMap<>();
    summary.get("groups").values().forEach(node -> figures.put(key(node), Figures.of(node)));
    return figures;
  }

  private Figures total() {
    return Figures.of(summary.get("total"));
  }

  /** With the names that the world has for companies, of which the service shows the slugs. */
  private Map<String, String> key(JsonNode group) {
    Map<String, String> key = new LinkedHashMap<>();
    group
        .get("key")
        .properties()
        .forEach(
            entry ->
                key.put(
                    entry.getKey(),
                    entry.getValue().asStringOpt().map(this::named).orElse(Allocation.NONE)));
    return key;
  }

  private String named(String value) {
    return world.investments().stream()
        .flatMap(
            money ->
                Stream.concat(
                    money.investors.stream().map(World.Part::name), money.recipients.stream()))
        .filter(name -> name.toLowerCase(Locale.ROOT).replace(' ', '-').equals(value))
        .findFirst()
        .orElse(value);
  }

  private @Nullable JsonNode exclusion(String reason) {
    return summary.get("excluded").values().stream()
        .filter(node -> node.get("reason").asString().equals(reason))
        .findFirst()
        .orElse(null);
  }

  static List<String> reasons() {
    return List.of(
        "RETRACTED",
        "CANCELLED",
        "SHELVED",
        "RESTATED",
        "SUPERSEDED",
        "ESTIMATED",
        "INSTRUMENT",
        "UNCONVERTED");
  }

  private BigDecimal excess(Money money) {
    return Objects.requireNonNull(expected.rules().excess(money));
  }

  private BigDecimal faces(List<Money> investments) {
    return sum(investments, expected::face);
  }

  private static Set<String> ids(List<Money> investments) {
    return investments.stream().map(money -> money.id).collect(Collectors.toSet());
  }

  private static <T> BigDecimal sum(Collection<T> things, Function<T, BigDecimal> number) {
    return Figures.plain(things.stream().map(number).reduce(ZERO, BigDecimal::add));
  }
}
