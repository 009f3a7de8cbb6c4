package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.announced.summary.World.Money;
import org.announced.summary.World.Part;
import org.announced.summary.World.Stated;
import org.announced.summary.World.Tie;
import org.announced.summary.World.Told;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Totals of umbrellas and their parts, against what a person reckons who takes each case for
 * itself: every figure stands for its low value, or for the stated one, or for the high one, and of
 * an umbrella and its parts together the larger is what is spent.
 *
 * <p>{@code -Dtrees=1000} tries as many, {@code -Dtrees.from=17} begins with that seed.
 */
@HttpTest
class UmbrellaCaseTests {

  private static final List<String> QUALIFIERS =
      List.of("EXACT", "EXACT", "UP_TO", "UP_TO", "ABOUT", "AT_LEAST", "MORE_THAN", "UNDISCLOSED");
  private static final List<String> PERIODS = List.of("2026/2028", "2026-03/2027-02", "2026/");

  private static final int FEWEST_TREES = 10;
  private static final Set<String> tried = new HashSet<>();

  private final Api api;
  private final Rates rates;

  UmbrellaCaseTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.rates = new Rates(jdbc);
  }

  static LongStream seeds() {
    long from = Long.getLong("trees.from", 1);
    return LongStream.range(from, from + Integer.getInteger("trees", FEWEST_TREES));
  }

  @ParameterizedTest(name = "tree {0}")
  @MethodSource("seeds")
  void everyTotalIsWhatAPersonReckonsCaseByCase(long seed) {
    var trees = new Trees(seed);
    trees.grow();
    trees.compare();
    for (int changes = 0; changes < 4; changes++) {
      trees.change();
      trees.compare();
    }
  }

  /** Trees in which every case is in order would reconcile as well, and show nothing. */
  @AfterAll
  static void casesWereOutOfOrder() {
    if (seeds().count() >= FEWEST_TREES) {
      assertThat(tried).contains("cases out of order", "no upper bound", "bounded by its umbrella");
    }
  }

  /** Some trees, the same for the same seed. */
  private final class Trees {
    private final Random random;
    private final World world = new World("T" + UUID.randomUUID().toString().replace("-", ""));
    private final Telling telling = new Telling(api, world);

    Trees(long seed) {
      this.random = new Random(seed);
    }

    void grow() {
      int size = 3 + random.nextInt(8);
      while (world.announcements.size() < size) {
        var told = new Told(Story.DAY.plusDays(random.nextInt(20)));
        var money = new Money(told, amount());
        var earlier = world.investments();
        money.tie =
            earlier.isEmpty() || random.nextInt(5) == 0
                ? null
                : new Tie("PART_OF", any(earlier), null);
        money.country = any(List.of("JP", "US", "FR"));
        money.purposes = any(List.of(List.of(), shares("0.333", "0.5"), shares("0.25", "0.75")));
        var period = any(PERIODS).split("/", -1);
        money.start = period[0];
        money.end = period[1].isEmpty() ? null : period[1];
        told.investments.add(money);
        world.announcements.add(told);
        telling.post(told);
      }
    }

    private Stated amount() {
      var qualifier = any(QUALIFIERS);
      boolean isKnown = !qualifier.equals("UNDISCLOSED");
      // The values are near each other, so that parts now exceed their umbrella and now do not.
      return new Stated(
          any(List.of("USD", "USD", "EUR", "JPY")),
          qualifier,
          isKnown ? BigDecimal.valueOf(1 + random.nextInt(1500)) : null,
          null,
          null);
    }

    private static List<Part> shares(String cloud, String energy) {
      return List.of(
          new Part("CLOUD", new BigDecimal(cloud)), new Part("ENERGY", new BigDecimal(energy)));
    }

    void change() {
      var money = any(world.investments());
      switch (random.nextInt(3)) {
        case 0 -> {
          money.amount = amount();
          telling.correct(money);
        }
        case 1 -> {
          money.status = money.status.equals("CANCELLED") ? "ANNOUNCED" : "CANCELLED";
          telling.correct(money);
        }
        default -> {
          if (money.told.retracted) {
            telling.undoRetraction(money.told);
          } else {
            telling.retract(money.told);
          }
          money.told.retracted = !money.told.retracted;
        }
      }
    }

    void compare() {
      var person = reckoned();
      for (var currency : List.of("USD", "JPY")) {
        var reckoned =
            currency.equals("USD") ? person : new Reckoning(world, rates, currency, tried).all();
        var total = summary("currency=" + currency).get("total");
        assertThat(plain(Figures.sum(total))).as(world.own + " in " + currency).isEqualTo(reckoned);
        isTheSumOf(List.of(total), reckoned);
        isTheSumOfItsRows(total);
      }
      for (var question : List.of("country", "purpose", "status", "year&phasing=SPREAD")) {
        var groups = summary("groupBy=" + question).get("groups").values().stream().toList();
        isTheSumOf(groups, person);
        groups.forEach(this::isTheSumOfItsRows);
      }
      isTheSumOf(
          Stream.of("country=JP", "country.not=JP").map(f -> summary(f).get("total")).toList(),
          person);
      choosesAndSortsByWhatIsShown();
    }

    private Range reckoned() {
      return new Reckoning(world, rates, "USD", tried).all();
    }

    private void isTheSumOf(List<JsonNode> numbers, Range whole) {
      var sum = numbers.stream().map(Figures::sum).reduce(Range.ZERO, Range::plus);
      assertThat(plain(sum)).isEqualTo(whole);
      for (var number : numbers) {
        var cases = Figures.sum(number);
        if (!cases.isInOrder()) {
          tried.add("cases out of order");
        }
        var shown = Figures.number(number.get("high"));
        assertThat(Figures.cases(number) == null).isEqualTo(cases.isInOrder());
        assertThat(number.get("low").decimalValue()).isEqualByComparingTo(cases.inOrder().low());
        assertThat(shown == null ? null : Figures.plain(shown))
            .isEqualTo(plain(cases.inOrder()).high());
      }
    }

    private void isTheSumOfItsRows(JsonNode number) {
      var address = number.get("details").asString() + "&limit=500&fields=id,contribution";
      var answer = api.get(address);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      var sum =
          Figures.exactly(answer).get("items").values().stream()
              .map(row -> row.get("contribution"))
              .filter(row -> !row.get("point").isNull())
              .map(Figures::sum)
              .reduce(Range.ZERO, Range::plus);
      assertThat(plain(sum)).as(address).isEqualTo(plain(Figures.sum(number)));
    }

    private void choosesAndSortsByWhatIsShown() {
      var all = lows("");
      assertThat(lows("&sort=low")).isEqualTo(all.stream().sorted().toList());
      if (!all.isEmpty()) {
        var middle = all.get(all.size() / 2);
        assertThat(lows("&having.low.gte=" + middle.toPlainString()))
            .isEqualTo(all.stream().filter(low -> low.compareTo(middle) >= 0).toList());
        assertThat(lows("&having.low.lt=" + middle.toPlainString()))
            .isEqualTo(all.stream().filter(low -> low.compareTo(middle) < 0).toList());
      }
    }

    private List<BigDecimal> lows(String more) {
      return summary("groupBy=country" + more).get("groups").values().stream()
          .map(group -> Figures.plain(group.get("low").decimalValue()))
          .toList();
    }

    private JsonNode summary(String question) {
      var address =
          "/summaries/investments?source=" + Api.encoded(world.publisher()) + "&" + question;
      var answer = api.get(address);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      return Figures.exactly(answer);
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }

  private static Range plain(Range range) {
    return range.each(Figures::plain);
  }
}
