package org.announced.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.announced.problem.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Questions to the database about itself, each of which has an answer within seconds or none. Those
 * of every few seconds are marked, for whoever looks at PostgreSQL's statistics of statements.
 */
final class Probe {

  private final JdbcConnectionDetails details;

  Probe(JdbcConnectionDetails details) {
    this.details = details;
  }

  /** What was found to be wrong, and what was said of it. */
  record Finding(DatabaseTrouble trouble, String why) {
    static Finding of(SQLException failure) {
      return new Finding(
          DatabaseTrouble.of(failure).orElse(DatabaseTrouble.AWAY),
          String.valueOf(failure.getMessage()));
    }
  }

  /** A connection on which nothing is waited for longer than three seconds. */
  Connection open() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", String.valueOf(details.getUsername()));
    properties.setProperty("password", String.valueOf(details.getPassword()));
    properties.setProperty("ApplicationName", "announced, watching");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "4");
    properties.setProperty("socketTimeout", "3");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(details.getJdbcUrl(), properties);
  }

  static long dataVersion(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select version from data_version")) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Looks, on a new connection, for what keeps the database from taking what is new.
   *
   * @param versions of the schema that are known here
   * @return null if nothing does
   */
  @Nullable Finding examine(List<String> versions) {
    try (var connection = open()) {
      if (isNewerThan(versions, connection)) {
        return new Finding(DatabaseTrouble.NEWER_SCHEMA, "flyway_schema_history tells of it");
      }
      if (isReadOnly(connection)) {
        return new Finding(DatabaseTrouble.READ_ONLY, "transaction_read_only is on");
      }
      spill(connection);
      return null;
    } catch (SQLException failure) {
      return Finding.of(failure);
    }
  }

  private static boolean isNewerThan(List<String> versions, Connection connection)
      throws SQLException {
    if (versions.isEmpty()) {
      return false;
    }
    try (var query =
        connection.prepareStatement(
            """
            select /* watch */ exists (select from flyway_schema_history
                            where success and version is not null and version <> all (?))
            """)) {
      query.setArray(1, connection.createArrayOf("text", versions.toArray()));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  static boolean isReadOnly(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery("select /* watch */ current_setting('transaction_read_only')")) {
      row.next();
      return "on".equals(row.getString(1));
    }
  }

  /**
   * Has PostgreSQL write half a megabyte to a file that it deletes at once: more rows than it may
   * keep in memory. That needs no right, changes nothing, and fails where there is no room.
   */
  private static void spill(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select /* watch */ set_config('work_mem', '64kB', false)");
      statement.executeQuery("select /* watch */ count(*) from generate_series(1, 20000)").close();
    }
  }
}
