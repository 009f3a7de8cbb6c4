package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.announced.summary.Asked.Filter;
import org.announced.summary.Figures.Entry;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Running totals of worlds that are made up, against all that was announced by then, added up the
 * obvious way.
 */
@HttpTest
class RunningTotalTests {

  private static final List<String> TIMES = List.of("year", "quarter", "month");
  private static final List<String> OTHERS =
      List.of("country", "investor", "purpose", "instrument", "status", "announcement");

  private final Api api;
  private final Rates rates;

  RunningTotalTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.rates = new Rates(jdbc);
  }

  static LongStream seeds() {
    return LongStream.range(1, 1 + Integer.getInteger("running.worlds", 6));
  }

  @ParameterizedTest(name = "world {0}")
  @MethodSource("seeds")
  void eachGroupIsOfAllUpToItsTime(long seed) {
    var made = new RandomWorld(seed, api);
    var random = new Random(seed);
    made.announceAll();
    for (String time : TIMES) {
      compare(made.world, asked(List.of(time)));
      var keys = new ArrayList<>(List.of(time, OTHERS.get(random.nextInt(OTHERS.size()))));
      Collections.shuffle(keys, random);
      compare(made.world, asked(keys));
    }
    made.change();
    compare(made.world, asked(List.of("purpose", "month", "country")));
  }

  private static Asked asked(List<String> keys) {
    return new Asked(List.copyOf(keys), "JPY", false, null, Filter.NONE);
  }

  private void compare(World world, Asked asked) {
    String address = asked.address(world) + "&cumulative=true";
    Answer answer = api.get(address);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode summary = Figures.exactly(answer);
    assertThat(summary.get("cumulative").asBoolean()).isTrue();
    var expected = running(world, asked, true);
    Map<Map<String, String>, Figures> shown = new LinkedHashMap<>();
    summary.get("groups").forEach(group -> shown.put(key(group), Figures.of(group)));
    assertThat(shown.keySet()).as(address).isEqualTo(expected.keySet());
    var unconverted = running(world, asked, false);
    expected.forEach(
        (key, entries) ->
            assertThat(shown.get(key))
                .as(address + key)
                .isEqualTo(Figures.of(entries, unconverted.getOrDefault(key, List.of()).size())));
    inOrder(summary, asked, address);
    int every = Math.max(1, summary.get("groups").size() / 7);
    for (int i = 0; i < summary.get("groups").size(); i += every) {
      JsonNode group = summary.get("groups").get(i);
      leadsToItsRows(group, expected.getOrDefault(key(group), List.of()));
    }
    assertThat(api.get(address + "&format=csv").text().lines().count()).isEqualTo(1 + shown.size());
  }

  /** What was announced by each time of the axis, for each value of the other keys. */
  private Map<Map<String, String>, List<Entry>> running(
      World world, Asked asked, boolean areCounted) {
    var summary = new ObviousSummary(world, rates, asked);
    var groups = areCounted ? summary.groups() : summary.unconverted();
    String time = asked.keys().stream().filter(TIMES::contains).findFirst().orElseThrow();
    Set<Map<String, String>> series = new LinkedHashSet<>();
    var times = new TreeSet<String>();
    Stream.of(summary.groups(), summary.unconverted())
        .flatMap(all -> all.keySet().stream())
        .forEach(
            key -> {
              var others = new HashMap<>(key);
              times.add(Objects.requireNonNull(others.remove(time)));
              series.add(others);
            });
    Map<Map<String, String>, List<Entry>> running = new HashMap<>();
    for (String at : axis(times)) {
      for (var others : series) {
        List<Entry> upTo = new ArrayList<>();
        groups.forEach(
            (key, entries) -> {
              var rest = new HashMap<>(key);
              if (Objects.requireNonNull(rest.remove(time)).compareTo(at) <= 0
                  && rest.equals(others)) {
                upTo.addAll(entries);
              }
            });
        var key = new HashMap<>(others);
        key.put(time, at);
        running.put(key, upTo);
      }
    }
    return running;
  }

  private static Set<String> axis(NavigableSet<String> times) {
    var axis = new TreeSet<String>();
    if (times.isEmpty()) {
      return axis;
    }
    String form = times.first();
    var first = YearMonth.of(Integer.parseInt(form.substring(0, 4)), 1);
    for (var month = first; month.getYear() < 2100; month = month.plusMonths(1)) {
      String name =
          form.length() == 4
              ? String.valueOf(month.getYear())
              : form.contains("Q") ? Allocation.quarterOf(month.toString()) : month.toString();
      if (name.compareTo(times.first()) >= 0 && name.compareTo(times.last()) <= 0) {
        axis.add(name);
      }
    }
    return axis;
  }

  /** Companies by their names, which worlds know them by. */
  private static Map<String, String> key(JsonNode group) {
    Map<String, String> key = new HashMap<>();
    String[] texts = group.get("label").asString().split(", ", -1);
    int at = 0;
    for (var one : group.get("key").properties()) {
      String value = one.getValue().asString(Allocation.NONE);
      boolean isNamed = one.getKey().equals("investor") && !value.equals(Allocation.NONE);
      key.put(one.getKey(), isNamed ? texts[at] : value);
      at++;
    }
    return key;
  }

  private static void inOrder(JsonNode summary, Asked asked, String address) {
    List<String> keys = new ArrayList<>();
    for (JsonNode group : summary.get("groups")) {
      keys.add(
          asked.keys().stream()
              .map(key -> group.at("/key/" + key).asString("\uffff"))
              .collect(Collectors.joining("\u0000")));
    }
    assertThat(keys).as(address).isSorted();
  }

  private void leadsToItsRows(JsonNode group, List<Entry> entries) {
    String details = group.get("details").asString();
    List<JsonNode> rows = api.all(Api.path(details) + "&limit=500");
    assertThat(rows.stream().map(row -> row.get("id").asString()).sorted())
        .as(details)
        .isEqualTo(entries.stream().map(entry -> entry.money().id).distinct().sorted().toList());
    var sum =
        rows.stream()
            .map(row -> row.at("/contribution/point"))
            .filter(JsonNode::isNumber)
            .map(JsonNode::decimalValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).as(details).isEqualByComparingTo(group.get("point").decimalValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "investments?cumulative=true | cumulative invalid",
        "investments?cumulative=true&groupBy=country | cumulative invalid",
        "investments?cumulative=true&groupBy=month,year | cumulative invalid",
        "investments?cumulative=yes&groupBy=month | cumulative unknown-value",
        "investments?cumulative=true&groupBy=month&sort=-point | sort contradiction",
        "investments?cumulative=true&groupBy=month&having.point.gte=1 | having.point.gte contradiction",
        "investments?cumulative=true&groupBy=month&phasing=SPREAD | phasing contradiction",
        "training-goals?cumulative=true&groupBy=deadline,year | cumulative invalid",
      })
  void whatCannotRunIsRefused(String address, String fault) {
    Answer answer = api.get("/summaries/" + address);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(
            answer
                .json()
                .get("errors")
                .valueStream()
                .map(one -> one.get("parameter").asString() + " " + one.get("code").asString()))
        .contains(fault);
  }

  @Test
  void falseIsAsLeftOut() {
    assertThat(api.get("/summaries/investments?groupBy=month&cumulative=false").json())
        .isEqualTo(api.get("/summaries/investments?groupBy=month").json());
  }
}
