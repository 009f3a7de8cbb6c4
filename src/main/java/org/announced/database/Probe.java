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
 * Asks the database about itself; each question has an answer within seconds, or fails. Those that
 * are asked every few seconds carry a comment, by which they are told apart in the statistics of
 * statements.
 */
final class Probe {

  private final JdbcConnectionDetails details;

  Probe(JdbcConnectionDetails details) {
    this.details = details;
  }

  /**
   * A trouble that was found.
   *
   * @param why what the failure itself says, for the log
   */
  record Finding(DatabaseTrouble trouble, String why) {
    static Finding of(SQLException failure) {
      return new Finding(
          DatabaseTrouble.of(failure).orElse(DatabaseTrouble.AWAY),
          String.valueOf(failure.getMessage()));
    }
  }

  /** Opens a connection on which no answer is waited for longer than three seconds. */
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
   * Looks, on a new connection, for what keeps the database from taking writes.
   *
   * @param versions of the schema that this release knows
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
   * Lets PostgreSQL write half a megabyte to a temporary file, which it deletes at once, by a query
   * of more rows than it may keep in memory. That needs no right, changes nothing, and fails where
   * the disk is full.
   */
  private static void spill(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select /* watch */ set_config('work_mem', '64kB', false)");
      statement.executeQuery("select /* watch */ count(*) from generate_series(1, 20000)").close();
    }
  }
}
