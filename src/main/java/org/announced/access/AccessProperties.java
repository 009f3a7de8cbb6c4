package org.announced.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param token the operator's own token; null or blank if there is none
 * @param reading whether reading the API needs a token as well
 */
@ConfigurationProperties("announced")
record AccessProperties(@Nullable String token, @DefaultValue("open") ReadingAccess reading) {

  private static final int SHORTEST = 32;

  /** Longer, and it would not fit into a header next to the others. */
  private static final int LONGEST = 1_000;

  enum ReadingAccess {
    OPEN,
    TOKEN
  }

  AccessProperties {
    token = token == null || token.isBlank() ? null : token.strip();
    if (token != null && token.length() < SHORTEST) {
      throw new UnusableToken(
          "announced.token (environment ANNOUNCED_TOKEN) has "
              + token.length()
              + " characters, and needs 32 or more.");
    }
    if (token != null && (token.length() > LONGEST || !Token.canBeSent(token))) {
      throw new UnusableToken(
          "announced.token (environment ANNOUNCED_TOKEN) cannot be sent in a header: it is longer"
              + " than 1000 characters, or holds a space or something outside ASCII.");
    }
  }

  /** Never the token. */
  @Override
  public String toString() {
    return "AccessProperties[reading=" + reading + "]";
  }
}
