package org.announced.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.announced.database.pool.ConnectionQueue;
import org.announced.problem.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database every second, on a connection of its own, whether it answers, and every few
 * seconds whether anything keeps it from taking writes. If the server neither answers nor lets
 * anybody in (it is stopped, or a network between died silently), all connections in use are cut,
 * so that nobody waits for them any longer. A long statement on a server that does answer is left
 * alone.
 */
@Component
class DatabaseWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
  private static final long EXAMINE_EVERY = TimeUnit.SECONDS.toNanos(5);

  private final Probe probe;
  private final DatabaseState state;
  private final ConnectionQueue queue;
  private final DataSource pool;
  private volatile @Nullable Thread thread;
  private @Nullable Connection connection;
  private long examined = System.nanoTime();

  DatabaseWatch(
      JdbcConnectionDetails details, DatabaseState state, ConnectionQueue queue, DataSource pool) {
    this.probe = new Probe(details);
    this.state = state;
    this.queue = queue;
    this.pool = pool;
  }

  @Override
  public void start() {
    var watching = new Thread(this::run, "database-watch");
    watching.setDaemon(true);
    thread = watching;
    watching.start();
  }

  private void run() {
    while (isRunning()) {
      look();
      try {
        Thread.sleep(1000);
      } catch (InterruptedException stopped) {
        break;
      }
    }
    close();
  }

  private void look() {
    try {
      ask();
      if (System.nanoTime() - examined > EXAMINE_EVERY) {
        examine();
        examined = System.nanoTime();
      }
    } catch (SQLException lost) {
      close();
      log.debug("The watching connection was lost", lost);
      lookAgain();
    }
  }

  /** Tries once more on a new connection: a single one may end for reasons of its own. */
  private void lookAgain() {
    try {
      ask();
    } catch (SQLException failed) {
      close();
      var trouble = DatabaseTrouble.of(failed).orElse(DatabaseTrouble.AWAY);
      if (!isRunning()) {
        return;
      }
      if (trouble == DatabaseTrouble.BUSY) {
        state.refusedAsBusy();
        return;
      }
      state.unreachable(trouble, String.valueOf(failed.getMessage()));
      if (trouble == DatabaseTrouble.AWAY) {
        cut();
      }
    }
  }

  private void ask() throws SQLException {
    state.asking();
    var open = connection;
    if (open == null) {
      open = probe.open();
      connection = open;
    }
    state.answered(Probe.dataVersion(open));
  }

  private void examine() {
    var found = probe.examine(state.versions());
    if (found == null) {
      state.schema(null, "");
      state.writing(null, "");
    } else if (found.trouble() == DatabaseTrouble.NEWER_SCHEMA) {
      state.schema(found.trouble(), found.why());
    } else if (found.trouble() == DatabaseTrouble.BUSY) {
      state.refusedAsBusy();
    } else if (found.trouble() != DatabaseTrouble.AWAY) {
      state.writing(found.trouble(), found.why());
    }
  }

  private void cut() {
    queue.cut();
    var hikari = DataSourceUnwrapper.unwrap(pool, HikariDataSource.class);
    if (hikari != null && hikari.getHikariPoolMXBean() != null) {
      hikari.getHikariPoolMXBean().softEvictConnections();
    }
  }

  private void close() {
    var open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException gone) {
        log.debug("The watching connection was gone already", gone);
      }
    }
  }

  @Override
  public void stop() {
    var watching = thread;
    thread = null;
    if (watching != null) {
      watching.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Stops after the web server, so that it watches until the last request is answered. */
  @Override
  public int getPhase() {
    return 0;
  }
}
