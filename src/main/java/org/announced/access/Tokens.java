package org.announced.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens that were ever let in, as their hashes. */
@Repository
class Tokens {

  private final JdbcClient sql;
  private final Clock clock;

  Tokens(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A token by its hash. */
  record Known(Caller caller, boolean revoked) {}

  Optional<Known> find(Token token) {
    return sql.sql("select id, name, revoked_at from access_token where hash = ?")
        .param(token.hash())
        .query(
            (row, number) ->
                new Known(
                    new Caller(row.getObject("id", UUID.class), row.getString("name")),
                    row.getObject("revoked_at") != null))
        .optional();
  }

  /** Readers pass; of two instances that start at once, the second waits for the first. */
  void lock() {
    sql.sql("lock table access_token in share row exclusive mode").update();
  }

  boolean anyValid() {
    return sql.sql("select exists (select from access_token where revoked_at is null)")
        .query(Boolean.class)
        .single();
  }

  /** Adds it, or makes it valid again if it was revoked. */
  void allow(Token token, String name) {
    sql.sql(
            """
            insert into access_token (id, name, hash, created_at) values (?, ?, ?, ?)
            on conflict on constraint access_token_hash_unique
              do update set name = excluded.name, revoked_at = null
            """)
        .params(UUID.randomUUID(), name, token.hash(), now())
        .update();
  }

  /**
   * Revokes every other valid token of that name.
   *
   * @return how many
   */
  int revokeOthers(Token token, String name) {
    return sql.sql(
            """
            update access_token set revoked_at = ?
             where name = ? and hash <> ? and revoked_at is null
            """)
        .params(now(), name, token.hash())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
