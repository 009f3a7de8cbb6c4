package org.announced.access;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.announced.access.AccessProperties.ReadingAccess;
import org.announced.database.WriteTransaction;
import org.announced.support.MigratedDatabase;
import org.announced.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database of a test's own, that has seen no token, and what works on it. */
final class AccessDatabase implements AutoCloseable {

  private final HikariDataSource source = new HikariDataSource();
  final JdbcClient sql;
  final Tokens tokens;
  final ShownTokens shown;

  /** One without tables. */
  AccessDatabase() {
    this(TestDatabase.fresh());
  }

  private AccessDatabase(JdbcConnectionDetails details) {
    source.setJdbcUrl(details.getJdbcUrl());
    source.setUsername(details.getUsername());
    source.setPassword(details.getPassword());
    sql = JdbcClient.create(source);
    tokens = new Tokens(sql, Clock.systemUTC());
    shown = new ShownTokens(sql);
  }

  static AccessDatabase withTables() {
    return new AccessDatabase(MigratedDatabase.UNSEEDED.copy());
  }

  AccessDatabase migrated() {
    return migrated("latest");
  }

  AccessDatabase migrated(String version) {
    Flyway.configure().dataSource(source).target(version).load().migrate();
    return this;
  }

  String url() {
    return source.getJdbcUrl();
  }

  /** As in a service that has this token configured. */
  Issuance issuance(@Nullable String configured) {
    return new Issuance(
        new AccessProperties(configured, ReadingAccess.OPEN),
        tokens,
        shown,
        new WriteTransaction(new JdbcTransactionManager(source)));
  }

  UUID made(TokenScope scope) {
    return issuance(null).issue(new NewToken("made", scope.included()), null, false).id();
  }

  boolean isRevoked(UUID id) {
    return tokens.find(id).orElseThrow().revoked();
  }

  Set<UUID> validAdmins() {
    return Set.copyOf(tokens.validAdmins());
  }

  @Override
  public void close() {
    source.close();
  }
}
