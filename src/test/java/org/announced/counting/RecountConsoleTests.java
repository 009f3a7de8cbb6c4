package org.announced.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.announced.support.MigratedDatabase;
import org.announced.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The command as it is typed: what it prints, and its exit code. */
class RecountConsoleTests {

  private record Printed(int code, String out, String err) {}

  /** A command turns the log of its process off; here other tests go on in it, and read theirs. */
  @AfterAll
  static void logAgain() {
    System.clearProperty(LoggingSystemProperty.CONSOLE_THRESHOLD.getEnvironmentVariableName());
    var logging = LoggingSystem.get(RecountConsoleTests.class.getClassLoader());
    logging.cleanUp();
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
  }

  @Test
  void tellsWhatWasWrongOnceAndThenThatNothingIs() {
    var details = MigratedDatabase.SEEDED.copy();
    var id =
        client(details)
            .sql("select min(id::text) from investment where usd_counts_point is not null")
            .query(String.class)
            .single();
    client(details)
        .sql(
            """
            set session_replication_role = replica;
            update investment set usd_counts_point = usd_counts_point + 1 where id = '%s';
            set session_replication_role = origin;
            """
                .formatted(id))
        .update();

    assertThat(run(details, "recount"))
        .isEqualTo(new Printed(3, "1 of 1 investments were counted wrongly.\n" + id + "\n", ""));
    assertThat(run(details, "recount"))
        .isEqualTo(new Printed(0, "0 of 1 investments were counted wrongly.\n", ""));
  }

  @Test
  void saysThatThereAreNoTables() {
    var answer = run(TestDatabase.fresh(), "recount");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).hasLineCount(1).contains("start the service once");
  }

  @Test
  void takesNothingElse() {
    for (var command : List.of("recount all", "recount --from=2026")) {
      var answer = run(TestDatabase.details(), command.split(" "));
      assertThat(answer.code()).isEqualTo(2);
      assertThat(answer.err()).contains("Usage: tokens create", "recount");
    }
  }

  private static JdbcClient client(JdbcConnectionDetails details) {
    return JdbcClient.create(source(details));
  }

  private static DriverManagerDataSource source(JdbcConnectionDetails details) {
    return new DriverManagerDataSource(
        details.getJdbcUrl(),
        String.valueOf(details.getUsername()),
        String.valueOf(details.getPassword()));
  }

  private static Printed run(JdbcConnectionDetails details, String... words) {
    var arguments = new ArrayList<>(List.of(words));
    arguments.add("--spring.datasource.url=" + details.getJdbcUrl());
    arguments.add("--spring.datasource.username=" + details.getUsername());
    arguments.add("--spring.datasource.password=" + details.getPassword());
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var code = RecountConsole.run(arguments, printer(out), printer(err));
    return new Printed(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
