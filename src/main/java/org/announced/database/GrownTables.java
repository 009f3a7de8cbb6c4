package org.announced.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL see that tables have grown, for whoever fills them. It plans a statement by the
 * size that a table had when it looked last, and looks again by itself within a minute. Until then
 * a first import would check each reference to a table that was empty by reading all of it.
 */
@Component
public class GrownTables {

  private static final Logger log = LoggerFactory.getLogger(GrownTables.class);

  private final JdbcClient sql;

  GrownTables(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * One statement, which takes a few milliseconds where nothing has grown by much. What is stored
   * does not depend on it: where it fails, it is left to PostgreSQL.
   */
  public void look() {
    try {
      sql.sql("select look_at_grown_tables()").query(Integer.class).single();
    } catch (DataAccessException e) {
      log.debug("PostgreSQL was not told which tables have grown: {}", e.toString());
    }
  }
}
