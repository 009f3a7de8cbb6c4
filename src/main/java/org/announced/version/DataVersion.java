package org.announced.version;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * The version of the data: a number that grows with each transaction that changes what readers see.
 * While {@link DataVersionListener} hears of each change, reading the version takes no statement.
 * Which version a transaction of this instance has made is told with its commit; after one of which
 * nothing was told the next reader asks the database once. So whoever has written reads what was
 * written. What other instances write is seen some milliseconds later.
 */
@Component
public class DataVersion implements TransactionExecutionListener {

  /** The header by which every answer under {@code /api} says of which version it is. */
  public static final String HEADER = "Announced-Version";

  private final JdbcClient jdbc;
  private final CommitNotices notices;
  private final MadeVersions made;
  private final AtomicLong known = new AtomicLong();
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong seen = new AtomicLong();

  /**
   * By {@link System#nanoTime()}: until then the version that was heard of is taken for the current
   * one.
   */
  private volatile long reliableUntil;

  private volatile boolean listening;

  /**
   * Asks on a connection outside the pool, which may have none to spare; null while there is no
   * such connection.
   */
  private volatile @Nullable Asking asking;

  /** Asks the database for the version. */
  interface Asking {
    long version() throws SQLException;
  }

  DataVersion(JdbcClient jdbc, CommitNotices notices, MadeVersions made) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.made = made;
  }

  /**
   * The version of the data now, or as of which this thread reads. As long as it is the same, an
   * answer that was made at it is up to date.
   */
  public long current() {
    var moment = Moment.current();
    if (moment != null) {
      return moment.version();
    }
    long before = written.get();
    if (seen.get() >= before && isListening()) {
      return known.get();
    }
    long version = ask();
    seen.accumulateAndGet(before, Math::max);
    return version;
  }

  /** The version now, if that is known without asking; else null. */
  public @Nullable Long heard() {
    return seen.get() >= written.get() && isListening() ? known.get() : null;
  }

  /**
   * Whether the data has this version or a later one. The database is asked only about a version
   * that was not heard of yet.
   */
  public boolean hasReached(long version) {
    return known.get() >= version || ask() >= version;
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

  /** Lets the version be asked for in this way, until {@link #deaf()}. */
  void askBy(Asking way) {
    asking = way;
  }

  private boolean isListening() {
    return listening && System.nanoTime() - reliableUntil < 0;
  }

  /**
   * Takes a version that the listener has heard of.
   *
   * @param nanoseconds for how long to rely on hearing of the next one
   */
  void heard(long version, long nanoseconds) {
    known.accumulateAndGet(version, Math::max);
    reliableUntil = System.nanoTime() + nanoseconds;
    listening = true;
  }

  /**
   * Takes note that the listener hears nothing any more: from now on the pool is asked each time.
   */
  void deaf() {
    listening = false;
    asking = null;
  }

  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (transaction.isReadOnly()) {
      return;
    }
    var version = notices.takeVersionMade();
    if (version.isPresent()) {
      known.accumulateAndGet(version.getAsLong(), Math::max);
      made.made(version.getAsLong());
    } else {
      written.incrementAndGet();
    }
  }
}
