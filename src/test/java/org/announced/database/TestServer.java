package org.announced.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The embedded server as tests share it: one a JVM, kept under {@code target} for the next run. */
public final class TestServer {

  private static final String STATEMENTS = "pg_stat_statements";
  private static final AtomicReference<@Nullable Thread> ENDING = new AtomicReference<>();

  private TestServer() {}

  /**
   * Starts it and empties its database. Its programs and cluster outlive the run, which saves four
   * seconds of the next; a second run in the same clone gets a directory of its own.
   */
  public static JdbcConnectionDetails start() {
    var server = countingStatements(startSomewhere());
    var ending = new Thread(() -> close(server), "end-of-test-server");
    Runtime.getRuntime().addShutdownHook(ending);
    ENDING.set(ending);
    try (var connection = server.asSuperuser();
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists announced with (force)");
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
      return EmbeddedServer.start(new DataDirectory(Path.of("target", "test-database")));
    } catch (DatabaseFailure inUse) {
      try {
        return EmbeddedServer.start(new DataDirectory(Files.createTempDirectory("announced")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
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
