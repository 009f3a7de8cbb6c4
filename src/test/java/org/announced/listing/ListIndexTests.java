package org.announced.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A page starts in an index: one that fits the order word for word, or PostgreSQL sorts all. */
@HttpTest
class ListIndexTests {

  private final Api api;
  private final StatementCount statements;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  ListIndexTests(
      Api api,
      StatementCount statements,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    this.api = api;
    this.statements = statements;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @ParameterizedTest
  @CsvSource({
    "investments, announcedOn, investment_announced_on_index",
    "investments, -announcedOn, investment_latest_index",
    "investments, amount, investment_smallest_index",
    "investments, -amount, investment_largest_index",
    "announcements, -announcedOn, announcement_latest_index",
    "partnerships, -announcedOn, partnership_latest_index",
    "training-goals, -announcedOn, training_goal_latest_index",
    "capacities, -announcedOn, capacity_latest_index",
    "market-reactions, -announcedOn, market_reaction_latest_index",
    "indicators, -announcedOn, indicator_latest_index",
  })
  void startsInTheIndexOfItsOrder(String list, String sort, String index) {
    String page = statements.during(() -> api.get("/" + list + "?fields=id&sort=" + sort)).get(0);
    assertThat(String.join("\n", plan(page))).contains("using " + index);
  }

  /** With so few rows PostgreSQL would rather read and sort them all, which is made dear here. */
  private List<String> plan(String statement) {
    return transaction.execute(
        status -> {
          jdbc.execute("set local enable_seqscan = off");
          jdbc.execute("set local enable_bitmapscan = off");
          jdbc.execute("set local enable_sort = off");
          return jdbc.queryForList("explain " + statement, String.class);
        });
  }
}
