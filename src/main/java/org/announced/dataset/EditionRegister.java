package org.announced.dataset;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** In which editions of their data sets rows were seen. */
@Repository
public class EditionRegister {

  private final JdbcClient jdbc;

  EditionRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How rows that are known stand to the editions from which they come. One statement, or none.
   *
   * @param all the editions from which the rows of each document come; no row from two of them
   */
  public SeenEditions seen(List<Map<DatasetRecord, String>> all) {
    var told = new LinkedHashMap<DatasetRecord, String>();
    all.forEach(told::putAll);
    var standings = new HashMap<DatasetRecord, EditionStanding>();
    if (!told.isEmpty()) {
      statement(
              "select dataset, key, is_noted, later from edition_standings(:datasets, :keys, :editions)",
              told)
          .query(
              row -> {
                standings.put(
                    new DatasetRecord(row.getString("dataset"), row.getString("key")),
                    new EditionStanding(row.getBoolean("is_noted"), row.getString("later")));
              });
    }
    return new SeenEditions(this, standings);
  }

  void note(Map<DatasetRecord, String> seen) {
    if (!seen.isEmpty()) {
      statement("select note_seen(:datasets, :keys, :editions)::text", seen)
          .query(String.class)
          .optional();
    }
  }

  private JdbcClient.StatementSpec statement(String sql, Map<DatasetRecord, String> editions) {
    var records = editions.keySet();
    return jdbc.sql(sql)
        .param("datasets", array(records.stream().map(DatasetRecord::dataset).toArray()))
        .param("keys", array(records.stream().map(DatasetRecord::id).toArray()))
        .param("editions", array(records.stream().map(editions::get).toArray()));
  }

  private static SqlArrayValue array(Object[] texts) {
    return new SqlArrayValue("text", texts);
  }
}
