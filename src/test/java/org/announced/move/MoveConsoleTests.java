package org.announced.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.announced.support.MigratedDatabase;
import org.announced.support.SchemaDump;
import org.announced.support.SeverableLine;
import org.announced.support.TestDatabase;
import org.announced.support.TypedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The command as it is typed, on databases of an account that owns them and may do no more. */
class MoveConsoleTests {

  /** As a service leaves it that was started once, and wrote what the seed does not have. */
  private static final String SERVED =
      """
      insert into access_token (id, name, hash, created_at, scopes)
        values (gen_random_uuid(), 'first', sha256('a secret'), now(), '{write,admin}');
      insert into counting (rule, counted_at) values (counting_rule(), now());
      insert into company (id, slug, name, created_at, updated_at) values
        (gen_random_uuid(), 'tab', E'Tab\\tand \\\\ "quoted", 東京', now(), now()),
        (gen_random_uuid(), 'other', E'Line\\nbreak', now(), now());
      update company set parent_id = (select id from company where slug = 'tab') where slug = 'other';
      update data_version set version = version + 4711;
      """;

  private final JdbcConnectionDetails source = MigratedDatabase.SEEDED.copy();

  @Test
  void everyRowIsMovedAndTheTablesAreThoseOfAFreshStart() throws SQLException {
    client(source).sql(SERVED).update();
    var before = contents(source);
    var target = TestDatabase.fresh();
    var moved = move(target);
    assertThat(moved.err()).isEmpty();
    assertThat(moved.code()).isZero();
    assertThat(moved.out())
        .contains("From      PostgreSQL at ", "To        PostgreSQL at ")
        .contains("       1  access_token\n", "SPRING_DATASOURCE_URL=" + target.getJdbcUrl())
        .contains(
            "All "
                + before.values().stream().mapToLong(DatabaseSide.Fingerprint::rows).sum()
                + " rows");

    assertThat(contents(target)).isEqualTo(before);
    assertThat(contents(source)).isEqualTo(before);
    assertThat(SchemaDump.of(client(target)))
        .isEqualTo(SchemaDump.of(client(MigratedDatabase.SEEDED.copy())));
    assertThat(
            client(target)
                .sql("select count(*) from pg_trigger where tgenabled <> 'O'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aTargetOnWhichAServiceWasStartedIsLeftAlone() throws SQLException {
    var target = MigratedDatabase.SEEDED.copy();
    client(target).sql(SERVED).update();
    var before = contents(target);
    refuses(move(target), "is in use: a service has been started on it");
    assertThat(contents(target)).isEqualTo(before);
  }

  @Test
  void aTargetThatBelongsToSomethingElseIsLeftAlone() {
    var target = TestDatabase.fresh();
    client(target).sql("create table invoice (id integer)").update();
    refuses(move(target), "holds tables of something else");
    assertThat(tables(target)).isEqualTo(1);
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
      refuses(move(target), "stop it first");
    }
    assertThat(tables(target)).isZero();
  }

  @Test
  void tablesOfAnotherReleaseAreNotMoved() {
    client(source)
        .sql("update flyway_schema_history set checksum = 1 where version = '045'")
        .update();
    refuses(move(TestDatabase.fresh()), "those of another release");
    refuses(
        TypedCommand.run(
            MoveConsole::run,
            command(TestDatabase.fresh(), TestDatabase.fresh(), List.of(withPassword()))),
        "nothing to move");
  }

  @Test
  void aTableOfSomebodyElseIsNamedAndNotLeftBehind() {
    client(source).sql("create table invoice (id integer)").update();
    refuses(move(TestDatabase.fresh()), "not of this service, or was changed by hand: invoice.");
  }

  /** No table of today has one; the next may. */
  @Test
  void numbersThatTheDatabaseGivesGoOnWhereTheyWere() {
    var target = MigratedDatabase.SEEDED.copy();
    for (var side : List.of(source, target)) {
      client(side)
          .sql("create table ticket (id integer generated always as identity, what text)")
          .update();
    }
    client(source).sql("insert into ticket (what) values ('one'), ('two')").update();
    assertThat(move(target).code()).isZero();
    client(target).sql("insert into ticket (what) values ('three')").update();
    assertThat(client(target).sql("select id from ticket order by id").query(Integer.class).list())
        .containsExactly(1, 2, 3);
  }

  @Test
  void aServerThatLetsNobodyInIsNamedAndThePasswordIsNot() {
    var target = TestDatabase.fresh();
    var refused =
        TypedCommand.run(
            MoveConsole::run,
            command(source, target, List.of("--announced.move.password=not-the-password")));
    refuses(refused, "ANNOUNCED_MOVE_PASSWORD");
    assertThat(refused.err())
        .contains("PostgreSQL at ", "password authentication failed")
        .doesNotContain("not-the-password");
  }

  /** A column of the target that keeps fewer digits: the rows are as many, and not the same. */
  @Test
  void whatDiffersInTheEndIsNotKept() throws SQLException {
    var target = MigratedDatabase.SEEDED.copy();
    client(target)
        .sql("alter table market_reaction alter column percent type numeric(8, 0)")
        .update();
    var before = contents(target);
    refuses(move(target), "Table market_reaction has");
    assertThat(contents(target)).isEqualTo(before);
  }

  /** Cut off while half of the tables are copied, and the source waits for one of the others. */
  @Test
  void aMoveThatIsCutShortLeavesBothSidesAsTheyWereAndCanBeRepeated() throws Exception {
    client(source).sql(SERVED).update();
    var before = contents(source);
    var target = TestDatabase.fresh();
    var address = target.getJdbcUrl().replaceFirst("^jdbc:postgresql://", "").split("[:/]", -1);
    TypedCommand cutShort;
    try (var line = SeverableLine.to(address[0], Integer.parseInt(address[1]));
        var holding = connection(source);
        var statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("lock table investment_purpose in access exclusive mode");
      var arguments =
          command(
              source,
              target,
              List.of(
                  "--to=jdbc:postgresql://localhost:" + line.port() + "/" + address[2],
                  withPassword()));
      arguments.remove("--to=" + target.getJdbcUrl());
      var moving =
          CompletableFuture.supplyAsync(() -> TypedCommand.run(MoveConsole::run, arguments));
      await().atMost(60, TimeUnit.SECONDS).until(() -> moving.isDone() || waits(source));
      assertThat(moving).isNotDone();
      line.cut();
      holding.rollback();
      cutShort = moving.get(60, TimeUnit.SECONDS);
    }
    refuses(cutShort, "The move was cut short, and the target has nothing of it");
    assertThat(cutShort.out()).contains("  investment\n").doesNotContain("All ");
    assertThat(contents(source)).isEqualTo(before);
    await().atMost(30, TimeUnit.SECONDS).until(() -> rows(target, "access_token") == 0);
    assertThat(rows(target, "announcement")).isEqualTo(1);

    assertThat(move(target).code()).isZero();
    assertThat(contents(target)).isEqualTo(before);
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

  private static void refuses(TypedCommand refused, String reason) {
    assertThat(refused.err()).contains(reason).hasLineCount(1);
    assertThat(refused.code()).isEqualTo(1);
  }

  private TypedCommand move(JdbcConnectionDetails target) {
    return TypedCommand.run(MoveConsole::run, command(source, target, List.of(withPassword())));
  }

  private static String withPassword() {
    return "--announced.move.password=" + TestDatabase.details().getPassword();
  }

  private static List<String> command(
      JdbcConnectionDetails from, JdbcConnectionDetails to, List<String> more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "database",
                "move",
                "--to=" + to.getJdbcUrl(),
                "--username=" + to.getUsername(),
                "--spring.datasource.url=" + from.getJdbcUrl(),
                "--spring.datasource.username=" + from.getUsername(),
                "--spring.datasource.password=" + from.getPassword()));
    arguments.addAll(more);
    return arguments;
  }

  private static boolean waits(JdbcConnectionDetails details) {
    return client(details)
        .sql(
            """
            select exists (select from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock')
            """)
        .query(Boolean.class)
        .single();
  }

  private static Map<String, DatabaseSide.Fingerprint> contents(JdbcConnectionDetails details)
      throws SQLException {
    var contents = new TreeMap<String, DatabaseSide.Fingerprint>();
    try (var connection = connection(details)) {
      var side = new DatabaseSide(connection);
      side.tables().forEach(table -> contents.put(table.name(), side.fingerprint(table)));
    }
    return contents;
  }

  private static long rows(JdbcConnectionDetails details, String table) {
    return client(details).sql("select count(*) from " + table).query(Long.class).single();
  }

  private static long tables(JdbcConnectionDetails details) {
    return rows(details, "pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
  }

  private static Connection connection(JdbcConnectionDetails details) throws SQLException {
    return DriverManager.getConnection(
        details.getJdbcUrl(), details.getUsername(), details.getPassword());
  }

  private static JdbcClient client(JdbcConnectionDetails details) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            details.getJdbcUrl(),
            String.valueOf(details.getUsername()),
            String.valueOf(details.getPassword())));
  }
}
