package org.announced.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts the embedded server, and gives up as soon as the server has ended. The library alone would
 * go on for the whole minute that it allows for a recovery.
 */
final class WatchedStart {

  private final DataDirectory directory;
  private final FutureTask<EmbeddedPostgres> start;
  private final Thread thread;

  private WatchedStart(DataDirectory directory, int port) {
    this.directory = directory;
    this.start = new FutureTask<>(() -> EmbeddedSettings.of(directory).setPort(port).start());
    this.thread = new Thread(start, "embedded-start");
    thread.setDaemon(true);
  }

  /**
   * @throws IOException if the server does not start, or ends before it is up
   */
  static EmbeddedPostgres of(DataDirectory directory, int port)
      throws IOException, InterruptedException {
    var watched = new WatchedStart(directory, port);
    watched.thread.start();
    try {
      return watched.await();
    } catch (ExecutionException failed) {
      throw new IOException(String.valueOf(failed.getCause()), failed);
    }
  }

  private EmbeddedPostgres await() throws IOException, InterruptedException, ExecutionException {
    var ran = false;
    while (true) {
      try {
        return start.get(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopping) {
        giveUp();
        throw stopping;
      } catch (TimeoutException notYet) {
        var runs = OrphanServer.hasProcesses(directory);
        if (ran && !runs) {
          giveUp();
          throw new IOException("it ended before it was up.");
        }
        ran = runs;
      }
    }
  }

  /** Makes the library return as if the server were up, so that it gives its lock back. */
  private void giveUp() throws IOException, InterruptedException, ExecutionException {
    thread.interrupt();
    start.get().close();
  }
}
