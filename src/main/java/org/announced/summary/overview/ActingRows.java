package org.announced.summary.overview;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads who acts when these are too many to be held. Must run in a transaction, so that they come
 * in portions.
 */
@Repository
class ActingRows {

  private static final int ROWS_AT_ONCE = 1000;

  private final NamedParameterJdbcTemplate jdbc;

  ActingRows(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(ROWS_AT_ONCE);
    this.jdbc = new NamedParameterJdbcTemplate(template);
  }

  int count(ActingSql sql) {
    return Objects.requireNonNull(jdbc.queryForObject(sql.count(), sql.values(), Integer.class));
  }

  List<ActingCompany> page(ActingSql sql) {
    List<ActingCompany> page = new ArrayList<>();
    jdbc.query(
        sql.some(),
        sql.values(),
        row -> {
          page.add(company(sql, row));
        });
    return page;
  }

  void each(ActingSql sql, Consumer<ActingCompany> taker) {
    jdbc.query(
        sql.all(), sql.values(), (RowCallbackHandler) row -> taker.accept(company(sql, row)));
  }

  private static ActingCompany company(ActingSql sql, ResultSet row) throws SQLException {
    List<BigDecimal> sums = new ArrayList<>();
    for (int i = 0; i < sql.width(); i++) {
      sums.add(row.getBigDecimal(i + 3));
    }
    return sql.company(row.getString(1), row.getString(2), sums);
  }
}
