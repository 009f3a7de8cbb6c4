package org.announced.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.announced.money.ShippedRates;
import org.announced.support.Api;
import org.announced.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * The data of an earlier version, with which this one starts and answers as that one did. An answer
 * may say more than it did then. Where a rule has changed on purpose, run this with {@code
 * -Danswers.write=true} and review the difference; the rows stay as they were written.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = UpgradeTests.OfThen.class)
@Import(Api.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class UpgradeTests {

  private static final Landing LANDING = new Landing("025");

  /** As if the rule of then had been another: the start counts everything by that of now. */
  private static final String COUNTED_OTHERWISE =
      """
      set session_replication_role = replica;
      update investment set usd_counts_point = usd_counts_point + 1301, umbrella = not umbrella;
      set session_replication_role = origin;
      """;

  private final Api api;

  UpgradeTests(Api api) {
    this.api = api;
  }

  static final class OfThen
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var restored = Landing.restored(LANDING, List.of(ShippedRates.migration()));
      Landing.client(restored).sql(COUNTED_OTHERWISE).update();
      TestDatabase.use(context, restored.getJdbcUrl());
    }
  }

  @Test
  void answersAsItDidBeforeTheUpgrade() throws IOException {
    var answers = new Questions(api).answers();
    if (Boolean.getBoolean("answers.write")) {
      Files.writeString(
          LANDING.answers(),
          Questions.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answers) + "\n");
    }
    var then = Questions.JSON.readTree(Files.readString(LANDING.answers()));
    then.properties()
        .forEach(
            answer ->
                assertThat(Questions.values(answers.path(answer.getKey())))
                    .as(answer.getKey())
                    .containsAllEntriesOf(Questions.stillSaid(answer.getKey(), answer.getValue())));
  }

  @Test
  void everySourceStillReportsItsAnnouncement() throws IOException {
    var then = Questions.JSON.readTree(Files.readString(LANDING.answers())).path("/sources");
    assertThat(then).isNotEmpty();
    for (var source : then) {
      assertThat(api.get("/announcements?sources.id=" + source.get("id").asString()).each("slug"))
          .containsExactly(source.at("/announcement/slug").asString());
    }
  }

  @Test
  void aCompanyThatWasMergedStillLeadsToTheOther() {
    var merged = api.get("/companies/landed-rail-works-ltd");
    assertThat(merged.status()).isEqualTo(301);
    var other = api.get(merged.header("Location")).json();
    assertThat(other.get("slug").asString()).isEqualTo("landed-railworks");
  }
}
