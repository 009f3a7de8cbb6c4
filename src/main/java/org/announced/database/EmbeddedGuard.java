package org.announced.database;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Keeps the embedded server running for as long as the process does. A server that has ended is
 * started again; where that is of no use, the process ends as well, so that a supervisor or an
 * operator learns of it.
 */
@Component
@Conditional(DatabaseChoice.Embedded.class)
class EmbeddedGuard implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedGuard.class);

  /**
   * How often within {@link #SHORT} a server is started again, and how often a start is tried after
   * one ending. The first tries may fail, since what is left of a killed server can hold its memory
   * or its port for a moment; more of them would not help.
   */
  private static final int MOST_STARTS = 3;

  private static final long SHORT = TimeUnit.MINUTES.toNanos(1);

  private final EmbeddedServer server;
  private final DatabaseState state;
  private final ApplicationContext context;
  private final Deque<Long> starts = new ArrayDeque<>();
  private int failures;
  private volatile @Nullable Thread thread;

  EmbeddedGuard(EmbeddedServer server, DatabaseState state, ApplicationContext context) {
    this.server = server;
    this.state = state;
    this.context = context;
  }

  @Override
  public void start() {
    var guarding = new Thread(this::run, "embedded-guard");
    guarding.setDaemon(true);
    thread = guarding;
    guarding.start();
  }

  private void run() {
    try {
      while (isRunning()) {
        look();
        Thread.sleep(500);
      }
    } catch (InterruptedException stopped) {
      log.debug("No longer guarding", stopped);
    } catch (DatabaseFailure failure) {
      if (isRunning()) {
        thread = null;
        ProcessEnd.begin(context, failure);
      }
    }
  }

  private void look() throws InterruptedException {
    if (!server.directory().isWhole()) {
      throw new DatabaseFailure(
          "The data of the embedded PostgreSQL in "
              + server.directory().root()
              + " was moved or deleted while it ran.",
          "Put the directory back and start Announced again; a start without it begins anew, with"
              + " no data.");
    }
    if (failures > 0) {
      startAgain();
    } else if (!isAlive() && isRunning()) {
      noteEnding();
      startAgain();
    }
  }

  private boolean isAlive() {
    try {
      return server.isAlive();
    } catch (IOException unreadable) {
      throw server.directory().failure("cannot be looked after", unreadable);
    }
  }

  private void noteEnding() {
    var begun = System.nanoTime();
    starts.addLast(begun);
    while (begun - starts.getFirst() > SHORT) {
      starts.removeFirst();
    }
    if (starts.size() > MOST_STARTS) {
      throw new DatabaseFailure(
          "The embedded PostgreSQL ended %d times within a minute.".formatted(starts.size()),
          "See " + server.directory().log() + " for what the server said.");
    }
    log.error(
        "The embedded PostgreSQL ended, and not by this process: it is started again. What it said"
            + " stands in {}.",
        server.directory().log());
  }

  /** Tries one start. If it fails, the next look tries again. */
  private void startAgain() throws InterruptedException {
    var committed = state.dataVersion();
    long recovered;
    try {
      recovered = server.startAgain();
    } catch (DatabaseFailure failed) {
      failures++;
      if (failures == MOST_STARTS) {
        throw failed;
      }
      log.warn("The embedded PostgreSQL did not start again at once. {}", failed.getMessage());
      return;
    }
    failures = 0;
    requireData(recovered, committed);
    log.info(
        "The embedded PostgreSQL runs again after {} ms; nothing that was committed is missing.",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - starts.getLast()));
  }

  private void requireData(long recovered, long committed) {
    if (recovered < committed) {
      throw new DatabaseFailure(
          "The embedded PostgreSQL recovered version %d of the data, and %d was committed."
              .formatted(recovered, committed),
          "Keep a copy of " + server.directory().root() + " as it is, and go back to a backup.");
    }
  }

  @Override
  public void stop() {
    var guarding = thread;
    thread = null;
    if (guarding != null) {
      guarding.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Stops after the web server, so that it guards until the last request is answered. */
  @Override
  public int getPhase() {
    return 0;
  }
}
