package org.announced.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.announced.support.Api;
import org.announced.support.FreshDatabase;
import org.announced.support.Given;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.node.ObjectNode;

/** What countries pledge, as six versions of a list tell it again without naming an investor. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "announced.test=country-pledges")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Api.class, Given.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class CountryPledgeTests {

  private static final Set<String> COUNTRIES =
      Set.of(
          "bahrain",
          "japan",
          "qatar",
          "saudi-arabia",
          "south-korea",
          "taiwan",
          "the-united-arab-emirates");

  private final Given given;
  private final Api api;

  CountryPledgeTests(Given given, Api api) {
    this.given = given;
    this.api = api;
  }

  @Test
  void areCountedOnceEach() {
    var total = new HashMap<String, BigDecimal>();
    var stored = new HashMap<String, String>();
    for (var item : RunningListItem.all()) {
      if (COUNTRIES.contains(item.entity())) {
        var document = item.document();
        document.path("investments").forEach(one -> ((ObjectNode) one).remove("investors"));
        var answer = given.post("/announcements?onDuplicate=attach", document.toString());
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        var id = answer.json().get("id").asString();
        assertThat(stored.merge(item.entity(), id, (known, again) -> known)).isEqualTo(id);
        total.put(
            item.entity(),
            item.dollars().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
      }
    }
    assertThat(stored).hasSize(COUNTRIES.size());
    var shown = api.get("/summaries/investments?country=US&groupBy=country").json().get("total");
    assertThat(shown.get("point").decimalValue())
        .isEqualByComparingTo(
            Map.copyOf(total).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
