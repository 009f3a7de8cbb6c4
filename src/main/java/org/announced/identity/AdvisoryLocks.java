package org.announced.identity;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets writers of the same thing go one after the other, where two that look first and write then
 * would both write it. A lock is held until the transaction ends.
 */
@Component
public class AdvisoryLocks {

  private final JdbcClient jdbc;

  AdvisoryLocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until nobody else holds any of these locks, and takes them all. Everybody takes the locks
   * of one call in the same order, so that no two callers wait for each other. A transaction that
   * calls this more than once takes its locks in this order: sources, documents and slugs of
   * announcements; then companies and their slugs; then families; then sites and their slugs.
   *
   * @param things names of what is about to be looked for and then written, such as {@code
   *     company:softbank}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(Collection<String> things) {
    if (things.isEmpty()) {
      return;
    }
    jdbc.sql("select take_turns(:things)::text")
        .param("things", new SqlArrayValue("text", things.toArray()))
        .query(String.class)
        .single();
  }
}
