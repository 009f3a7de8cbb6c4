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
 * Counts every investment anew, by the functions that the database has, in one transaction. What
 * was right keeps its row, so that the rows which the transaction wrote are those that were wrong.
 * Meanwhile everything can be read as it was; whoever writes investments or rates waits.
 */
@Component
class Recount {

  private static final Logger log = LoggerFactory.getLogger(Recount.class);

  /** So many families at once that no statement takes as long as the driver waits for one. */
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

  /** One step through the families. */
  private record Step(@Nullable UUID last, long counted) {}

  /** Whether it was this one's turn to count, and what came of it. */
  private record LockedTurn(boolean was, Optional<Recounted> result) {}

  /** Counts everything, whatever rule it was counted by, and works out the rates of all days. */
  Recounted everything() {
    return alone(() -> Optional.of(count(true))).orElseThrow();
  }

  /**
   * Counts everything if it was counted by another rule than that of the functions, or by an
   * unknown one. Of several instances one counts; the others wait until it has.
   */
  Optional<Recounted> ifTheRuleIsAnother() {
    return isOfThisRule() ? Optional.empty() : alone(this::unlessDone);
  }

  /** What the migrations derived needs no second look: only a known rule may be another's. */
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

  /** Asks again and again for the lock: the driver would give up a statement that waits long. */
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
    // In the order in which whoever writes rates comes to them.
    sql.sql("lock table reference_rate, investment in share row exclusive mode").update();
    long rateDays = withRates ? deriveRates() : 0;
    long investments = countFamilies();
    // Nothing but a count that is another has been written.
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
      // Sums that are worked out when they are asked for may be others, though no row is.
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
