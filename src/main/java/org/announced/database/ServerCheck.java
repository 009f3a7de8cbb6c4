package org.announced.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.announced.problem.DatabaseTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks a server, embedded or configured, before the first migration. */
@Configuration(proxyBeanMethods = false)
class ServerCheck {

  private static final Logger log = LoggerFactory.getLogger(ServerCheck.class);

  /** Version 15 is the oldest that is tested, and has {@code nulls not distinct}. */
  private static final int OLDEST = 15;

  @Bean
  FlywayMigrationStrategy checkThenMigrate(DatabaseState state) {
    return flyway -> {
      check(flyway.getConfiguration().getDataSource());
      checkWriting(flyway.getConfiguration().getDataSource());
      state.migratedTo(Schema.bringUpToDate(flyway));
    };
  }

  /**
   * Fails if the server cannot be used.
   *
   * @return what it is less good at than another would be, which is logged as well
   */
  static Optional<String> check(DataSource server) {
    try (var connection = server.getConnection()) {
      checkVersionAndEncoding(connection);
      var warning = checkLetters(connection);
      warning.ifPresent(log::warn);
      return warning;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static DatabaseFailure failure(SQLException e) {
    var said = "PostgreSQL does not let Announced in: " + e.getMessage();
    return DatabaseTrouble.of(e)
        .filter(trouble -> trouble != DatabaseTrouble.AWAY)
        .map(trouble -> new DatabaseFailure(trouble, said, e))
        .orElseGet(
            () ->
                new DatabaseFailure(
                    said,
                    "Check that the server runs, and SPRING_DATASOURCE_URL,"
                        + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    e));
  }

  /** Fails if the database can only be read: a start writes, if only migrations. */
  static void checkWriting(DataSource server) {
    try (var connection = server.getConnection()) {
      if (Probe.isReadOnly(connection)) {
        throw new DatabaseFailure(
            DatabaseTrouble.READ_ONLY.fact(), DatabaseFailure.cure(DatabaseTrouble.READ_ONLY));
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static void checkVersionAndEncoding(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select current_setting('server_version_num')::int / 10000,
                       current_setting('server_version'),
                       current_setting('server_encoding')
                """)) {
      row.next();
      judge(row.getInt(1), row.getString(2), row.getString(3));
    }
  }

  /**
   * Checks that letters beyond ASCII are known as letters: functions go by the locale of the
   * database, trigrams by its character type.
   */
  private static Optional<String> checkLetters(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select datctype,
                       datctype not in ('C', 'POSIX') and lower('Ä') = 'ä' and 'さ' ~ '\\w'
                  from pg_database where datname = current_database()
                """)) {
      row.next();
      return row.getBoolean(2)
          ? Optional.empty()
          : Optional.of(
              "The database's character type %s knows no letters beyond ASCII: searching Japanese"
                      .formatted(row.getString(1))
                  + " names will find less. Create the database with LC_CTYPE 'C.UTF-8'.");
    }
  }

  static void judge(int major, String version, String encoding) {
    if (major < OLDEST) {
      throw new DatabaseFailure(
          "The database runs PostgreSQL " + version + ", and Announced needs 15 or later.",
          "Upgrade the server, or point SPRING_DATASOURCE_URL at another.");
    }
    if (!"UTF8".equals(encoding)) {
      throw new DatabaseFailure(
          "The database's encoding is " + encoding + ", and Announced needs UTF8.",
          "Create another with: create database announced encoding 'UTF8' template template0.");
    }
  }
}
