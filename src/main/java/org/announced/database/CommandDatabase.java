package org.announced.database;

import javax.sql.DataSource;
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
}
