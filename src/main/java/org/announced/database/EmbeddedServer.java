package org.announced.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
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
  private volatile EmbeddedPostgres postgres;

  private EmbeddedServer(DataDirectory directory, DirectoryClaim claim, EmbeddedPostgres postgres) {
    this.directory = directory;
    this.claim = claim;
    this.postgres = postgres;
  }

  /**
   * Starts a server on the data in a directory, or on a new cluster if there is none. That takes
   * half a second, or about five for a new one.
   *
   * @throws DatabaseFailure if the directory is in use, or the server does not start
   */
  static EmbeddedServer start(DataDirectory directory) {
    try {
      directory.create();
      directory.requireRoom();
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
      throw directory.failure("did not start", e);
    }
  }

  private static EmbeddedServer start(DataDirectory directory, DirectoryClaim claim)
      throws IOException, SQLException {
    OrphanServer.clear(directory);
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

  /**
   * Makes the role and the database where they are missing, and checks that the server keeps what
   * is committed.
   */
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

  /** Whether its process runs, whether or not it answers. */
  boolean isAlive() throws IOException {
    return OrphanServer.running(directory).isPresent();
  }

  /**
   * Starts the server again after it has ended, on the same port, where all connections look for
   * it; it recovers what was committed. If an earlier call has started it, only checks it.
   *
   * @return the version of the data that it recovered
   * @throws DatabaseFailure if it does not start, or ends while it is checked; another call may
   *     succeed
   */
  long startAgain() throws InterruptedException {
    try {
      if (!isAlive()) {
        OrphanServer.clear(directory);
        requirePort(postgres.getPort());
        postgres.close();
        postgres = WatchedStart.of(directory, postgres.getPort());
      }
      prepare();
      return dataVersion();
    } catch (DatabaseFailure e) {
      throw e;
    } catch (IOException | SQLException | RuntimeException e) {
      throw directory.failure("ended, and did not start again", e);
    }
  }

  private static void requirePort(int port) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (BindException taken) {
      throw new DatabaseFailure(
          "The embedded PostgreSQL ended, and another program has taken its port, "
              + port
              + ", meanwhile.",
          "Start Announced again: it takes another port.",
          taken);
    }
  }

  private long dataVersion() throws SQLException {
    var details = connectionDetails();
    try (var connection =
        DriverManager.getConnection(
            details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
      return Probe.dataVersion(connection);
    }
  }

  /** A connection as superuser. The application itself works without such rights. */
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
