package org.announced.company;

import java.util.List;
import java.util.UUID;
import org.announced.identity.AdvisoryLocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who controls whom among the known companies, and that only one at a time changes it. */
@Component
public class CompanyTree {

  private static final String TURN = "companies";

  private final JdbcClient jdbc;
  private final AdvisoryLocks turns;

  CompanyTree(JdbcClient jdbc, AdvisoryLocks turns) {
    this.jdbc = jdbc;
    this.turns = turns;
  }

  /**
   * Waits until nobody else corrects, merges or separates companies. Two changes that are each
   * right could make a circle together. Goes before every other turn and lock.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeTurn() {
    turns.take(List.of(TURN));
  }

  /** Whether the one is the other, or is controlled by it over any number of others. */
  public boolean isOrBelongsTo(UUID one, UUID other) {
    return jdbc.sql(
            """
            with recursive upwards (id) as (
              select cast(:one as uuid)
              union
              select parent_id from company join upwards using (id) where parent_id is not null)
            select exists (select from upwards where id = :other)
            """)
        .param("one", one)
        .param("other", other)
        .query(Boolean.class)
        .single();
  }
}
