package org.announced.move;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One of the two databases, on one connection: what it holds. */
final class DatabaseSide {

  /** Values are written as text, which has to be the same on both sides, and takes its time. */
  private static final String SESSION =
      """
      set datestyle = 'ISO, MDY'; set intervalstyle = 'postgres'; set timezone = 'UTC';
      set bytea_output = 'hex'; set extra_float_digits = 1; set lock_timeout = 0;
      set statement_timeout = 0; set idle_in_transaction_session_timeout = 0
      """;

  /**
   * The tables of the service, those of its history included, and none of an extension or of
   * Flyway.
   */
  private static final String TABLES =
      """
      select case when c.relnamespace = current_schema()::regnamespace then '' else 'history.' end
          || quote_ident(c.relname)
      from pg_class c
      where c.relnamespace in (current_schema()::regnamespace, to_regnamespace('history'))
        and c.relkind in ('r', 'p')
        and c.relname <> 'flyway_schema_history'
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by 1
      """;

  /** What is generated is left out. */
  private static final String COLUMNS =
      """
      select quote_ident(attname) from pg_attribute
      where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
        and attgenerated = ''
      order by attnum
      """;

  private static final String REFERENCES =
      """
      select quote_ident(f.relname), quote_ident(t.relname) from pg_constraint k
      join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and f.oid <> t.oid
      """;

  private static final String SEQUENCES =
      """
      select format('alter sequence %I restart with %s', sequencename, last_value + increment_by)
      from pg_sequences where schemaname = current_schema() and last_value is not null
      """;

  /** Each migration with its checksum, as it was carried out last. */
  private static final String MIGRATIONS =
      """
      select name || ' ' || coalesce(checksum::text, '') from (
        select distinct on (1) coalesce(version, script) as name, checksum, success
        from flyway_schema_history order by 1, installed_rank desc) as last
      where success order by 1
      """;

  private static final String FOREIGN =
      """
      select exists (select from pg_class c
        where c.relnamespace = current_schema()::regnamespace
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
      """;

  private static final String SERVED =
      """
      select exists (select from pg_stat_activity
        where datname = current_database() and application_name = 'announced, watching')
      """;

  private final JdbcClient sql;

  DatabaseSide(Connection connection) {
    this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    sql.sql(SESSION).update();
  }

  private record TableReference(String from, String to) {}

  /**
   * What a table holds.
   *
   * @param checksum equal where every row is, whatever their order
   */
  record Fingerprint(long rows, String checksum) {}

  /** Whether a release of the service has made its tables here, or begun to. */
  boolean isMigrated() {
    return exists("flyway_schema_history");
  }

  /** Whether there is anything at all, of whomever. */
  boolean holdsAnything() {
    return sql.sql(FOREIGN).query(Boolean.class).single();
  }

  /**
   * Whether a service has been started here, which makes a token, or somebody else has written
   * announcements beside the one that each database begins with.
   */
  boolean isUsed() {
    return exists("access_token")
        && sql.sql(
                """
                select exists (select from access_token)
                  or (select count(*) from (select from announcement limit 2) as few) > 1
                """)
            .query(Boolean.class)
            .single();
  }

  /** Whether a service is connected, and may write. */
  boolean isServed() {
    return sql.sql(SERVED).query(Boolean.class).single();
  }

  List<String> migrations() {
    return sql.sql(MIGRATIONS).query(String.class).list();
  }

  /** All tables, each after those that it refers to. */
  List<MovedTable> tables() {
    var references =
        sql
            .sql(REFERENCES)
            .query((row, number) -> new TableReference(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    TableReference::from,
                    Collectors.mapping(TableReference::to, Collectors.toSet())));
    var rest = new ArrayList<>(sql.sql(TABLES).query(String.class).list());
    var ordered = new ArrayList<MovedTable>();
    while (!rest.isEmpty()) {
      var next =
          rest.stream()
              .filter(t -> references.getOrDefault(t, Set.of()).stream().noneMatch(rest::contains))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("These refer to each other: " + rest));
      rest.remove(next);
      ordered.add(new MovedTable(next, sql.sql(COLUMNS).param(next).query(String.class).list()));
    }
    return ordered;
  }

  Fingerprint fingerprint(MovedTable table) {
    return sql.sql(table.checksum())
        .query((row, number) -> new Fingerprint(row.getLong(1), row.getString(2)))
        .single();
  }

  /** Statements that let sequences go on where they are here. */
  List<String> sequences() {
    return sql.sql(SEQUENCES).query(String.class).list();
  }

  void execute(String statement) {
    sql.sql(statement).update();
  }

  private boolean exists(String table) {
    return sql.sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single();
  }
}
