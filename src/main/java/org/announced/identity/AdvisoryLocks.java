package org.announced.identity;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets writers of the same thing go one after the other, where looking first and writing then would
 * let two of them write it. A turn lasts until the transaction ends.
 */
@Component
public class AdvisoryLocks {

  private final JdbcClient jdbc;

  AdvisoryLocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until nobody else has any of these turns, and takes them all. They are taken in one order
   * by everybody, so that two takers never wait for each other; a transaction that takes turns more
   * than once takes them in one order too: sources, documents and slugs of announcements; companies
   * and their slugs; families.
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
