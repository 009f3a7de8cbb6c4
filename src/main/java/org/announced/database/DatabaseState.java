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
 * What is known of the database now. {@link DatabaseWatch} finds it out, and every change is
 * logged; whoever asks for it never waits.
 */
@Component
public class DatabaseState {

  private static final Logger log = LoggerFactory.getLogger(DatabaseState.class);

  /**
   * Nanoseconds after which a question without an answer is taken for one that may never get any.
   */
  private static final long SUSPICIOUS = TimeUnit.MILLISECONDS.toNanos(1500);

  /** Nanoseconds after a refusal for which the pool still counts as busy. */
  private static final long RECENT = TimeUnit.SECONDS.toNanos(10);

  /**
   * A trouble that has lasted since a moment.
   *
   * @param since by {@link System#nanoTime()}
   */
  private record Wrong(DatabaseTrouble trouble, long since) {}

  private volatile @Nullable Wrong reaching;
  private volatile @Nullable Wrong schema;
  private volatile @Nullable Wrong writing;
  private volatile @Nullable Long asked;
  private volatile @Nullable Long refused;
  private volatile List<String> versions = List.of();
  private volatile long dataVersion;

  /**
   * Takes the versions of the schema that this release knows, and the database has after its
   * migrations.
   */
  void migratedTo(List<String> known) {
    versions = List.copyOf(known);
  }

  List<String> versions() {
    return versions;
  }

  /**
   * Takes note that the database has answered.
   *
   * @param version the version of the data that it has
   */
  void answered(long version) {
    asked = null;
    dataVersion = Math.max(dataVersion, version);
    reaching = changed(reaching, null, "");
  }

  /** The latest committed version of the data that was seen. */
  long dataVersion() {
    return dataVersion;
  }

  /** Takes note that a question was sent, from which on an answer is missing. */
  void asking() {
    if (asked == null) {
      asked = System.nanoTime();
    }
  }

  /**
   * Takes note that the database cannot be used.
   *
   * @param why what the failure itself says, for the log
   */
  void unreachable(DatabaseTrouble trouble, String why) {
    asked = null;
    reaching = changed(reaching, trouble, why);
  }

  /**
   * Takes note of whether the tables are those of this release.
   *
   * @param trouble null if they are
   * @param why what was found, for the log
   */
  void schema(@Nullable DatabaseTrouble trouble, String why) {
    schema = changed(schema, trouble, why);
  }

  /**
   * Takes note of whether the database takes writes; it may be read in any case.
   *
   * @param trouble null if it does
   * @param why what was found, for the log
   */
  void writing(@Nullable DatabaseTrouble trouble, String why) {
    writing = changed(writing, trouble, why);
  }

  /** Takes note that a request got no connection in time. That is logged with the request. */
  public void refusedAsBusy() {
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

  /** Why the database cannot be used; null if it can. */
  @Nullable DatabaseTrouble reaching() {
    var wrong = reaching == null ? schema : reaching;
    return wrong == null ? null : wrong.trouble();
  }

  /** Why the database takes no writes; null if it takes them. */
  @Nullable DatabaseTrouble writing() {
    var wrong = writing;
    return wrong == null ? null : wrong.trouble();
  }

  boolean isBusy() {
    var last = refused;
    return last != null && System.nanoTime() - last < RECENT;
  }

  /**
   * Fails fast where waiting for a connection would be in vain.
   *
   * @throws SQLException if the database is away, or a newer release has changed its tables
   */
  public void requireReachable() throws SQLException {
    var trouble = reaching();
    if (trouble == DatabaseTrouble.AWAY) {
      throw new SQLTransientConnectionException(trouble.fact(), DatabaseTrouble.AWAY_STATE);
    }
    if (trouble == DatabaseTrouble.NEWER_SCHEMA) {
      throw new SQLException(trouble.fact(), DatabaseTrouble.NEWER_SCHEMA_STATE);
    }
  }

  /**
   * Fails fast where waiting for an answer would be in vain.
   *
   * @throws SQLException if the database cannot be used, or has left the last question without an
   *     answer for some time
   */
  public void requireAnswering() throws SQLException {
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
