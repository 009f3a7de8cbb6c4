package org.announced.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.announced.access.Tokens.KnownToken;
import org.announced.problem.DatabaseTrouble;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records when a token was last used, about once a minute, in a statement of its own: whatever
 * becomes of the request, and however many there are at once on however many instances. A database
 * that can only be read does not keep anybody who shows a token from reading it.
 */
@Component
class LastUse {

  private static final Duration EXACTNESS = Duration.ofMinutes(1);

  private static final Set<DatabaseTrouble> ONLY_READABLE =
      Set.of(DatabaseTrouble.DISK_FULL, DatabaseTrouble.READ_ONLY);

  private final JdbcClient sql;
  private final Clock clock;

  LastUse(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Nobody waits for another who is about to record the same. */
  void record(KnownToken token) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var recent = now.minus(EXACTNESS);
    if (token.lastUsedAt() != null && token.lastUsedAt().isAfter(recent)) {
      return;
    }
    try {
      write(token, now, recent);
    } catch (DataAccessException unwritten) {
      if (!DatabaseTrouble.of(unwritten).map(ONLY_READABLE::contains).orElse(false)) {
        throw unwritten;
      }
    }
  }

  private void write(KnownToken token, OffsetDateTime now, OffsetDateTime recent) {
    sql.sql(
            """
            update access_token set last_used_at = :now
             where id = (select id from access_token
                          where id = :id and (last_used_at is null or last_used_at <= :recent)
                            for no key update skip locked)
            """)
        .param("now", now)
        .param("recent", recent)
        .param("id", token.caller().id())
        .update();
  }
}
