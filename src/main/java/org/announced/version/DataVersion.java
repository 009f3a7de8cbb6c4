package org.announced.version;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Counts the transactions that changed what readers see. While {@link DataVersionListener} hears of
 * each, nobody has to ask; after a transaction of this instance the next reader asks once, so that
 * whoever has written reads what was written. What others write is seen some milliseconds later.
 */
@Component
public class DataVersion implements TransactionExecutionListener {

  private final JdbcClient jdbc;
  private final AtomicLong known = new AtomicLong();
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong seen = new AtomicLong();

  /** Until when, by {@link System#nanoTime()}, what was heard can be relied on. */
  private volatile long reliableUntil;

  private volatile boolean listening;

  /**
   * Asks beside the pool, which may have no connection to spare; null while there is no such way.
   */
  private volatile @Nullable Asking asking;

  /** A way to ask for the version. */
  interface Asking {
    long version() throws SQLException;
  }

  DataVersion(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The state of the data now: an answer made at the same version is still the answer. */
  public long current() {
    long before = written.get();
    if (seen.get() >= before && isListening()) {
      return known.get();
    }
    long version = ask();
    seen.accumulateAndGet(before, Math::max);
    return version;
  }

  private long ask() {
    return known.accumulateAndGet(askBesideThePool(), Math::max);
  }

  private long askBesideThePool() {
    Asking way = asking;
    try {
      return way == null ? askByThePool() : way.version();
    } catch (SQLException lost) {
      return askByThePool();
    }
  }

  private long askByThePool() {
    return jdbc.sql("select version from data_version").query(Long.class).single();
  }

  /** From now on it is asked for in this way, until nothing is heard any more. */
  void askBy(Asking way) {
    asking = way;
  }

  private boolean isListening() {
    return listening && System.nanoTime() - reliableUntil < 0;
  }

  /** Takes a version that was heard of, and relies on hearing of the next for some time. */
  void heard(long version, long nanoseconds) {
    known.accumulateAndGet(version, Math::max);
    reliableUntil = System.nanoTime() + nanoseconds;
    listening = true;
  }

  /** Nothing is heard any more, and the pool is asked. */
  void deaf() {
    listening = false;
    asking = null;
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (!transaction.isReadOnly()) {
      written.incrementAndGet();
    }
  }
}
