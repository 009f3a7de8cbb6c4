package org.announced.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.announced.support.MigratedDatabase;
import org.announced.support.TestDatabase;
import org.announced.support.TypedCommand;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The command as it is typed: what it prints, and its exit code. */
class RecountConsoleTests {

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
        .isEqualTo(
            new TypedCommand(3, "1 of 1 investments were counted wrongly.\n" + id + "\n", ""));
    assertThat(run(details, "recount"))
        .isEqualTo(new TypedCommand(0, "0 of 1 investments were counted wrongly.\n", ""));
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

  private static TypedCommand run(JdbcConnectionDetails details, String... words) {
    var arguments = new ArrayList<>(List.of(words));
    arguments.add("--spring.datasource.url=" + details.getJdbcUrl());
    arguments.add("--spring.datasource.username=" + details.getUsername());
    arguments.add("--spring.datasource.password=" + details.getPassword());
    return TypedCommand.run(RecountConsole::run, arguments);
  }
}
