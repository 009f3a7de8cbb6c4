package org.announced.version;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets several statements see the data as of one moment. One statement does so by itself, and needs
 * no transaction. No entity is read in here, so no session is opened; and the isolation is set by
 * the transaction's first statement, since the driver asks for the connection's, sets it and sets
 * it back, a way to the server and back each.
 */
@Component
public final class Snapshot {

  private static final String ISOLATION = "set transaction isolation level repeatable read";

  private final TransactionTemplate transaction;
  private final JdbcTemplate jdbc;

  Snapshot(DataSource dataSource) {
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.transaction.setReadOnly(true);
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** What the reading gives, in the transaction that there is, or else in one of its own. */
  public <T> @Nullable T of(Supplier<@Nullable T> reading) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return reading.get();
    }
    return transaction.execute(
        status -> {
          jdbc.execute(ISOLATION);
          return reading.get();
        });
  }
}
