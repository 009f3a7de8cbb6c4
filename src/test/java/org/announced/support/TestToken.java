package org.announced.support;

/** The token that is configured in every test, for requests that write. */
public final class TestToken {

  public static final String SECRET = "a-token-for-tests-of-32-or-more-characters";

  /** The value of the Authorization header. */
  public static final String BEARER = "Bearer " + SECRET;

  private TestToken() {}
}
