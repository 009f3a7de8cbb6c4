package org.announced.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
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
public class Turns {

  private final JdbcClient jdbc;
  private final PerTransaction<Set<String>> ahead = new PerTransaction<>(HashSet::new);

  Turns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until nobody else has any of these turns, and takes them all. They are taken in one order
   * by everybody, so that two takers never wait for each other; a transaction that takes turns for
   * different kinds of things takes the kinds in one order too: sources, documents, companies,
   * slugs, families.
   *
   * @param things names of what is about to be looked for and then written, such as {@code
   *     source:https://…}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(Collection<String> things) {
    var held = ahead.get();
    var missing = things.stream().filter(thing -> !held.contains(thing)).toArray();
    if (missing.length == 0) {
      return;
    }
    jdbc.sql(
            """
            select count(pg_advisory_xact_lock(turn.key))
            from (select distinct hashtextextended(thing, 0) as key
                  from unnest(:things) as thing order by key) as turn
            """)
        .param("things", new SqlArrayValue("text", missing))
        .query(Long.class)
        .single();
  }

  /**
   * Takes turns for all that the transaction is going to do. Before any savepoint: whoever goes
   * back to one gives up the turns that were taken behind it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeAhead(Collection<String> things) {
    take(things);
    ahead.get().addAll(things);
  }
}
