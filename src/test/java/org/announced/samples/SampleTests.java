package org.announced.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.announced.support.Api;
import org.announced.support.FreshDatabase;
import org.announced.support.TestToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

/** The sample set, loaded twice as its README says, and what it then adds up to. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(Api.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestInstance(Lifecycle.PER_CLASS)
class SampleTests {

  private static final Path SAMPLES = Path.of("src/samples");
  private static final List<String> FILES =
      List.of("announcements.ndjson", "white-house-list.ndjson");

  private final Api api;

  SampleTests(Api api) {
    this.api = api;
  }

  @BeforeAll
  void everyLineIsStored() throws IOException {
    for (var file : FILES) {
      assertThat(otherThan(201, file)).isEmpty();
    }
  }

  @Test
  void isKnownTheSecondTime() throws IOException {
    for (var file : FILES) {
      assertThat(otherThan(200, file)).isEmpty();
    }
  }

  /** The answers, the closing tally aside, that have another status. */
  private List<JsonNode> otherThan(int status, String file) throws IOException {
    var body = Files.readAllBytes(SAMPLES.resolve(file));
    var answers =
        api.send(
                "POST",
                "/announcements/batch",
                body,
                "Content-Type",
                "application/x-ndjson",
                "Authorization",
                TestToken.BEARER)
            .lines();
    assertThat(answers.get(answers.size() - 1).get("lines").asLong())
        .isEqualTo(Files.readAllLines(SAMPLES.resolve(file)).size());
    return answers.stream()
        .filter(answer -> answer.has("line") && answer.get("status").asInt() != status)
        .toList();
  }

  @Test
  void theReadmeSaysHowManyThereAre() throws IOException {
    var lines = 0;
    for (var file : FILES) {
      lines += Files.readAllLines(SAMPLES.resolve(file)).size();
    }
    assertThat(SAMPLES.resolve("README.md"))
        .content()
        .contains("%d stored, 0 known already, 0 refused".formatted(lines));
  }

  /** 550 billion, less 513.45 that its 14 parts explain. */
  @Test
  void japansUmbrellaCountsWhatNoPartExplains() {
    var umbrella =
        only("/investments?investor=government-of-japan&relation=null&amount=550000000000");
    assertThat(number(umbrella, "/parts/investments")).isEqualTo(14);
    assertThat(number(umbrella, "/parts/point")).isEqualTo(513_450_000_000L);
    assertThat(number(umbrella, "/parts/exceededBy")).isZero();
    assertThat(number(umbrella, "/contribution/point")).isEqualTo(36_550_000_000L);

    var parts = api.all("/investments?partOf=" + umbrella.get("id").asString());
    assertThat(parts).hasSize(14).allMatch(part -> part.get("counted").asBoolean());
    assertThat(parts.stream().mapToLong(part -> number(part, "/contribution/point")).sum())
        .isEqualTo(513_450_000_000L);
  }

  @Test
  void applesLaterFigureTakesThePlaceOfTheEarlierOne() {
    var earlier = only("/investments?investor=apple&amount=500000000000");
    var later = only("/investments?investor=apple&amount=600000000000");
    assertThat(earlier.get("excluded").asString()).isEqualTo("SUPERSEDED");
    assertThat(later.at("/relation/investment")).isEqualTo(earlier.get("id"));
    assertThat(number(later, "/contribution/point")).isEqualTo(600_000_000_000L);
  }

  @Test
  void grantsAndLoansStayOutOfTheDefaultTotal() {
    var intel = api.all("/investments?announcedOn=2024-03-20");
    assertThat(intel)
        .extracting(
            one -> one.get("instrument").asString() + " " + one.get("excluded").asString("counted"))
        .containsExactlyInAnyOrder("CAPEX counted", "GRANT INSTRUMENT", "DEBT INSTRUMENT");
  }

  @Test
  void whatTheListRepeatsIsAnotherSourceAndNoOtherMoney() {
    for (var investor : List.of("nvidia", "micron-technology", "vantage-data-centers")) {
      var investment = only("/investments?investor=" + investor + "&expand=sources");
      assertThat(investment.get("sources")).hasSize(2);
    }
  }

  @Test
  void everyInvestmentSaysWhereItsSourceHasIt() {
    assertThat(api.all("/investments"))
        .allSatisfy(
            one ->
                assertThat(one.get("evidence"))
                    .isNotEmpty()
                    .allSatisfy(at -> assertThat(at.path("locator").isString()).isTrue()));
  }

  private JsonNode only(String path) {
    var items = api.all(path);
    assertThat(items).as(path).hasSize(1);
    return items.get(0);
  }

  private static long number(JsonNode item, String pointer) {
    return item.at(pointer).longValue();
  }
}
