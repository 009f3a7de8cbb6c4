package org.announced.access;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /**
   * What is known of a token.
   *
   * @param scopes with each those that it includes
   * @param lastUsedAt null if it was never used
   */
  record KnownToken(
      Caller caller, Set<TokenScope> scopes, boolean revoked, @Nullable OffsetDateTime lastUsedAt) {

    static KnownToken of(ResultSet row) throws SQLException {
      var scopes = EnumSet.noneOf(TokenScope.class);
      for (var word : (String[]) row.getArray("scopes").getArray()) {
        scopes.add(TokenScope.of(word).orElseThrow());
      }
      return new KnownToken(
          new Caller(row.getObject("id", UUID.class), row.getString("name")),
          scopes,
          row.getObject("revoked_at") != null,
          row.getObject("last_used_at", OffsetDateTime.class));
    }
  }

  /** Found by the index, and then compared in a time that does not tell what differs. */
  Optional<KnownToken> find(Token token) {
    var hash = token.hash();
    return sql.sql("select * from access_token where hash = ?")
        .param(hash)
        .query(
            (row, number) ->
                MessageDigest.isEqual(row.getBytes("hash"), hash)
                    ? Optional.of(KnownToken.of(row))
                    : Optional.<KnownToken>empty())
        .optional()
        .flatMap(found -> found);
  }

  Optional<KnownToken> find(UUID id) {
    return sql.sql("select * from access_token where id = ?")
        .param(id)
        .query((row, number) -> KnownToken.of(row))
        .optional();
  }

  /** Readers pass; of two that change which tokens are valid, the second waits for the first. */
  void lock() {
    sql.sql("lock table access_token in share row exclusive mode").update();
  }

  /** The tokens with which others can be made. */
  List<UUID> validAdmins() {
    return sql.sql("select id from access_token where revoked_at is null and 'admin' = any(scopes)")
        .query(UUID.class)
        .list();
  }

  /**
   * Adds it for everything, or makes it valid again if it has this name. One that is known by
   * another name stays what it is: what it may do was decided when it was made.
   *
   * @return false in the latter case
   */
  boolean allow(Token token, String name) {
    return sql.sql(
                """
            insert into access_token (id, name, hash, prefix, scopes, created_at)
            values (:id, :name, :hash, :prefix, '{write,admin}', :now)
            on conflict on constraint access_token_hash_unique
              do update set scopes = excluded.scopes, revoked_at = null
              where access_token.name = excluded.name
            """)
            .param("id", UUID.randomUUID())
            .param("name", name)
            .param("hash", token.hash())
            .param("prefix", token.prefix())
            .param("now", now())
            .update()
        > 0;
  }

  /**
   * @param by the token that asks for it; null for none
   */
  void add(UUID id, Token token, NewToken wanted, @Nullable UUID by) {
    sql.sql(
            """
            insert into access_token (id, name, hash, prefix, scopes, created_at, created_by)
            values (:id, :name, :hash, :prefix, :scopes, :now, :by)
            """)
        .param("id", id)
        .param("name", wanted.name())
        .param("hash", token.hash())
        .param("prefix", token.prefix())
        .param("scopes", wanted.scopes().stream().map(TokenScope::word).toArray(String[]::new))
        .param("now", now())
        .param("by", by)
        .update();
  }

  void revoke(UUID id) {
    sql.sql("update access_token set revoked_at = ? where id = ? and revoked_at is null")
        .params(now(), id)
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
