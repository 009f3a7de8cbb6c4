package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
      assertThat(known.scopes()).isEqualTo(Scope.ALL);
      assertThat(known.lastUsedAt()).isNull();
      assertThat(database.shown.list()).singleElement().asString().contains("\"prefix\" : null");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          access_token_scopes_check | scopes = '{}'
          access_token_scopes_check | scopes = '{admin}'
          access_token_scopes_check | scopes = '{write,read}'
          access_token_prefix_check | prefix = 'ann_12345'
          access_token_created_by_fk | created_by = gen_random_uuid()
          """)
  void theDatabaseRefuses(String constraint, String change) {
    try (var database = new AccessDatabase().migrated()) {
      database.made(Scope.WRITE);
      var update = "update access_token set " + change;
      assertThatThrownBy(() -> database.sql.sql(update).update()).hasMessageContaining(constraint);
    }
  }
}
