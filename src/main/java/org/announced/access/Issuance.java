package org.announced.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.announced.database.WriteTransaction;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.ShownText;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes tokens and revokes them, for callers over HTTP and on the command line alike. */
@Service
class Issuance {

  private final AccessProperties properties;
  private final Tokens tokens;
  private final ShownTokens shown;
  private final WriteTransaction transaction;
  private final SecureRandom random = new SecureRandom();

  Issuance(
      AccessProperties properties, Tokens tokens, ShownTokens shown, WriteTransaction transaction) {
    this.properties = properties;
    this.tokens = tokens;
    this.shown = shown;
    this.transaction = transaction;
  }

  /**
   * A token that was just made, with what nobody can ask for again.
   *
   * @param json as it is shown from now on
   */
  record Issued(UUID id, Token token, String json) {}

  /**
   * @param by the token that asks for it; null for none
   * @param dryRun whether to take it back in the end: its secret then opens nothing
   */
  Issued issue(NewToken wanted, @Nullable UUID by, boolean dryRun) {
    var token = Token.random(random);
    var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    var json =
        transaction.carryOut(
            dryRun,
            () -> {
              tokens.add(id, token, wanted, by);
              return shown.find(id).orElseThrow();
            });
    return new Issued(id, token, json);
  }

  /**
   * Revokes it, unless it is revoked already. Everybody who revokes waits for the others, so that
   * the last two with the scope admin cannot revoke each other.
   *
   * @throws ProblemException 404 for an unknown one, 409 for one that has to stay
   */
  void revoke(UUID id, boolean dryRun) {
    transaction.carryOut(
        dryRun,
        () -> {
          tokens.lock();
          var token = tokens.find(id).orElseThrow(() -> unknown(id.toString()));
          if (!token.revoked()) {
            checkRevocable(id);
            tokens.revoke(id);
          }
          return id;
        });
  }

  private void checkRevocable(UUID id) {
    if (isConfigured(id)) {
      throw new ProblemException(
          ProblemType.IRREVOCABLE_TOKEN,
          "This is the token set as ANNOUNCED_TOKEN, which the next start would let in again. Set"
              + " another one and restart: that revokes it.");
    }
    if (tokens.validAdmins().equals(List.of(id))) {
      throw new ProblemException(
          ProblemType.IRREVOCABLE_TOKEN,
          "This is the last valid token with the scope admin: without it nobody could make another."
              + " Make one with the scope admin first, and revoke this one then.");
    }
  }

  private boolean isConfigured(UUID id) {
    return properties.token() != null
        && tokens
            .find(new Token(properties.token()))
            .filter(configured -> configured.caller().id().equals(id))
            .isPresent();
  }

  static ProblemException unknown(String id) {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no token '" + ShownText.shortened(id) + "'; /api/v1/tokens lists what there is.");
  }
}
