package org.announced.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The embedded server as tests share it: one a JVM, kept under {@code target} for the next run. */
public final class TestServer {

  private TestServer() {}

  /**
   * Starts it and empties its database. Its programs and cluster outlive the run, which saves four
   * seconds of the next; a second run in the same clone gets a directory of its own.
   */
  public static JdbcConnectionDetails start() {
    var server = startSomewhere();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
    try (var connection = server.asSuperuser();
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists announced with (force)");
      statement.execute("create database announced owner announced");
      // Tests make databases of their own, and need none of them after a power failure.
      statement.execute("alter role announced createdb");
      statement.execute("alter role announced set synchronous_commit = off");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.connectionDetails();
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
