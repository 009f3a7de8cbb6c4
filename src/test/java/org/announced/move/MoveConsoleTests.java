package org.announced.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.announced.support.MigratedDatabase;
import org.announced.support.SchemaDump;
import org.announced.support.SeverableLine;
import org.announced.support.TestDatabase;
import org.announced.support.TypedCommand;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The command as it is typed, on databases of an account that owns them and may do no more. */
class MoveConsoleTests {

  private final JdbcConnectionDetails source = MigratedDatabase.SEEDED.copy();

  @Test
  void everyRowIsMovedAndTheTablesAreThoseOfAFreshStart() throws SQLException {
    TypedMove.client(source).sql(TypedMove.SERVED).update();
    var before = TypedMove.contents(source);
    var target = TestDatabase.fresh();
    var moved = TypedMove.move(source, target);
    assertThat(moved.err()).isEmpty();
    assertThat(moved.code()).isZero();
    assertThat(moved.out())
        .contains("From      PostgreSQL at ", "To        PostgreSQL at ")
        .contains("       1  access_token\n", "SPRING_DATASOURCE_URL=" + target.getJdbcUrl())
        .contains(
            "All "
                + before.values().stream().mapToLong(DatabaseSide.Fingerprint::rows).sum()
                + " rows");

    assertThat(TypedMove.contents(target)).isEqualTo(before);
    assertThat(TypedMove.contents(source)).isEqualTo(before);
    assertThat(SchemaDump.of(TypedMove.client(target)))
        .isEqualTo(SchemaDump.of(TypedMove.client(MigratedDatabase.SEEDED.copy())));
    assertThat(
            TypedMove.client(target)
                .sql("select count(*) from pg_trigger where tgenabled <> 'O'")
                .query(Long.class)
                .single())
        .isZero();
  }

  /** No table of today has one; the next may. */
  @Test
  void numbersThatTheDatabaseGivesGoOnWhereTheyWere() {
    var target = MigratedDatabase.SEEDED.copy();
    for (var side : List.of(source, target)) {
      TypedMove.client(side)
          .sql("create table ticket (id integer generated always as identity, what text)")
          .update();
    }
    TypedMove.client(source).sql("insert into ticket (what) values ('one'), ('two')").update();
    assertThat(TypedMove.move(source, target).code()).isZero();
    TypedMove.client(target).sql("insert into ticket (what) values ('three')").update();
    assertThat(
            TypedMove.client(target)
                .sql("select id from ticket order by id")
                .query(Integer.class)
                .list())
        .containsExactly(1, 2, 3);
  }

  /** A column of the target that keeps fewer digits: the rows are as many, and not the same. */
  @Test
  void whatDiffersInTheEndIsNotKept() throws SQLException {
    var target = MigratedDatabase.SEEDED.copy();
    TypedMove.client(target)
        .sql(
            "drop schema as_of cascade; alter table market_reaction alter column percent type numeric(8, 0)")
        .update();
    var before = TypedMove.contents(target);
    TypedMove.refuses(TypedMove.move(source, target), "Table market_reaction has");
    assertThat(TypedMove.contents(target)).isEqualTo(before);
  }

  /** Cut off while half of the tables are copied, and the source waits for one of the others. */
  @Test
  void aMoveThatIsCutShortLeavesBothSidesAsTheyWereAndCanBeRepeated() throws Exception {
    TypedMove.client(source).sql(TypedMove.SERVED).update();
    var before = TypedMove.contents(source);
    var target = TestDatabase.fresh();
    var address = target.getJdbcUrl().replaceFirst("^jdbc:postgresql://", "").split("[:/]", -1);
    TypedCommand cutShort;
    try (var line = SeverableLine.to(address[0], Integer.parseInt(address[1]));
        var holding = TypedMove.connection(source);
        var statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("lock table investment_purpose in access exclusive mode");
      var arguments =
          TypedMove.command(
              source,
              target,
              List.of(
                  "--to=jdbc:postgresql://localhost:" + line.port() + "/" + address[2],
                  TypedMove.withPassword()));
      arguments.remove("--to=" + target.getJdbcUrl());
      var moving =
          CompletableFuture.supplyAsync(() -> TypedCommand.run(MoveConsole::run, arguments));
      await().atMost(60, TimeUnit.SECONDS).until(() -> moving.isDone() || TypedMove.waits(source));
      assertThat(moving).isNotDone();
      line.cut();
      holding.rollback();
      cutShort = moving.get(60, TimeUnit.SECONDS);
    }
    TypedMove.refuses(cutShort, "The move was cut short, and the target has nothing of it");
    assertThat(cutShort.out()).contains("  investment\n").doesNotContain("All ");
    assertThat(TypedMove.contents(source)).isEqualTo(before);
    await().atMost(30, TimeUnit.SECONDS).until(() -> TypedMove.rows(target, "access_token") == 0);
    assertThat(TypedMove.rows(target, "announcement")).isEqualTo(1);

    assertThat(TypedMove.move(source, target).code()).isZero();
    assertThat(TypedMove.contents(target)).isEqualTo(before);
  }
}
