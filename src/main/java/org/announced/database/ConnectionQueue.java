package org.announced.database;

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
 * The line of those who need a connection of the pool. Whoever comes first is served first, which
 * the pool itself does not promise; waits for a bounded time; and is told at once where the line is
 * too long to be served within it. For whoever is let in the pool has a connection, so that the
 * pool's own patience is only tried by a database that is away.
 *
 * <p>A thread that needs a second connection while it holds one does not stand behind those who
 * wait for it. One connection of the pool is kept for such, so that they cannot all wait for each
 * other.
 */
final class ConnectionQueue {

  private static final Logger log = LoggerFactory.getLogger(ConnectionQueue.class);

  /** How many may wait for each connection of the pool. */
  static final int LONGEST_LINE = 16;

  private final Semaphore first;
  private final Semaphore second;
  private final int mostWaiting;
  private final Duration patience;
  private final Set<Connection> lent = ConcurrentHashMap.newKeySet();
  private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

  /**
   * @param connections how many the pool has
   * @param patience for how long somebody waits
   */
  ConnectionQueue(int connections, Duration patience) {
    var kept = connections > 1 ? 1 : 0;
    this.first = new Semaphore(connections - kept, true);
    this.second = new Semaphore(kept, true);
    this.mostWaiting = connections * LONGEST_LINE;
    this.patience = patience;
  }

  /**
   * Waits in turn for the right to take a connection from the pool.
   *
   * @throws SQLException with {@link DatabaseTrouble#BUSY_STATE} if the line is too long, or no
   *     turn came in time
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

  /** How many wait now. */
  int waiting() {
    return first.getQueueLength() + second.getQueueLength();
  }

  /**
   * Cuts every connection that is in use, so that whoever waits for an answer on it waits no more.
   */
  void cut() {
    for (var connection : lent) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException gone) {
        log.debug("A connection to be cut was gone already", gone);
      }
    }
  }

  /** The right to one connection, until it is given back: once, by whichever thread. */
  final class QueuePlace {

    private final Semaphore line;
    private final AtomicInteger holding;
    private final AtomicBoolean left = new AtomicBoolean();

    private QueuePlace(Semaphore line, AtomicInteger holding) {
      this.line = line;
      this.holding = holding;
      holding.incrementAndGet();
    }

    /** The connection as it is lent: when it is closed, the next in line has its turn. */
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
