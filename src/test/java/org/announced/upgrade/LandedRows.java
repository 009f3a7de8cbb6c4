package org.announced.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All rows of a database as SQL text, to be run on a database that has the same migrations and
 * nothing else. A table that the migrations fill with thousands of rows, the reference rates, keeps
 * those and gets what came after; any other is emptied first. Triggers are off meanwhile: what they
 * derived is among the rows.
 */
final class LandedRows {

  private static final int MANY = 2000;

  private final JdbcClient landed;
  private final JdbcClient migrated;

  /**
   * @param landed with the rows to write
   * @param migrated by the same migrations, and otherwise untouched
   */
  LandedRows(JdbcClient landed, JdbcClient migrated) {
    this.landed = landed;
    this.migrated = migrated;
  }

  String sql() {
    var text = new StringBuilder("set session_replication_role = replica;\n");
    for (var table : tables()) {
      long shipped =
          migrated.sql("select count(*) from " + table).query(Long.class).single().longValue();
      List<String> rows;
      if (shipped > MANY) {
        rows = rows(landed, table);
        rows.removeAll(Set.copyOf(rows(migrated, table)));
      } else {
        rows = rows(landed, table);
        text.append("delete from ").append(table).append(";\n");
      }
      if (!rows.isEmpty()) {
        text.append("insert into ")
            .append(table)
            .append(" (")
            .append(String.join(", ", columns(table)));
        text.append(") overriding system value values\n");
        text.append(String.join(",\n", rows)).append(";\n");
      }
    }
    sequences().forEach(sequence -> text.append(sequence).append('\n'));
    return text.append("set session_replication_role = origin;\n").toString();
  }

  private List<String> tables() {
    return landed
        .sql(
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r'
              and relname <> 'flyway_schema_history'
            order by relname
            """)
        .query(String.class)
        .list();
  }

  private List<String> columns(String table) {
    return landed
        .sql(
            """
            select quote_ident(attname) from pg_attribute
            where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
              and attgenerated = ''
            order by attnum
            """)
        .param(table)
        .query(String.class)
        .list();
  }

  private List<String> rows(JdbcClient database, String table) {
    var values =
        columns(table).stream().map(column -> "quote_nullable(" + column + "::text)").toList();
    var sql =
        "select '(' || concat_ws(', ', %s) || ')' from %s order by 1"
            .formatted(String.join(", ", values), table);
    return new ArrayList<>(database.sql(sql).query(String.class).list());
  }

  private List<String> sequences() {
    return landed
        .sql(
            """
            select format('select setval(%L, %s);', sequencename, last_value) from pg_sequences
            where schemaname = 'public' and last_value is not null order by 1
            """)
        .query(String.class)
        .list();
  }
}
