package org.announced.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of the data that can be looked back to, and when each was made. */
@Repository
class VersionTimes {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  VersionTimes(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * A version of the data.
   *
   * @param at when it was made
   */
  record MadeVersion(long version, Instant at) {}

  /**
   * How far one can look back.
   *
   * @param whole whether there was nothing before the first
   */
  record Reach(MadeVersion first, MadeVersion last, boolean whole) {}

  Reach reach() {
    return jdbc.sql(
            """
            select first.version, first.made_at, last.version, last.made_at, home.whole
            from (select * from made_version order by version limit 1) as first,
              (select * from made_version order by version desc limit 1) as last, history_home as home
            """)
        .query(
            (row, number) ->
                new Reach(
                    new MadeVersion(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                    new MadeVersion(
                        row.getLong(3), row.getObject(4, OffsetDateTime.class).toInstant()),
                    row.getBoolean(5)))
        .single();
  }

  /** The version that was the present one at an instant; empty before the first. */
  Optional<MadeVersion> at(Instant instant) {
    return jdbc.sql(
            "select version, made_at from made_version where made_at <= ? order by made_at desc, version desc limit 1")
        .param(instant.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new MadeVersion(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .optional();
  }

  /**
   * Waits until nobody can make a version any more that gets an earlier time than this moment: a
   * write takes its time while it holds the row that counts versions, until it has committed. One
   * reader at a time does so, so that writers find the row free in between.
   *
   * @return the time by the clock that versions get theirs from
   */
  synchronized Instant settle() {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              jdbc.sql("set local lock_timeout = '2s'").update();
              jdbc.sql("select version from data_version for share").query(Long.class).single();
              return jdbc.sql("select clock_timestamp()")
                  .query(OffsetDateTime.class)
                  .single()
                  .toInstant();
            }));
  }
}
