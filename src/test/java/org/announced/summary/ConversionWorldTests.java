package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.announced.summary.Asked.Filter;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Conversion of worlds that are made up, against the same computed the obvious way: what was
 * stopped as if nothing had been, and all else as totals count it, which it adds up to.
 */
@HttpTest
class ConversionWorldTests {

  private final Api api;
  private final Rates rates;

  ConversionWorldTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.rates = new Rates(jdbc);
  }

  static LongStream seeds() {
    return LongStream.range(101, 101 + Integer.getInteger("conversion.worlds", 10));
  }

  @ParameterizedTest(name = "world {0}")
  @MethodSource("seeds")
  void eachStatusHasWhatTheRulesSay(long seed) {
    var made = new RandomWorld(seed, api);
    var random = new Random(seed);
    made.announceAll();
    for (int changes = 0; changes < 4; changes++) {
      String key = List.of("year", "month", "country", "purpose").get(changes);
      String currency = List.of("USD", "JPY", "EUR").get(random.nextInt(3));
      compare(made.world, key, currency);
      made.change();
    }
  }

  private void compare(World world, String key, String currency) {
    var asked =
        new Asked(
            List.of(key, "status"),
            currency,
            false,
            null,
            Filter.of("stopped=include", (m, rules) -> true));
    Map<Map<String, String>, Figures> expected =
        new HashMap<>(new ObviousSummary(world, rates, asked).figures());
    String query = "source=" + Api.encoded(world.publisher()) + "&currency=" + currency;
    JsonNode answer =
        Figures.exactly(api.get("/summaries/conversion?groupBy=" + key + "&" + query));
    BigDecimal counted = BigDecimal.ZERO;
    for (JsonNode group : answer.get("groups")) {
      for (JsonNode stage : group.get("stages")) {
        String status = stage.get("status").asString();
        String where = world.own + " " + group.get("label") + " " + status;
        String value = group.at("/key/" + key).asString(Allocation.NONE);
        Figures figures = expected.remove(Map.of(key, value, "status", status));
        assertThat(figures).as(where).isNotNull();
        assertThat(Figures.sum(stage).each(Figures::plain)).as(where).isEqualTo(plain(figures));
        assertThat(stage.get("investments").intValue()).as(where).isEqualTo(figures.investments());
        if (!List.of("SHELVED", "CANCELLED").contains(status)) {
          counted = counted.add(stage.get("point").decimalValue());
        }
      }
    }
    assertThat(expected).isEmpty();
    if (!key.equals("purpose")) {
      JsonNode total = Figures.exactly(api.get("/summaries/investments?" + query)).get("total");
      assertThat(counted).isEqualByComparingTo(total.get("point").decimalValue());
    }
  }

  private static Range plain(Figures figures) {
    return figures.sum().each(Figures::plain);
  }
}
