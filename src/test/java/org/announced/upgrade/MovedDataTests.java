package org.announced.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.announced.money.ShippedRates;
import org.announced.move.MoveConsole;
import org.announced.support.Api;
import org.announced.support.TestDatabase;
import org.announced.support.TestToken;
import org.announced.support.TypedCommand;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A service on a database that everything was moved to answers as it did where that was before. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = MovedDataTests.Elsewhere.class)
@Import(Api.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class MovedDataTests {

  private static final Landing LANDING = new Landing("025");

  private final Api api;

  MovedDataTests(Api api) {
    this.api = api;
  }

  /** The data of an earlier version, brought up to date where it was, and then moved. */
  static final class Elsewhere
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var was = Landing.restored(LANDING, List.of(ShippedRates.migration()));
      Flyway.configure()
          .dataSource(source(was))
          .locations("classpath:db/migration", "classpath:db/functions", "classpath:db/seed")
          .javaMigrations(ShippedRates.migration())
          .load()
          .migrate();
      var is = TestDatabase.fresh();
      var moved =
          TypedCommand.run(
              MoveConsole::run,
              List.of(
                  "database",
                  "move",
                  "--to=" + is.getJdbcUrl(),
                  "--username=" + is.getUsername(),
                  "--announced.move.password=" + is.getPassword(),
                  "--spring.datasource.url=" + was.getJdbcUrl(),
                  "--spring.datasource.username=" + was.getUsername(),
                  "--spring.datasource.password=" + was.getPassword()));
      assertThat(moved.err()).isEmpty();
      TestDatabase.use(context, is.getJdbcUrl());
    }

    private static DriverManagerDataSource source(JdbcConnectionDetails details) {
      return new DriverManagerDataSource(
          details.getJdbcUrl(),
          String.valueOf(details.getUsername()),
          String.valueOf(details.getPassword()));
    }
  }

  /** And goes on from there: what is written is derived, counted and told as before. */
  @Test
  void answersAsBeforeAndTakesWhatIsPosted() throws IOException {
    var answers = new Questions(api).answers();
    var then = Questions.JSON.readTree(Files.readString(LANDING.answers()));
    then.properties()
        .forEach(
            answer ->
                assertThat(Questions.values(answers.path(answer.getKey())))
                    .as(answer.getKey())
                    .containsAllEntriesOf(Questions.stillSaid(answer.getKey(), answer.getValue())));

    var before = api.get("/summaries/overview").json();
    var posted =
        api.send(
            "POST",
            "/announcements",
            Files.readString(Path.of("src/main/resources/schemas/announcement.example.json"))
                .getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json",
            "Authorization",
            TestToken.BEARER);
    assertThat(posted.status()).as(posted.text()).isBetween(200, 201);
    var after = api.get("/summaries/overview").json();
    assertThat(after.get("announcements").asInt())
        .isEqualTo(before.get("announcements").asInt() + (posted.status() == 201 ? 1 : 0));
  }
}
