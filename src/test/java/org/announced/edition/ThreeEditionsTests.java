package org.announced.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hundreds of made-up rows over three editions, unchanged, changed, gone and back again, beside a
 * slow and obvious account of what is to become of them.
 */
@HttpTest
class ThreeEditionsTests {

  private static final int ROWS = 250;
  private static final List<String> EDITIONS = List.of("2025-12", "2026-03", "2026-06");

  private final Api api;
  private final Given given;
  private final Facilities rows;

  /** What is shown of each row, in cents. */
  private final Map<String, Long> shown = new TreeMap<>();

  private final Map<String, Set<String>> seen = new HashMap<>();
  private final Set<String> corrected = new HashSet<>();

  ThreeEditionsTests(Api api, Given given) {
    this.api = api;
    this.given = given;
    this.rows = new Facilities(api);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachRowBecomesWhatItIs(long seed) {
    var chance = new Random(seed);
    var told = new TreeMap<String, Long>();
    for (var edition : EDITIONS) {
      change(told, chance);
      var expected = take(edition, told);
      var outcomes = sent(edition, told);
      outcomes.keySet().removeIf(corrected::contains);
      assertThat(outcomes).isEqualTo(expected);
      assertThat(sent(edition, told).values()).containsOnly("KNOWN");
      check(edition);
      correctSome(chance);
    }
    // None of the earlier ones undoes anything, and nobody's correction is gone.
    var before = amounts();
    for (var edition : EDITIONS.subList(0, 2)) {
      var all = new TreeMap<String, Long>();
      shown.keySet().forEach(id -> all.put(id, 1L));
      all.keySet().removeIf(id -> !rowIsLater(id, edition));
      sent(edition, all);
    }
    assertThat(amounts()).isEqualTo(before);
  }

  private boolean rowIsLater(String id, String edition) {
    return seen.getOrDefault(id, Set.of()).stream().anyMatch(one -> one.compareTo(edition) > 0);
  }

  /** Some are changed, some go, some come or come back. */
  private static void change(Map<String, Long> told, Random chance) {
    for (int i = 0; i < ROWS; i++) {
      var id = "%03d".formatted(i);
      var isTold = told.containsKey(id);
      int what = chance.nextInt(10);
      if (isTold && what == 0) {
        told.remove(id);
      } else if (what < 3 || (!isTold && what < 8)) {
        told.put(id, 100_000L + chance.nextInt(1_000_000_000));
      }
    }
  }

  /** What is to become of each row of an edition that nobody has corrected. */
  private Map<String, String> take(String edition, Map<String, Long> told) {
    var outcomes = new TreeMap<String, String>();
    told.forEach(
        (id, cents) -> {
          var before = shown.get(id);
          if (!corrected.contains(id)) {
            var isSame = cents.equals(before);
            outcomes.put(id, before == null ? "STORED" : isSame ? "KNOWN" : "CORRECTED");
            shown.put(id, cents);
          }
          seen.computeIfAbsent(id, any -> new TreeSet<>()).add(edition);
        });
    return outcomes;
  }

  private Map<String, String> sent(String edition, Map<String, Long> told) {
    var lines = new ArrayList<String>();
    told.forEach((id, cents) -> lines.add(row(id, cents, edition)));
    var answers = rows.batch(Facilities.CORRECT, lines);
    var outcomes = new TreeMap<String, String>();
    int i = 0;
    for (var id : told.keySet()) {
      outcomes.put(id, answers.get(i++).path("outcome").asString(answers.get(i - 1).toString()));
    }
    return outcomes;
  }

  private String row(String id, long cents, String edition) {
    return rows.row(id, 7_919L, edition)
        .replace("7919", BigDecimal.valueOf(cents, 2).toPlainString());
  }

  private Map<String, Long> amounts() {
    var amounts = new TreeMap<String, Long>();
    for (var investment :
        api.all("/investments?limit=500&expand=announcement&dataset=" + rows.dataset)) {
      amounts.put(
          investment.at("/announcement/records/0/id").asString(),
          investment.at("/amount/value").decimalValue().movePointRight(2).longValueExact());
    }
    return amounts;
  }

  private void check(String edition) {
    assertThat(amounts()).isEqualTo(shown);
    var total = api.get("/summaries/investments?dataset=" + rows.dataset).json().get("total");
    assertThat(total.get("point").decimalValue())
        .isEqualByComparingTo(
            BigDecimal.valueOf(shown.values().stream().mapToLong(Long::longValue).sum(), 2));
    for (var one : EDITIONS.subList(0, EDITIONS.indexOf(edition) + 1)) {
      var missing = new TreeSet<String>();
      shown.keySet().stream()
          .filter(id -> !seen.getOrDefault(id, Set.of()).contains(one))
          .forEach(missing::add);
      var listed = api.all("/datasets/%s/missing?limit=500&edition=%s".formatted(rows.slug, one));
      assertThat(listed.stream().map(row -> row.get("record").asString()))
          .containsExactlyInAnyOrderElementsOf(missing);
    }
  }

  /** A person corrects some amounts, each once. */
  private void correctSome(Random chance) {
    for (var investment :
        api.all("/investments?limit=500&expand=announcement&dataset=" + rows.dataset)) {
      var id = investment.at("/announcement/records/0/id").asString();
      if (chance.nextInt(12) == 0 && corrected.add(id)) {
        long cents = 100_000_000_000L + chance.nextInt(1_000_000);
        given.patch(
            "/investments/" + investment.get("id").asString(),
            "{\"amount\": {\"value\": %s}, \"reason\": \"A filing.\"}"
                .formatted(BigDecimal.valueOf(cents, 2).toPlainString()));
        shown.put(id, cents);
      }
    }
  }
}
