package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.announced.support.Api;
import org.announced.support.FreshDatabase;
import org.announced.support.Given;
import org.announced.support.ServerStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** What a write takes does not grow with what there is already around that which is written. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Api.class, Given.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class SteadyStatementsTests {

  private static final int MANY = 60;

  private final Api api;
  private final Given given;
  private final ServerStatements statements;

  SteadyStatementsTests(Api api, Given given, JdbcClient jdbc) {
    this.api = api;
    this.given = given;
    this.statements =
        new ServerStatements(jdbc.sql("select current_database()").query(String.class).single());
  }

  /** What is asked once, by the first request of its kind, is not what a request takes. */
  @BeforeEach
  void askOnceBefore() {
    given.patch(firstOf("Steady Ready", 1), "{\"country\": \"FR\", \"reason\": \"x\"}");
  }

  @Test
  void aPatchTakesAsManyBesideOtherThingsAsAlone() {
    var alone = firstOf("Steady Alone", 1);
    var crowded = firstOf("Steady Crowded", MANY);
    var patch = "{\"country\": \"KR\", \"reason\": \"x\"}";
    assertThat(count(() -> given.patch(crowded, patch)))
        .isLessThanOrEqualTo(count(() -> given.patch(alone, patch)));
  }

  @Test
  void aPostTakesAsManyByAMemberOfALargeFamilyAsByASmallOne() {
    describe("{\"name\": \"Steady Loner\"}");
    describe("{\"name\": \"Steady Head\"}");
    for (int i = 0; i < MANY; i++) {
      describe("{\"name\": \"Steady Member %d\", \"parent\": \"Steady Head\"}".formatted(i));
    }
    given.anotherInvestment("Steady Member 1", "2020-01-02", "41");
    assertThat(count(() -> given.anotherInvestment("Steady Member 7", "2021-03-04", "43")))
        .isLessThanOrEqualTo(
            count(() -> given.anotherInvestment("Steady Loner", "2022-05-06", "47")));
  }

  @Test
  void aPostTakesAsManyWithManyThingsOfAKindAsWithTwo() {
    assertThat(count(() -> given.announcement("Steady Ready", "2023-07-08", MANY, 53)))
        .isLessThanOrEqualTo(
            count(() -> given.announcement("Steady Ready", "2023-09-10", 2, 59)) + batches(MANY));
  }

  /**
   * The driver sends many rows of a table in statements of 1, 2, 4 and so on to 128, for each of
   * the four tables of an investment.
   */
  private static int batches(int rows) {
    return 4 * Integer.bitCount(rows);
  }

  private void describe(String company) {
    assertThat(given.post("/companies", company).status()).isEqualTo(201);
  }

  /** Where the first investment of a new announcement is read and patched. */
  private String firstOf(String investor, int investments) {
    given.announcement(investor, "2024-02-03", investments, 61);
    var list = api.get("/investments?investor=" + Api.encoded(investor) + "&limit=1");
    return "/investments/" + list.items().get(0).at("/id").asString();
  }

  private long count(Runnable request) {
    var ran = statements.during(request);
    long all = ran.values().stream().mapToLong(Long::longValue).sum();
    assertThat(all).as(ran.keySet().stream().collect(Collectors.joining("\n"))).isPositive();
    return all;
  }
}
