package org.announced.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.announced.support.MigratedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counting everything anew, in a database with investments that relate to each other. */
class RecountTests {

  private static final UUID UMBRELLA = id(1);

  private static DataSource source;
  private static JdbcClient database;
  private static Recount recount;

  @BeforeAll
  static void someInvestments() {
    source = MigratedDatabase.UNSEEDED.copySource();
    database = JdbcClient.create(source);
    recount = recount();
    run(
        """
        insert into reference_rate (currency, on_day, per_euro, source)
          values ('EUR', '2026-02-02', 1, 'ECB'), ('USD', '2026-02-02', 1.25, 'ECB');
        insert into announcement (id, slug, headline, announced_on, created_at, updated_at)
          values ('00000000-0000-7000-8000-000000000001', 'it-builds', 'It builds', '2026-02-03', now(), now());
        insert into company (id, slug, name, created_at, updated_at)
          select gen_random_uuid(), name, name, now(), now() from unnest(array['neysa', 'sakura']) as name;
        """);
    investment(1, 1301, "ANNOUNCED", null, null);
    investment(2, 701, "ANNOUNCED", "PART_OF", 1);
    investment(3, 211, "ANNOUNCED", "PART_OF", 2);
    investment(4, 1301, "ANNOUNCED", "RESTATES", 1);
    investment(5, 307, "ANNOUNCED", "SUPERSEDES", 3);
    investment(6, 1409, "ANNOUNCED", "INCREASES", 1);
    investment(7, 53, "CANCELLED", null, null);
    investment(8, 59, "ANNOUNCED", null, null);
    investment(9, 61, "ANNOUNCED", "PART_OF", 8);
    run(
        """
        insert into investment_investor (investment_id, position, company_id)
          select '%s', row_number() over (order by slug) - 1, id from company
        """
            .formatted(id(7)));
  }

  @BeforeEach
  void everythingIsCounted() {
    assertThat(countedAnew().foundNothing()).isTrue();
  }

  /** As at the start of a service, on a database of which nobody knows how it was counted. */
  private static Recounted countedAnew() {
    run("delete from counting");
    return recount.ifTheRuleIsAnother().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | usd_counts_point = usd_counts_point + 1
          1 | umbrella = false
          2 | under_id = null, under_as = null
          2 | counts_low = 3
          2 | usd_excess = 5
          3 | excluded = null, counts_low = 211, counts_point = 211, counts_high = 211
          4 | excluded = null
          5 | usd_counts_high = null
          6 | under_as = 'PART_OF'
          7 | excluded = 'SHELVED'
          7 | joint = false
          8 | usd_excess = null
          8 | usd_rate = 2
          8 | usd_point = null
          8 | usd_rate_source = 'A paper'
          9 | counts_high = counts_high * 2
          """)
  void findsExactlyWhatWasWrittenPastTheTriggers(int number, String wrong) {
    var right = rows();
    withoutTriggers("update investment set " + wrong + " where id = '" + id(number) + "'");
    assertThat(rows()).isNotEqualTo(right);

    var found = countedAnew();
    assertThat(found.differing()).isEqualTo(1);
    assertThat(found.first()).containsExactly(id(number));
    assertThat(found.investments()).isEqualTo(9);
    assertThat(rows()).isEqualTo(right);
  }

  @Test
  void leavesWhatIsRightAsItIs() {
    var before = number("select sum(xmin::text::bigint) from investment");
    var version = version();
    assertThat(recount.everything().foundNothing()).isTrue();
    assertThat(number("select sum(xmin::text::bigint) from investment")).isEqualTo(before);
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void worksOutTheRatesOfDays() {
    var version = version();
    withoutTriggers(
        "update daily_rate set per_euro = 3 where currency = 'USD' and for_day = '2026-02-05'");
    withoutTriggers("delete from daily_rate where currency = 'EUR' and for_day = '2026-02-05'");
    withoutTriggers(
        "insert into daily_rate values ('USD', '2036-02-05', 2, '2036-02-05', 'A paper')");
    var found = recount.everything();
    assertThat(found.rateDays()).isEqualTo(3);
    assertThat(found.differing()).isZero();
    assertThat(version()).isEqualTo(version + 1);
  }

  @Test
  void countsAnewWhereTheRuleIsAnotherAndMakesAVersionOfIt() {
    assertThat(recount.ifTheRuleIsAnother()).isEmpty();
    withoutTriggers("update investment set usd_counts_point = 1 where id = '" + UMBRELLA + "'");
    var version = version();
    run("update counting set rule = rule + 1");
    var done = recount.ifTheRuleIsAnother().orElseThrow();
    assertThat(done.formerRule()).isEqualTo(done.rule() + 1);
    assertThat(done.first()).containsExactly(UMBRELLA);
    assertThat(version()).isEqualTo(version + 1);
    assertThat(number("select count(*) from segment where version = " + version())).isEqualTo(256);
    assertThat(recount.ifTheRuleIsAnother()).isEmpty();
  }

  @Test
  void ofSeveralThatStartAtOnceOneCounts() throws Exception {
    run("delete from counting");
    var version = version();
    int several = 4;
    var together = new CyclicBarrier(several);
    Callable<Optional<Recounted>> start =
        () -> {
          var another = recount();
          together.await();
          return another.ifTheRuleIsAnother();
        };
    var executor = Executors.newFixedThreadPool(several);
    try {
      var done = new ArrayList<Optional<Recounted>>();
      for (var one : executor.invokeAll(Collections.nCopies(several, start))) {
        done.add(one.get());
      }
      assertThat(done).filteredOn(Optional::isPresent).hasSize(1);
      assertThat(version()).isEqualTo(version + 1);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void waitsWhileAnotherCounts() throws Exception {
    run("delete from counting");
    var waiting = new FutureTask<>(() -> recount().ifTheRuleIsAnother());
    var thread = new Thread(waiting);
    try (var another = source.getConnection();
        var statement = another.createStatement()) {
      another.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(hashtextextended('recount', 0))");
      thread.start();
      await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
      statement.execute("insert into counting (rule, counted_at) values (counting_rule(), now())");
      another.commit();
    }
    assertThat(waiting.get()).isEmpty();
  }

  private static Recount recount() {
    return new Recount(database, new TransactionTemplate(new JdbcTransactionManager(source)));
  }

  private static void investment(
      int number,
      int millions,
      String status,
      @Nullable String relation,
      @Nullable Integer related) {
    database
        .sql(
            """
            insert into investment (id, announcement_id, announced_on, position, amount, amount_low, amount_high,
                currency, qualifier, instrument, status, binding_level, relation, related_investment_id, created_at, updated_at)
              values (:id, '00000000-0000-7000-8000-000000000001', '2026-02-03', :number, :amount, :amount, :amount,
                'EUR', 'EXACT', 'CAPEX', :status, 'PLEDGE', :relation, :related, now(), now())
            """)
        .param("id", id(number))
        .param("number", number)
        .param("amount", millions)
        .param("status", status)
        .param("relation", relation)
        .param("related", related == null ? null : id(related))
        .update();
  }

  private static UUID id(int number) {
    return UUID.fromString("00000000-0000-7000-8000-0000000001%02x".formatted(number));
  }

  private static void run(String sql) {
    database.sql(sql).update();
  }

  private static void withoutTriggers(String sql) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> rows() {
    return database
        .sql("select (to_jsonb(i) - 'written_in')::text from investment i order by id")
        .query(String.class)
        .list();
  }

  private static long version() {
    return number("select version from data_version");
  }

  private static long number(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
