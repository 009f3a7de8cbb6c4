package org.announced.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many announcements PostgreSQL reads to find the few that hold a word. Nothing stays of what
 * is written here.
 */
@HttpTest
class SearchCostTests {

  private static final int ANNOUNCEMENTS = 30_000;

  /**
   * Every five-hundredth holds another word, and stands a long way down. All of them are later than
   * what other tests announce, since the latest tell which words are in use.
   */
  private static final String TELL =
      """
      insert into announcement (id, slug, headline, announced_on, created_at, updated_at)
      select gen_random_uuid(), 'search-cost-' || n,
        case when n % 500 = 0 then 'Wolframite' else 'Plenty' end || ' ' || n,
        date '2098-12-31' - case when n % 500 = 0 then 1000 + n / 500 else n % 900 end, now(), now()
      from generate_series(1, :announcements) as n
      """;

  private static final String ROWS_READ =
      """
      select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
      where relid = 'announcement'::regclass
      """;

  private final Search search;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  SearchCostTests(Search search, JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.search = search;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void whatIsNowhereOrFarDownIsNotLookedForInAllThereAre() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql(TELL).param("announcements", ANNOUNCEMENTS).update();
          jdbc.sql("analyze announcement").update();
          assertThat(readToFind("zzyzxqvk", 0)).isLessThan(ANNOUNCEMENTS / 4);
          assertThat(readToFind("wolframite", 1)).isLessThan(ANNOUNCEMENTS / 4);
          assertThat(readToFind("plenty", 1)).isLessThan(ANNOUNCEMENTS / 4);
        });
  }

  /** A page of one, since the shorter it is, the sooner reading in its order looks cheap. */
  private long readToFind(String word, int found) {
    long before = rowsRead();
    assertThat(search.hits(word, List.of(HitType.ANNOUNCEMENT), null, 1)).as(word).hasSize(found);
    return rowsRead() - before;
  }

  private long rowsRead() {
    return Objects.requireNonNull(jdbc.sql(ROWS_READ).query(Long.class).single());
  }
}
