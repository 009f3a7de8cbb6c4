package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody locks themselves out. */
class LastAdminTests {

  private static final String CONFIGURED = "one-configured-token-of-32-or-more-characters";

  private AccessDatabase database;
  private Issuance issuance;

  @BeforeEach
  void open() {
    database = AccessDatabase.withTables();
    issuance = database.issuance(null);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theLastThatMakesOthersIsNotRevoked() {
    var last = database.made(TokenScope.ADMIN);
    var writer = database.made(TokenScope.WRITE);

    assertRefused(last, "last valid token with the scope admin");
    issuance.revoke(writer, false);
    assertRefused(last, "last valid token with the scope admin");

    var next = database.made(TokenScope.ADMIN);
    issuance.revoke(last, false);
    assertRefused(next, "last valid token with the scope admin");
  }

  @Test
  void aRevokedOneDoesNotCountAndIsRevokedAgainWithoutAWord() {
    var revoked = database.made(TokenScope.ADMIN);
    var last = database.made(TokenScope.ADMIN);
    issuance.revoke(revoked, false);

    issuance.revoke(revoked, false);
    assertRefused(last, "last valid token with the scope admin");
  }

  @Test
  void theConfiguredOneCountsAndIsNotRevokedWhileItIsConfigured() {
    var made = database.made(TokenScope.ADMIN);
    database.tokens.allow(new Token(CONFIGURED), FirstToken.CONFIGURED);
    var configured = database.tokens.find(new Token(CONFIGURED)).orElseThrow().caller().id();
    issuance = database.issuance(CONFIGURED);

    assertRefused(configured, "ANNOUNCED_TOKEN");
    issuance.revoke(made, false);
    assertThat(database.validAdmins()).containsExactly(configured);

    database.made(TokenScope.ADMIN);
    database.issuance(null).revoke(configured, false);
    assertThat(database.isRevoked(configured)).isTrue();
  }

  @Test
  void ofManyRevokedAtOnceOneStays() throws Exception {
    var admins =
        List.of(1, 2, 3, 4, 5, 6).stream().map(n -> database.made(TokenScope.ADMIN)).toList();
    var pool = Executors.newFixedThreadPool(admins.size());
    try {
      List<Callable<Boolean>> revocations =
          admins.stream().map(id -> (Callable<Boolean>) () -> isGranted(id)).toList();
      var granted = 0;
      for (Future<Boolean> revocation : pool.invokeAll(revocations)) {
        granted += revocation.get() ? 1 : 0;
      }
      assertThat(granted).isEqualTo(admins.size() - 1);
      assertThat(database.validAdmins()).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean isGranted(UUID id) {
    try {
      issuance.revoke(id, false);
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  private void assertRefused(UUID id, String why) {
    for (var dryRun : List.of(true, false)) {
      assertThatThrownBy(() -> issuance.revoke(id, dryRun))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.IRREVOCABLE_TOKEN))
          .hasMessageContaining(why);
    }
    assertThat(database.isRevoked(id)).isFalse();
  }
}
