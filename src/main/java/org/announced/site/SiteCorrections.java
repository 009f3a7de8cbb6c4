package org.announced.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.announced.identity.AdvisoryLocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is known of a site. Sites are changed one change after the other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SiteCorrections {

  private final Sites sites;
  private final AdvisoryLocks turns;
  private final JdbcClient jdbc;

  SiteCorrections(Sites sites, AdvisoryLocks turns, JdbcClient jdbc) {
    this.sites = sites;
    this.turns = turns;
    this.jdbc = jdbc;
  }

  /** Waits until nobody else changes sites, until the transaction ends. */
  public void takeTurn() {
    turns.take(List.of("sites"));
  }

  /**
   * Makes the site what the description says; what that leaves out is not known any more. Its
   * revision stays. Afterwards SQL sees it.
   */
  public void correct(UUID id, SiteDraft draft) {
    sites.findById(id).orElseThrow().correct(draft);
    sites.flush();
  }

  /** Counts a change that was made; the number of the revision that it makes. */
  public int count(UUID id, Instant now) {
    return jdbc.sql(
            "update site set revision = revision + 1, updated_at = :now where id = :id returning revision")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .query(Integer.class)
        .single();
  }
}
