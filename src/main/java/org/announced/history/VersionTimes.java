package org.announced.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.announced.version.Moment;
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
        .query((row, number) -> new Reach(made(row, 1), made(row, 3), row.getBoolean(5)))
        .single();
  }

  private static MadeVersion made(ResultSet row, int column) throws SQLException {
    return new MadeVersion(
        row.getLong(column), row.getObject(column + 1, OffsetDateTime.class).toInstant());
  }

  /** The version that was the present one at an instant; empty before the first. */
  Optional<Moment> at(Instant instant) {
    return jdbc.sql(
            "select version from made_version where made_at <= ? order by made_at desc, version desc limit 1")
        .param(instant.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional()
        .map(Moment::new);
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
