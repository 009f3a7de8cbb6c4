package org.announced.access;

import java.security.SecureRandom;
import org.announced.config.StartLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that somebody can write and make tokens for others: lets the configured token in, or
 * makes one where none with the scope admin is valid. It is made only as it is shown, so that a
 * start that fails does not use it up unseen.
 */
@Component
@Order(StartLine.ACCESS)
class FirstToken implements InitializingBean, StartLine {

  static final String CONFIGURED = "configured";
  static final String FIRST = "first";

  private static final Logger log = LoggerFactory.getLogger(FirstToken.class);

  private final AccessProperties properties;
  private final Tokens tokens;
  private final TransactionTemplate transaction;

  FirstToken(AccessProperties properties, Tokens tokens, TransactionTemplate transaction) {
    this.properties = properties;
    this.tokens = tokens;
    this.transaction = transaction;
  }

  /** Before the first request. A token configured earlier and replaced since is revoked. */
  @Override
  public void afterPropertiesSet() {
    if (properties.token() == null) {
      return;
    }
    var configured = new Token(properties.token());
    transaction.executeWithoutResult(
        status -> {
          tokens.lock();
          if (!tokens.allow(configured, CONFIGURED)) {
            log.info("ANNOUNCED_TOKEN is a token that was made here: it may do what it could.");
          }
          if (tokens.revokeOthers(configured, CONFIGURED) > 0) {
            log.info("ANNOUNCED_TOKEN has changed: the token configured earlier is revoked.");
          }
        });
  }

  @Override
  public String text(ApplicationContext context) {
    return transaction.execute(status -> makeUnlessThereIsOne());
  }

  private String makeUnlessThereIsOne() {
    tokens.lock();
    var isThereOne = !tokens.validAdmins().isEmpty();
    if (isThereOne && properties.token() != null) {
      return "Token     the one set as ANNOUNCED_TOKEN; tokens made over HTTP stay valid";
    }
    if (isThereOne) {
      return "Token     made at an earlier start; if it is lost, set ANNOUNCED_TOKEN (32 characters"
          + " or more) and start again";
    }
    var token = Token.random(new SecureRandom());
    tokens.allow(token, FIRST);
    return "Token     " + token.secret() + "  (for everything; shown only this once)";
  }
}
