package org.announced.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.announced.investment.InvestmentListing;
import org.announced.listing.Column;
import org.announced.listing.ListedRow;
import org.announced.listing.Listing;

/** The service's questions as PostgreSQL is asked them, without the service. */
final class Question {

  private final Listing listing;

  Question(InvestmentListing investments) {
    this.listing = investments.listing();
  }

  /** The groups of a summary: the measures that a table alone can give. */
  String groups(String condition) {
    return """
        select country, sum(usd_counts_low), sum(usd_counts_point), sum(usd_counts_high),
          sum(usd_counts_point) filter (where joint), count(*), count(distinct announcement_id),
          count(*) filter (where counts_point is null),
          count(*) filter (where counts_point is not null and counts_high is null)
        from investment
        where excluded is null and instrument in ('CAPEX', 'MIXED')
          and (counts_point is null or usd_rate is not null) and %s
        group by country order by 3 desc nulls last
        """
        .formatted(condition);
  }

  /**
   * A page as JSON: found by index, then rendered, as one would write it by hand.
   *
   * @param order columns of {@code investment i}
   */
  String page(String condition, String order) {
    return "select %s::text from (select * from %s where %s order by %s limit 51) as %s %s order by %4$s"
        .formatted(
            ListedRow.json(List.copyOf(listing.fields().values())),
            listing.from(),
            condition,
            order,
            listing.alias(),
            listing.joins());
  }

  /** All rows with the columns of the CSV form, in its order. */
  String export() {
    return "select %s from %s %s order by i.id"
        .formatted(
            listing.fields().values().stream()
                .flatMap(field -> field.columns().stream())
                .map(Column::sql)
                .collect(Collectors.joining(", ")),
            listing.from(),
            listing.joins());
  }

  /** Asks, and reads every value. */
  static long rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      int width = rows.getMetaData().getColumnCount();
      long count = 0;
      for (; rows.next(); count++) {
        for (int i = 1; i <= width; i++) {
          rows.getString(i);
        }
      }
      return count;
    }
  }

  static String single(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
