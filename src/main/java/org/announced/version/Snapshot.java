package org.announced.version;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets several statements see the data of one moment. A single statement does so by itself, and
 * needs no transaction. No entity is read inside, so no Hibernate session is opened. The first
 * statement of the transaction sets the isolation level: the driver would first ask for the current
 * one, and set it back afterwards, at a round trip each.
 */
@Component
public final class Snapshot {

  private static final String ISOLATION = "set transaction isolation level repeatable read";

  private static final String VERSION = "select version from data_version";

  private final TransactionTemplate transaction;
  private final JdbcTemplate jdbc;

  Snapshot(DataSource dataSource) {
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.transaction.setReadOnly(true);
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * Carries out the reading, in the current transaction or else in one of its own.
   *
   * @return what the reading returns
   */
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

  /**
   * The same for a reading that is told the version of the data that it sees. In a transaction of
   * its own that comes with the first round trip.
   */
  public <T> @Nullable T versioned(LongFunction<@Nullable T> reading) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return reading.apply(Objects.requireNonNull(jdbc.queryForObject(VERSION, Long.class)));
    }
    return transaction.execute(
        status ->
            reading.apply(
                Objects.requireNonNull(jdbc.execute((StatementCallback<Long>) Snapshot::begun))));
  }

  private static long begun(Statement statement) throws SQLException {
    statement.execute(ISOLATION + ";" + VERSION);
    statement.getMoreResults();
    try (var row = statement.getResultSet()) {
      row.next();
      return row.getLong(1);
    }
  }
}
