package org.announced.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A real PostgreSQL that lives and ends with this process and keeps its data. It listens on
 * loopback only and asks for a password, since whoever is let in as its superuser may run programs.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final String DATABASE = "announced";

  private final DataDirectory directory;
  private final DirectoryClaim claim;
  private final EmbeddedPostgres postgres;

  private EmbeddedServer(DataDirectory directory, DirectoryClaim claim, EmbeddedPostgres postgres) {
    this.directory = directory;
    this.claim = claim;
    this.postgres = postgres;
  }

  /**
   * Starts on what the directory holds, or makes it. Takes half a second, about five at first.
   *
   * @throws DatabaseFailure if the directory is in use, or the server does not start
   */
  static EmbeddedServer start(DataDirectory directory) {
    try {
      directory.create();
      var claim = DirectoryClaim.of(directory);
      try {
        return start(directory, claim);
      } catch (IOException | SQLException | RuntimeException e) {
        claim.close();
        throw e;
      }
    } catch (DatabaseFailure e) {
      throw e;
    } catch (IOException | SQLException | RuntimeException e) {
      throw new DatabaseFailure(
          "The embedded PostgreSQL in " + directory.root() + " did not start: " + e.getMessage(),
          "See " + directory.log() + " for what the server said.",
          e);
    }
  }

  private static EmbeddedServer start(DataDirectory directory, DirectoryClaim claim)
      throws IOException, SQLException {
    OrphanServer.clear(directory.cluster());
    directory.beginStart();
    if (Files.exists(directory.log())) {
      var previous = directory.log().resolveSibling("postgresql.log.1");
      Files.move(directory.log(), previous, StandardCopyOption.REPLACE_EXISTING);
    }
    var server = new EmbeddedServer(directory, claim, EmbeddedSettings.of(directory).start());
    try {
      server.prepare();
      directory.completeStart();
      return server;
    } catch (IOException | SQLException | RuntimeException e) {
      server.postgres.close();
      throw e;
    }
  }

  /** Makes role and database where they are missing, and trusts no setting unseen. */
  private void prepare() throws SQLException {
    try (var connection = asSuperuser()) {
      for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
        if (!"on".equals(single(connection, "show " + setting))) {
          throw new IllegalStateException(setting + " is off, and committed rows could be lost");
        }
      }
      if (single(connection, "select count(*) from pg_roles where rolname = 'announced'")
          .equals("0")) {
        execute(connection, "create role announced login");
      }
      execute(connection, "alter role announced password '" + directory.password() + "'");
      if (single(connection, "select count(*) from pg_database where datname = 'announced'")
          .equals("0")) {
        execute(connection, "create database announced owner announced");
      }
    }
  }

  private static String single(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** For what only the server's owner may do. The application itself works without such rights. */
  Connection asSuperuser() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  DataDirectory directory() {
    return directory;
  }

  JdbcConnectionDetails connectionDetails() {
    var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE;
    return new Connected(url, directory.password());
  }

  /** Disconnects clients, writes a checkpoint, and gives the directory back. */
  @Override
  public void close() throws IOException {
    postgres.close();
    claim.close();
  }

  private record Connected(String getJdbcUrl, String getPassword) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return "announced";
    }

    @Override
    public String toString() {
      return getJdbcUrl;
    }
  }
}
