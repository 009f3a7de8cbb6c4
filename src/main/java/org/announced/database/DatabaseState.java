package org.announced.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.announced.problem.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is known of the database at the moment, found out by {@link DatabaseWatch}; the log is told
 * whenever that changes. Nobody waits to learn it.
 */
@Component
class DatabaseState {

  private static final Logger log = LoggerFactory.getLogger(DatabaseState.class);

  /** A question that has no answer for so long may never get one. */
  private static final long SUSPICIOUS = TimeUnit.MILLISECONDS.toNanos(1500);

  /** How long after a refusal the pool still counts as busy. */
  private static final long RECENT = TimeUnit.SECONDS.toNanos(10);

  /** Something that is wrong since a moment of {@link System#nanoTime()}. */
  private record Wrong(DatabaseTrouble trouble, long since) {}

  private volatile @Nullable Wrong reaching;
  private volatile @Nullable Wrong schema;
  private volatile @Nullable Wrong writing;
  private volatile @Nullable Long asked;
  private volatile @Nullable Long refused;
  private volatile List<String> versions = List.of();
  private volatile long dataVersion;

  /** The versions of the schema that this release knows and the database has. */
  void migratedTo(List<String> known) {
    versions = List.copyOf(known);
  }

  List<String> versions() {
    return versions;
  }

  /** The database answers. */
  void answered(long version) {
    asked = null;
    dataVersion = Math.max(dataVersion, version);
    reaching = changed(reaching, null, "");
  }

  /** The latest version of the data that was seen committed. */
  long dataVersion() {
    return dataVersion;
  }

  /** A question is on its way, since the first of those that had no answer. */
  void asking() {
    if (asked == null) {
      asked = System.nanoTime();
    }
  }

  /** It cannot be worked with. */
  void unreachable(DatabaseTrouble trouble, String why) {
    asked = null;
    reaching = changed(reaching, trouble, why);
  }

  /** Whether its tables are those of this release. Null if they are. */
  void schema(@Nullable DatabaseTrouble trouble, String why) {
    schema = changed(schema, trouble, why);
  }

  /** Whether it takes what is new; it may be read meanwhile. Null if it does. */
  void writing(@Nullable DatabaseTrouble trouble, String why) {
    writing = changed(writing, trouble, why);
  }

  /** Somebody waited for a connection in vain, of which the log is told with the request. */
  void refusedAsBusy() {
    refused = System.nanoTime();
  }

  private static @Nullable Wrong changed(
      @Nullable Wrong before, @Nullable DatabaseTrouble now, String why) {
    if (now == null) {
      if (before != null) {
        log.info(
            "It is over after {} s: {}",
            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before.since()),
            before.trouble().fact());
      }
      return null;
    }
    if (before != null && before.trouble() == now) {
      return before;
    }
    log.error("{} {} ({})", now.fact(), now.operatorsCure(), why);
    return new Wrong(now, System.nanoTime());
  }

  /** Why the database cannot be worked with; null if it can. */
  @Nullable DatabaseTrouble reaching() {
    var wrong = reaching == null ? schema : reaching;
    return wrong == null ? null : wrong.trouble();
  }

  /** Why it takes nothing new; null if it does. */
  @Nullable DatabaseTrouble writing() {
    var wrong = writing;
    return wrong == null ? null : wrong.trouble();
  }

  boolean isBusy() {
    var last = refused;
    return last != null && System.nanoTime() - last < RECENT;
  }

  /**
   * @throws SQLException if there is no use in asking for a connection
   */
  void requireReachable() throws SQLException {
    var trouble = reaching();
    if (trouble == DatabaseTrouble.AWAY) {
      throw new SQLTransientConnectionException(trouble.fact(), DatabaseTrouble.AWAY_STATE);
    }
    if (trouble == DatabaseTrouble.NEWER_SCHEMA) {
      throw new SQLException(trouble.fact(), DatabaseTrouble.NEWER_SCHEMA_STATE);
    }
  }

  /**
   * @throws SQLException if the database does not answer what it is asked
   */
  void requireAnswering() throws SQLException {
    requireReachable();
    if (reaching() == DatabaseTrouble.WRONG_PASSWORD) {
      throw new SQLException(DatabaseTrouble.WRONG_PASSWORD.fact(), "28P01");
    }
    var since = asked;
    if (since != null && System.nanoTime() - since > SUSPICIOUS) {
      throw new SQLTransientConnectionException(
          DatabaseTrouble.AWAY.fact(), DatabaseTrouble.AWAY_STATE);
    }
  }
}
