package org.announced.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows that an import makes, taken out of the tables and put back by COPY. */
final class Tables {

  /** Each after those that it refers to. */
  static final List<String> COMPANIES =
      List.of(
          "company", "company_alias", "company_listing", "company_identifier", "company_revision");

  /** What refers to companies, each after those that it refers to. */
  static final List<String> ANNOUNCEMENTS =
      List.of(
          "announcement",
          "announcement_person",
          "announcement_revision",
          "announcement_record",
          "source",
          "announcement_source",
          "claim",
          "site",
          "site_revision",
          "investment",
          "investment_investor",
          "investment_recipient",
          "investment_purpose",
          "investment_evidence",
          "investment_milestone",
          "partnership",
          "partnership_party",
          "partnership_aim",
          "partnership_purpose",
          "partnership_evidence",
          "partnership_milestone",
          "training_goal",
          "training_goal_audience",
          "training_goal_partner",
          "training_goal_purpose",
          "training_goal_evidence",
          "training_goal_milestone",
          "capacity",
          "capacity_phase",
          "capacity_owner",
          "capacity_user",
          "capacity_purpose",
          "capacity_evidence",
          "capacity_milestone",
          "market_reaction",
          "indicator",
          "indicator_evidence");

  private final Connection connection;
  private final Map<String, byte[]> rows = new LinkedHashMap<>();

  Tables(Connection connection) {
    this.connection = connection;
  }

  /** Keeps all rows in memory. */
  void take() throws SQLException, IOException {
    for (var table : all()) {
      var out = new ByteArrayOutputStream();
      copies().copyOut("copy %s (%s) to stdout".formatted(table, columns(table)), out);
      rows.put(table, out.toByteArray());
    }
  }

  static List<String> all() {
    return Stream.of(COMPANIES, ANNOUNCEMENTS).flatMap(List::stream).toList();
  }

  void empty() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("truncate " + String.join(", ", all()) + " cascade");
    }
  }

  /** Rows of these back, in one transaction; indexes, checks and triggers as always. */
  void put(List<String> tables) throws SQLException, IOException {
    connection.setAutoCommit(false);
    for (var table : tables) {
      copies()
          .copyIn(
              "copy %s (%s) from stdin".formatted(table, columns(table)),
              new ByteArrayInputStream(rows.get(table)));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** How many rows of these are kept. */
  long count(List<String> tables) {
    return tables.stream()
        .mapToLong(table -> new String(rows.get(table), StandardCharsets.UTF_8).lines().count())
        .sum();
  }

  private CopyManager copies() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private String columns(String table) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """)) {
      statement.setString(1, table);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
