package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many rows PostgreSQL reads to say what investments count that are related to others. Nothing
 * stays of what is written here.
 */
@HttpTest
class CountingCostTests {

  private static final String TELL =
      """
      insert into investment (id, announcement_id, announced_on, position, amount, amount_low, amount_high,
        currency, qualifier, instrument, status, binding_level, relation, related_investment_id, created_at, updated_at)
      select md5(:name || n)::uuid, md5(:name)::uuid, date '2026-01-02', n, 1000 + n, 1000 + n, 1000 + n,
        'JPY', 'EXACT', 'CAPEX', 'ANNOUNCED', 'PLEDGE', case when n > 0 then :relation end,
        case when n > 0 then md5(:name || case when :chain then n - 1 else 0 end)::uuid end, now(), now()
      from generate_series(0, :parts) as n
      """;

  private static final String ROWS_READ =
      """
      select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
      where relid = 'investment'::regclass
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  CountingCostTests(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void anUmbrellasPartsCostTheSameEachHoweverManyThereAre() {
    assertThat(readFor(800, "PART_OF", false)).isLessThan(readFor(100, "PART_OF", false) * 10);
  }

  @Test
  void soDoIncreasesOfIncreases() {
    assertThat(readFor(800, "INCREASES", true)).isLessThan(readFor(100, "INCREASES", true) * 10);
  }

  @Test
  void soDoInvestmentsOfWhichEachTakesThePlaceOfTheOneBefore() {
    assertThat(readFor(800, "SUPERSEDES", true)).isLessThan(readFor(100, "SUPERSEDES", true) * 10);
  }

  /**
   * The umbrella adds its parts up again, some rows each; none of them is walked from, which would
   * be a thousand rows each.
   */
  @Test
  void anAmountThatChangesIsOneOfTheUmbrellasParts() {
    var read =
        measured(
            () -> {
              var name = told(1000, "PART_OF", false);
              var before = rowsRead();
              jdbc.sql(
                      "update investment set amount = 7, amount_low = 7, amount_high = 7 where id = md5(:name || 500)::uuid")
                  .param("name", name)
                  .update();
              return rowsRead() - before;
            });
    assertThat(read).isBetween(1000L, 50_000L);
  }

  /**
   * PostgreSQL checks references to a table that has next to nothing in it by reading all of it.
   */
  private void fill() {
    var name = UUID.randomUUID().toString();
    tell(name);
    jdbc.sql(TELL.replace("when n > 0", "when n < 0"))
        .param("name", name)
        .param("parts", 2000)
        .param("relation", "PART_OF")
        .param("chain", false)
        .update();
    jdbc.sql("analyze investment").update();
  }

  private long readFor(int parts, String relation, boolean chain) {
    return measured(
        () -> {
          var before = rowsRead();
          told(parts, relation, chain);
          return rowsRead() - before;
        });
  }

  private String told(int parts, String relation, boolean chain) {
    var name = UUID.randomUUID().toString();
    tell(name);
    jdbc.sql(TELL)
        .param("name", name)
        .param("parts", parts)
        .param("relation", relation)
        .param("chain", chain)
        .update();
    return name;
  }

  private void tell(String name) {
    jdbc.sql(
            """
            insert into announcement (id, slug, headline, announced_on, created_at, updated_at)
            values (md5(:name)::uuid, :name, 'One of many parts', '2026-01-02', now(), now())
            """)
        .param("name", name)
        .update();
  }

  private long rowsRead() {
    return jdbc.sql(ROWS_READ).query(Long.class).single();
  }

  private long measured(Supplier<Long> action) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              fill();
              return action.get();
            }));
  }
}
