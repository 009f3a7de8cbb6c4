package org.announced.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/** The embedded server as tests share it: one a JVM, kept under {@code target} for the next run. */
public final class TestServer {

  private static final Logger log = LoggerFactory.getLogger(TestServer.class);
  private static final Path KEPT = Path.of("target", "test-database");
  private static final String STATEMENTS = "pg_stat_statements";
  private static final AtomicReference<@Nullable Thread> ENDING = new AtomicReference<>();

  private TestServer() {}

  /**
   * Starts it. Its programs and cluster outlive the run, which saves four seconds of the next; its
   * databases do not. A second run in the same clone gets a directory of its own.
   */
  public static JdbcConnectionDetails start() {
    var server = countingStatements(startSomewhere());
    var ending = new Thread(() -> end(server), "end-of-test-server");
    Runtime.getRuntime().addShutdownHook(ending);
    ENDING.set(ending);
    try (var connection = server.asSuperuser();
        var statement = connection.createStatement()) {
      // Those of a run that was killed.
      dropAll(connection);
      // By itself it would keep a gigabyte of it.
      statement.execute("alter system set max_wal_size = '256MB'");
      statement.execute("select pg_reload_conf()");
      statement.execute("create database announced owner announced");
      statement.execute("create extension if not exists " + STATEMENTS);
      // Tests make databases of their own, and need none of them after a power failure.
      statement.execute("alter role announced createdb");
      statement.execute("alter role announced set synchronous_commit = off");
      // They put rows of an earlier version back as they were, and see what reaches the server.
      statement.execute("grant set on parameter session_replication_role to announced");
      statement.execute("grant pg_read_all_stats to announced");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.connectionDetails();
  }

  /**
   * From now on there are contexts that use it, and it ends after them. The JVM would end it beside
   * them, and the pool of each would ask for a server that is gone, for seconds, before it closes.
   */
  public static void outliveContexts() {
    var ending = ENDING.getAndSet(null);
    if (ending != null) {
      Runtime.getRuntime().removeShutdownHook(ending);
      SpringApplication.getShutdownHandlers().add(ending);
    }
  }

  /** PostgreSQL counts what it is sent once it has been started with the library that does. */
  private static EmbeddedServer countingStatements(EmbeddedServer server) {
    try (var connection = server.asSuperuser();
        var statement = connection.createStatement()) {
      try (var set = statement.executeQuery("show shared_preload_libraries")) {
        set.next();
        if (set.getString(1).contains(STATEMENTS)) {
          return server;
        }
      }
      statement.execute("alter system set shared_preload_libraries = " + STATEMENTS);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    close(server);
    return EmbeddedServer.start(server.directory());
  }

  private static EmbeddedServer startSomewhere() {
    try {
      return EmbeddedServer.start(new DataDirectory(KEPT));
    } catch (DatabaseFailure inUse) {
      try {
        return EmbeddedServer.start(new DataDirectory(Files.createTempDirectory("announced")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** With all that tests made, which is two gigabytes of a whole run. */
  private static void end(EmbeddedServer server) {
    try (var connection = server.asSuperuser()) {
      dropAll(connection);
    } catch (SQLException e) {
      log.warn("Databases of this run are left behind until the next.", e);
    }
    close(server);
    var directory = server.directory().root();
    if (!directory.equals(new DataDirectory(KEPT).root())) {
      FileSystemUtils.deleteRecursively(directory.toFile());
    }
  }

  private static void dropAll(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var drops =
            statement.executeQuery(
                "select format('drop database %I with (force)', datname) from pg_database"
                    + " where not datistemplate and datname <> 'postgres'");
        var one = connection.createStatement()) {
      while (drops.next()) {
        one.execute(drops.getString(1));
      }
    }
  }

  private static void close(EmbeddedServer server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
