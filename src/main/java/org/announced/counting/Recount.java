package org.announced.counting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out anew what every investment counts, by the functions of the database, in one
 * transaction. It writes only the rows that were wrong. Meanwhile everything can be read as it was
 * before, and whoever writes investments or rates waits.
 */
@Component
class Recount {

  private static final Logger log = LoggerFactory.getLogger(Recount.class);

  /**
   * How many families of related investments one statement counts; few enough that it ends before
   * the driver gives it up.
   */
  private static final int FAMILIES = 2000;

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final int WAIT_MILLIS = 200;
  private static final long TELL_EVERY = TimeUnit.SECONDS.toNanos(10);

  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  Recount(JdbcClient sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  /**
   * What one statement has counted.
   *
   * @param last the last of its families, after which the next step begins; null when there are no
   *     more
   */
  private record Step(@Nullable UUID last, long counted) {}

  /**
   * What came of trying to be the only one that counts.
   *
   * @param was whether nobody else was counting
   */
  private record LockedTurn(boolean was, Optional<Recounted> result) {}

  /**
   * Counts all investments and works out the rates of all days, by whatever rule it was done
   * before.
   */
  Recounted everything() {
    return alone(() -> Optional.of(count(true))).orElseThrow();
  }

  /**
   * Counts all investments if they were counted by another rule than that of the functions, or
   * nobody knows by which. Where several instances start at once, one of them counts and the others
   * wait until it has.
   *
   * @return empty if this instance counted nothing
   */
  Optional<Recounted> ifTheRuleIsAnother() {
    return isOfThisRule() ? Optional.empty() : alone(this::unlessDone);
  }

  /**
   * Works out the rates of days too, unless it is not known by which rule it was counted: then the
   * migrations have just done so.
   */
  private Optional<Recounted> unlessDone() {
    return isOfThisRule() ? Optional.empty() : Optional.of(count(formerRule() != null));
  }

  private boolean isOfThisRule() {
    return Integer.valueOf(rule()).equals(formerRule());
  }

  private int rule() {
    return sql.sql("select counting_rule()").query(Integer.class).single();
  }

  private @Nullable Integer formerRule() {
    return sql.sql("select rule from counting").query(Integer.class).optional().orElse(null);
  }

  /**
   * Does the work once nobody else is counting. It tries to get the lock again and again, since the
   * driver gives up a statement that waits long.
   */
  private Optional<Recounted> alone(Supplier<Optional<Recounted>> work) {
    for (int attempt = 0; ; attempt++) {
      var turn = Objects.requireNonNull(transaction.execute(status -> turn(work)));
      if (turn.was()) {
        return turn.result();
      }
      if (attempt == 0) {
        log.info("Somebody else is counting all investments anew; waiting for that to end.");
      }
      pause();
    }
  }

  private LockedTurn turn(Supplier<Optional<Recounted>> work) {
    return isAlone() ? new LockedTurn(true, work.get()) : new LockedTurn(false, Optional.empty());
  }

  private boolean isAlone() {
    return sql.sql("select pg_try_advisory_xact_lock(hashtextextended('recount', 0))")
        .query(Boolean.class)
        .single();
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while others counted.", stopped);
    }
  }

  private Recounted count(boolean withRates) {
    var formerRule = formerRule();
    // In the order in which those who write rates lock them, so that neither waits for the other.
    sql.sql("lock table reference_rate, investment in share row exclusive mode").update();
    long rateDays = withRates ? deriveRates() : 0;
    long investments = countFamilies();
    // Only the investments that were counted wrongly have been written by this transaction.
    var differing =
        sql.sql("select count(*) from investment where xmin = pg_current_xact_id()::xid")
            .query(Long.class)
            .single();
    List<UUID> first =
        differing == 0
            ? List.of()
            : sql.sql(
                    """
                    select id from investment where xmin = pg_current_xact_id()::xid
                    order by id limit 100
                    """)
                .query(UUID.class)
                .list();
    var result = new Recounted(formerRule, rule(), investments, differing, first, rateDays);
    if (rateDays > 0 || !Integer.valueOf(result.rule()).equals(formerRule)) {
      // Sums are worked out when they are asked for, and may differ though no row has changed.
      sql.sql("update segment set version = data_version_made()").update();
    }
    sql.sql(
            """
            insert into counting (rule, counted_at) values (:rule, now())
            on conflict (only_row) do update
              set rule = excluded.rule, counted_at = excluded.counted_at
            """)
        .param("rule", result.rule())
        .update();
    return result;
  }

  private long deriveRates() {
    return sql
        .sql("select code from currency order by last_day desc nulls first")
        .query(String.class)
        .list()
        .stream()
        .mapToLong(
            currency ->
                sql.sql("select derive_rates_again(?)").param(currency).query(Long.class).single())
        .sum();
  }

  private long countFamilies() {
    long counted = 0;
    long told = System.nanoTime();
    var step = new Step(BEFORE_ALL, 0);
    for (var last = step.last(); last != null; last = step.last()) {
      step =
          sql.sql("select last, counted from recount_next(?, ?)")
              .params(last, FAMILIES)
              .query(Step.class)
              .single();
      counted += step.counted();
      if (System.nanoTime() - told > TELL_EVERY) {
        log.info("Counting all investments anew, {} so far.", counted);
        told = System.nanoTime();
      }
    }
    return counted;
  }
}
