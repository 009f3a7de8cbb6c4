package org.announced.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The statements that PostgreSQL itself counted in one database, those that begin and end
 * transactions among them. Whoever sent them counts: this is for a database that only one
 * application uses, and leaves out what that asks by itself every few seconds.
 */
public final class ServerStatements {

  private static final String OWN_CLOCK = "select version from data_version";

  private final JdbcClient server;
  private final String database;

  /**
   * @param database the name of the database whose statements count
   */
  public ServerStatements(String database) {
    var details = TestDatabase.details();
    this.server =
        JdbcClient.create(
            new DriverManagerDataSource(
                details.getJdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/postgres"),
                String.valueOf(details.getUsername()),
                String.valueOf(details.getPassword())));
    this.database = database;
    server.sql("create extension if not exists pg_stat_statements").update();
  }

  /** How often each statement was run while the action ran, literals replaced by numbers. */
  public Map<String, Long> during(Runnable action) {
    var before = calls();
    action.run();
    var after = calls();
    var during = new TreeMap<String, Long>();
    after.forEach(
        (statement, calls) -> {
          long more = calls - before.getOrDefault(statement, 0L);
          if (more > 0) {
            during.put(statement, more);
          }
        });
    return during;
  }

  private Map<String, Long> calls() {
    var calls = new TreeMap<String, Long>();
    server
        .sql(
            """
            select s.query, sum(s.calls)::bigint as calls
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = ? and s.query not in (?, 'listen announced_data_version')
              and s.query not like '%/* watch */%'
              and s.query !~* '^set (extra_float_digits|application_name)'
            group by s.query
            """)
        .params(List.of(database, OWN_CLOCK))
        .query((row, number) -> calls.put(row.getString("query"), row.getLong("calls")))
        .list();
    return calls;
  }
}
