package org.announced.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.announced.filter.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens as they are shown: everything but what opens something. */
@Component
class ShownTokens {

  private static final String SHOWN =
      """
      select json_build_object(
        'id', t.id, 'name', t.name, 'scopes', t.scopes, 'prefix', t.prefix, 'createdAt', %s,
        'createdBy', case when b.id is not null
          then json_build_object('id', b.id, 'name', b.name) end,
        'lastUsedAt', %s, 'revokedAt', %s)::text
      from access_token t left join access_token b on b.id = t.created_by
      """
          .formatted(
              Sql.instant("t.created_at"),
              Sql.instant("t.last_used_at"),
              Sql.instant("t.revoked_at"));

  private final JdbcClient sql;

  ShownTokens(JdbcClient sql) {
    this.sql = sql;
  }

  /** As JSON, in the order in which they were made, revoked ones included. */
  List<String> list() {
    return sql.sql(SHOWN + " order by t.created_at, t.id").query(String.class).list();
  }

  /** As JSON. */
  Optional<String> find(UUID id) {
    return sql.sql(SHOWN + " where t.id = ?").param(id).query(String.class).optional();
  }
}
