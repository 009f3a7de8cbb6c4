package org.announced.summary.sum;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.announced.summary.query.GroupOrder;
import org.announced.summary.query.SummaryQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads groups of which there are more than fit into memory. Must run in a transaction, so that
 * they come in portions.
 */
@Repository
public class GroupRows {

  private static final int ROWS_AT_ONCE = 1000;

  private final NamedParameterJdbcTemplate jdbc;

  GroupRows(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(ROWS_AT_ONCE);
    this.jdbc = new NamedParameterJdbcTemplate(template);
  }

  /** Those of the page asked for, and one more if there are any after it. */
  public List<ShownGroup> page(SummaryQuery question) {
    List<ShownGroup> page = new ArrayList<>();
    GroupSql sql = new GroupSql(question);
    read(sql, sql.page(), page::add);
    return page;
  }

  /** All of them, one after the other. */
  public void each(SummaryQuery question, Consumer<ShownGroup> taker) {
    GroupSql sql = new GroupSql(question);
    read(sql, sql.all(), taker);
  }

  private void read(GroupSql sql, String statement, Consumer<ShownGroup> taker) {
    List<Integer> measures = sql.measures();
    List<Integer> cases = sql.cases();
    jdbc.query(
        statement,
        sql.values(),
        (RowCallbackHandler) row -> taker.accept(group(row, sql.keys(), measures, cases)));
  }

  private static ShownGroup group(
      ResultSet row, int width, List<Integer> places, List<Integer> casePlaces)
      throws SQLException {
    @Nullable String[] keys = new String[width];
    for (int i = 0; i < width; i++) {
      keys[i] = row.getString(i + 1);
    }
    @Nullable BigDecimal[] measures = new BigDecimal[places.size()];
    for (int i = 0; i < measures.length; i++) {
      measures[i] = row.getBigDecimal(places.get(i));
    }
    return new ShownGroup(
        GroupOrder.list(keys),
        row.getString(width + 1),
        GroupOrder.list(measures),
        cases(row, casePlaces));
  }

  private static @Nullable CaseSums cases(ResultSet row, List<Integer> places) throws SQLException {
    if (places.isEmpty()) {
      return null;
    }
    CaseSums cases =
        new CaseSums(
            row.getBigDecimal(places.get(0)),
            row.getBigDecimal(places.get(1)),
            row.getBigDecimal(places.get(2)));
    return cases.areInOrder() ? null : cases;
  }
}
