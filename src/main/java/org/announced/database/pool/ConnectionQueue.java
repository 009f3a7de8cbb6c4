package org.announced.database.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.announced.problem.DatabaseTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts threads that need a connection of the pool in a line: first come, first served, which the
 * pool itself does not promise. A thread waits for a bounded time, and is refused at once where the
 * line is too long to be served in that time. Whoever is let in finds a free connection, so the
 * time-out of the pool itself only matters while the database is away.
 *
 * <p>A thread that needs a second connection while it holds one does not queue, for those in the
 * line may be waiting for the one that it holds. One connection of the pool is kept for such
 * threads, so that they cannot all wait for each other.
 */
public final class ConnectionQueue {

  private static final Logger log = LoggerFactory.getLogger(ConnectionQueue.class);

  /** How many threads may wait for each connection of the pool. */
  static final int LONGEST_LINE = 16;

  private final Semaphore first;
  private final Semaphore second;
  private final int mostWaiting;
  private final Duration patience;
  private final Set<Connection> lent = ConcurrentHashMap.newKeySet();
  private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

  /**
   * @param connections how many connections the pool has
   * @param patience how long a thread waits before it is refused
   */
  ConnectionQueue(int connections, Duration patience) {
    var kept = connections > 1 ? 1 : 0;
    this.first = new Semaphore(connections - kept, true);
    this.second = new Semaphore(kept, true);
    this.mostWaiting = connections * LONGEST_LINE;
    this.patience = patience;
  }

  /**
   * Waits in line for the right to take a connection from the pool.
   *
   * @throws SQLException with {@link DatabaseTrouble#BUSY_STATE} if the line is too long, or the
   *     wait was
   */
  QueuePlace take() throws SQLException {
    var holding = held.get();
    if (holding.get() == 0) {
      await(first);
      return new QueuePlace(first, holding);
    }
    if (first.tryAcquire()) {
      return new QueuePlace(first, holding);
    }
    await(second);
    return new QueuePlace(second, holding);
  }

  private void await(Semaphore line) throws SQLException {
    if (line.getQueueLength() >= mostWaiting) {
      throw busy(mostWaiting + " wait for a connection already");
    }
    try {
      if (!line.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy("no connection became free within " + patience.toSeconds() + " s");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException(
          "Interrupted while waiting for a connection", DatabaseTrouble.AWAY_STATE, stopping);
    }
  }

  private static SQLException busy(String why) {
    return new SQLTransientConnectionException(
        "The pool is busy: " + why, DatabaseTrouble.BUSY_STATE);
  }

  /** How many threads are waiting now. */
  int waiting() {
    return first.getQueueLength() + second.getQueueLength();
  }

  /** Cuts every connection that is in use, which ends the waits for answers on them. */
  public void cut() {
    for (var connection : lent) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException gone) {
        log.debug("A connection to be cut was gone already", gone);
      }
    }
  }

  /**
   * The right to one connection, until it is given back, by whichever thread. To give it back again
   * does nothing.
   */
  final class QueuePlace {

    private final Semaphore line;
    private final AtomicInteger holding;
    private final AtomicBoolean left = new AtomicBoolean();

    private QueuePlace(Semaphore line, AtomicInteger holding) {
      this.line = line;
      this.holding = holding;
      holding.incrementAndGet();
    }

    /** The connection as the caller gets it: closing it gives the place in the line to the next. */
    Connection lend(Connection connection) {
      lent.add(connection);
      return QueuedConnection.of(
          connection,
          () -> {
            lent.remove(connection);
            leave();
          });
    }

    void leave() {
      if (left.compareAndSet(false, true)) {
        holding.decrementAndGet();
        line.release();
      }
    }
  }
}
