package org.announced.database;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The database for a command, which runs in a small context of its own: the same database that the
 * service would use by the same settings. Nothing is migrated.
 *
 * <p>The context fails to start, with a {@link DatabaseFailure}, if the server cannot be used.
 */
@Import({ConfiguredDatabase.class, EmbeddedDatabase.class})
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
public class CommandDatabase {

  CommandDatabase(DataSource server) {
    ServerCheck.check(server);
  }

  /**
   * Does for another server what a start does for that of the service: checks it, and carries out
   * the migrations that are missing.
   *
   * @param flyway with all migrations, and the same server
   * @return a warning, in a sentence or two for the operator
   * @throws DatabaseFailure if the server cannot be used
   */
  public static Optional<String> bringUpToDate(DataSource server, Flyway flyway) {
    var warning = ServerCheck.check(server);
    ServerCheck.checkWriting(server);
    Schema.bringUpToDate(flyway);
    return warning;
  }

  /** The host, port and name of a database, by its JDBC address, and no more. */
  public static String place(String url) {
    return ConfiguredDatabase.place(url);
  }
}
