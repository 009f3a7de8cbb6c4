package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenScopesMigrationTests {

  private static final Token EARLIER = new Token("made-before-there-were-scopes-for-tokens");

  @Test
  void whatCouldDoEverythingStillCan() {
    try (var database = new AccessDatabase().migrated("016")) {
      database
          .sql
          .sql("insert into access_token (id, name, hash, created_at) values (?, 'old', ?, now())")
          .params(UUID.randomUUID(), EARLIER.hash())
          .update();

      database.migrated();

      var known = database.tokens.find(EARLIER).orElseThrow();
      assertThat(known.scopes()).isEqualTo(TokenScope.ALL);
      assertThat(known.lastUsedAt()).isNull();
      assertThat(database.shown.list()).singleElement().asString().contains("\"prefix\" : null");
    }
  }

  @Test
  void theDatabaseRefusesWhatIsNoToken() {
    try (var database = AccessDatabase.withTables()) {
      database.made(TokenScope.WRITE);
      Map.of(
              "scopes = '{}'", "access_token_scopes_check",
              "scopes = '{admin}'", "access_token_scopes_check",
              "scopes = '{write,read}'", "access_token_scopes_check",
              "prefix = 'ann_12345'", "access_token_prefix_check",
              "created_by = gen_random_uuid()", "access_token_created_by_fk")
          .forEach(
              (change, constraint) ->
                  assertThatThrownBy(
                          () -> database.sql.sql("update access_token set " + change).update())
                      .hasMessageContaining(constraint));
    }
  }
}
