package org.announced.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.announced.support.MigratedDatabase;
import org.announced.support.TestDatabase;
import org.announced.support.TypedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What is not moved, and what is said of it. Both databases stay as they were. */
class MoveRefusalTests {

  private final JdbcConnectionDetails source = MigratedDatabase.SEEDED.copy();

  @Test
  void aTargetOnWhichAServiceWasStartedIsLeftAlone() throws SQLException {
    var target = MigratedDatabase.SEEDED.copy();
    TypedMove.client(target).sql(TypedMove.SERVED).update();
    var before = TypedMove.contents(target);
    TypedMove.refuses(
        TypedMove.move(source, target), "is in use: a service has been started on it");
    assertThat(TypedMove.contents(target)).isEqualTo(before);
  }

  @Test
  void aTargetThatBelongsToSomethingElseIsLeftAlone() {
    var target = TestDatabase.fresh();
    TypedMove.client(target).sql("create table invoice (id integer)").update();
    TypedMove.refuses(TypedMove.move(source, target), "holds tables of something else");
    assertThat(TypedMove.tables(target)).isEqualTo(1);
  }

  @Test
  void aServiceThatCouldStillWriteIsToBeStoppedFirst() throws SQLException {
    var properties = new Properties();
    properties.setProperty("ApplicationName", "announced, watching");
    properties.setProperty("user", String.valueOf(source.getUsername()));
    properties.setProperty("password", String.valueOf(source.getPassword()));
    var target = TestDatabase.fresh();
    try (var watching = DriverManager.getConnection(source.getJdbcUrl(), properties)) {
      assertThat(watching.isValid(5)).isTrue();
      TypedMove.refuses(TypedMove.move(source, target), "stop it first");
    }
    assertThat(TypedMove.tables(target)).isZero();
  }

  @Test
  void tablesOfAnotherReleaseAreNotMoved() {
    TypedMove.client(source)
        .sql("update flyway_schema_history set checksum = 1 where version = '045'")
        .update();
    TypedMove.refuses(TypedMove.move(source, TestDatabase.fresh()), "those of another release");
    TypedMove.refuses(
        TypedCommand.run(
            MoveConsole::run,
            TypedMove.command(
                TestDatabase.fresh(), TestDatabase.fresh(), List.of(TypedMove.withPassword()))),
        "nothing to move");
  }

  @Test
  void aTableOfSomebodyElseIsNamedAndNotLeftBehind() {
    TypedMove.client(source).sql("create table invoice (id integer)").update();
    TypedMove.refuses(
        TypedMove.move(source, TestDatabase.fresh()),
        "not of this service, or was changed by hand: invoice.");
  }

  @Test
  void aServerThatLetsNobodyInIsNamedAndThePasswordIsNot() {
    var target = TestDatabase.fresh();
    var refused =
        TypedCommand.run(
            MoveConsole::run,
            TypedMove.command(
                source, target, List.of("--announced.move.password=not-the-password")));
    TypedMove.refuses(refused, "ANNOUNCED_MOVE_PASSWORD");
    assertThat(refused.err())
        .contains("PostgreSQL at ", "password authentication failed")
        .doesNotContain("not-the-password");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          database                                        | no command 'database'
          database copy --to jdbc:postgresql://x/y        | no command 'database copy'
          database move now --to jdbc:postgresql://x/y    | no command 'database move now'
          database move                                   | --to has to be given, once
          database move --to postgresql://me@x/y          | --to needs a JDBC address
          database move --to jdbc:mysql://x/y             | --to needs a JDBC address
          database move --to jdbc:postgresql://x:port/y   | --to needs a JDBC address
          database move --to jdbc:postgresql://x/y --password z | no option --password
          """)
  void whatIsNotUnderstoodIsAnsweredWithTheUsage(String command, String reason) {
    var answer = TypedCommand.run(MoveConsole::run, List.of(command.split(" ")));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains(reason).contains("database move --to <JDBC address>");
  }
}
