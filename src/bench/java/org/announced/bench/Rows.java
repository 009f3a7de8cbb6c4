package org.announced.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into tables by COPY, with all indexes, checks and triggers. Their texts hold
 * neither tabs nor backslashes.
 */
final class Rows {

  /** Tables with their columns, each after those that it refers to. */
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("company", "id, slug, name, country, created_at, updated_at");
    TABLES.put("company_revision", "id, company_id, number, action, made_at, changes");
    TABLES.put(
        "announcement",
        "id, slug, headline, announced_on, country, retracted_at, retraction_reason, created_at,"
            + " updated_at");
    TABLES.put("announcement_revision", "id, announcement_id, number, action, made_at, changes");
    TABLES.put("source", "id, publisher, title, url, published_at, language");
    TABLES.put("announcement_source", "announcement_id, source_id, position");
    TABLES.put(
        "investment",
        "id, announcement_id, announced_on, position, amount, amount_low, amount_high, currency,"
            + " qualifier, period_start, period_end, country, instrument, status, binding_level,"
            + " undisclosed_investors, relation, related_investment_id, increment, created_at,"
            + " updated_at");
    TABLES.put("investment_investor", "investment_id, position, company_id, share");
    TABLES.put("investment_purpose", "investment_id, position, purpose, share");
    TABLES.put("investment_evidence", "investment_id, position, source_id, locator");
  }

  private final Map<String, StringBuilder> waiting = new LinkedHashMap<>();

  Rows() {
    TABLES.keySet().forEach(table -> waiting.put(table, new StringBuilder()));
  }

  void add(String table, @Nullable Object... values) {
    var text = Objects.requireNonNull(waiting.get(table));
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
    }
    text.append('\n');
  }

  /** Stores what waits, in one transaction. */
  void store(Connection connection) throws SQLException, IOException {
    connection.setAutoCommit(false);
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    for (var table : waiting.entrySet()) {
      copies.copyIn(
          "copy %s (%s) from stdin".formatted(table.getKey(), TABLES.get(table.getKey())),
          new StringReader(table.getValue().toString()));
      table.getValue().setLength(0);
    }
    connection.commit();
    connection.setAutoCommit(true);
  }
}
