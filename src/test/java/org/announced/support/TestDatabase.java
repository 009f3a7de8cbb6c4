package org.announced.support;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.announced.database.TestServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run: the stock image where a Docker engine answers, the embedded
 * server otherwise. As an initializer it points a context at it.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger log = LoggerFactory.getLogger(TestDatabase.class);
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    use(context, details().getJdbcUrl());
  }

  /** Points a context that has not started yet at this URL, with the test server's account. */
  public static void use(ConfigurableApplicationContext context, String url) {
    Map<String, Object> properties =
        Map.of(
            "spring.datasource.url", url,
            "spring.datasource.username", String.valueOf(Server.DETAILS.getUsername()),
            "spring.datasource.password", String.valueOf(Server.DETAILS.getPassword()));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test database", properties));
    TestServer.outliveContexts();
  }

  /** The database that {@link HttpTest}s share, with the seed. */
  public static JdbcConnectionDetails details() {
    return Shared.DETAILS;
  }

  /** An empty database of its own on the same server: for migrations and seeds. */
  public static JdbcConnectionDetails fresh() {
    return fresh("");
  }

  /** The same with options of {@code create database}, such as an encoding. */
  public static JdbcConnectionDetails fresh(String options) {
    return create("template template0 " + options);
  }

  /** A copy of a database to which nobody is connected. */
  static JdbcConnectionDetails copyOf(JdbcConnectionDetails original) {
    var url = original.getJdbcUrl();
    return create("template " + url.substring(url.lastIndexOf('/') + 1));
  }

  private static JdbcConnectionDetails create(String options) {
    var name = "fresh_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    var all = Server.DETAILS;
    try (var connection =
            DriverManager.getConnection(all.getJdbcUrl(), all.getUsername(), all.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " " + options);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    var url = all.getJdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name);
    return new Details(url, String.valueOf(all.getUsername()), String.valueOf(all.getPassword()));
  }

  private static final class Shared {
    static final JdbcConnectionDetails DETAILS = MigratedDatabase.SEEDED.copy();
  }

  private static final class Server {
    private static final String IMAGE = "postgres:18-alpine";
    static final JdbcConnectionDetails DETAILS = start();

    private static JdbcConnectionDetails start() {
      if (DockerEngine.answers()) {
        try {
          DockerEngine.provide(IMAGE);
          var container = container();
          container.start();
          log.info("Tests run on {} in Docker.", container.getDockerImageName());
          return new Details(
              container.getJdbcUrl(), container.getUsername(), container.getPassword());
        } catch (RuntimeException e) {
          log.warn("A Docker engine answers, but starts no PostgreSQL: {}", e.getMessage());
        }
      }
      var details = TestServer.start();
      log.info("Tests run on the embedded PostgreSQL, {}.", details.getJdbcUrl());
      return details;
    }

    /** With the embedded server's locale, and without its care for power failures. */
    @SuppressWarnings("resource") // Ends with the JVM, by Testcontainers' own means.
    private static PostgreSQLContainer container() {
      return new PostgreSQLContainer(IMAGE)
          .withDatabaseName("announced")
          .withUsername("announced")
          .withEnv(
              "POSTGRES_INITDB_ARGS",
              "--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8"
                  + " --lc-collate=C --lc-ctype=C.UTF-8")
          .withCommand(
              "postgres", "-c", "fsync=off", "-c", "shared_preload_libraries=pg_stat_statements");
    }
  }

  private record Details(String getJdbcUrl, String getUsername, String getPassword)
      implements JdbcConnectionDetails {}
}
