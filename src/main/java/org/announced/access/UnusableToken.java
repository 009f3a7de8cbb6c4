package org.announced.access;

/** The operator configured a token that cannot protect anything. Does not tell which. */
class UnusableToken extends RuntimeException {

  UnusableToken(String message) {
    super(message);
  }
}
