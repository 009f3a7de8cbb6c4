package org.announced.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.announced.support.TestDatabase;
import org.announced.support.TypedCommand;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the tests of the command share: it as it is typed, and what is in a database. */
final class TypedMove {

  /** As a service leaves it that was started once, and wrote what the seed does not have. */
  static final String SERVED =
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

  private TypedMove() {}

  static void refuses(TypedCommand refused, String reason) {
    assertThat(refused.err()).contains(reason).hasLineCount(1);
    assertThat(refused.code()).isEqualTo(1);
  }

  static TypedCommand move(JdbcConnectionDetails source, JdbcConnectionDetails target) {
    return TypedCommand.run(MoveConsole::run, command(source, target, List.of(withPassword())));
  }

  static String withPassword() {
    return "--announced.move.password=" + TestDatabase.details().getPassword();
  }

  static List<String> command(
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

  static boolean waits(JdbcConnectionDetails details) {
    return client(details)
        .sql(
            """
            select exists (select from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock')
            """)
        .query(Boolean.class)
        .single();
  }

  static Map<String, DatabaseSide.Fingerprint> contents(JdbcConnectionDetails details)
      throws SQLException {
    var contents = new TreeMap<String, DatabaseSide.Fingerprint>();
    try (var connection = connection(details)) {
      var side = new DatabaseSide(connection);
      side.tables().forEach(table -> contents.put(table.name(), side.fingerprint(table)));
    }
    return contents;
  }

  static long rows(JdbcConnectionDetails details, String table) {
    return client(details).sql("select count(*) from " + table).query(Long.class).single();
  }

  static long tables(JdbcConnectionDetails details) {
    return rows(details, "pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
  }

  static Connection connection(JdbcConnectionDetails details) throws SQLException {
    return DriverManager.getConnection(
        details.getJdbcUrl(), details.getUsername(), details.getPassword());
  }

  static JdbcClient client(JdbcConnectionDetails details) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            details.getJdbcUrl(),
            String.valueOf(details.getUsername()),
            String.valueOf(details.getPassword())));
  }
}
