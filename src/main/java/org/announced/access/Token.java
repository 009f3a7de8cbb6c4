package org.announced.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a caller shows to be let in. One made here is {@code ann_}, 43 characters of base 62 that
 * carry 256 bits of chance, and 6 that are the CRC-32 of all before them, so that a slip of the
 * hand is told from a token that has been revoked. One that an operator chose has any form.
 *
 * @param secret 1 or more visible ASCII characters
 */
record Token(String secret) {

  private static final String PREFIX = "ann_";
  private static final int SHOWN = 8;
  private static final int CHANCE = 43;
  private static final int CHECKSUM = 6;
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

  Token {
    if (!canBeSent(secret)) {
      throw new IllegalArgumentException("A token is visible ASCII characters");
    }
  }

  static Token random(SecureRandom random) {
    var body = PREFIX + base62(new BigInteger(256, random), CHANCE);
    return new Token(body + checksum(body));
  }

  /** Whether it fits behind "Bearer " without being taken for two things. */
  static boolean canBeSent(String secret) {
    return !secret.isEmpty() && secret.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /** Whether it was made here once and has been changed since. */
  boolean isMistyped() {
    if (!secret.startsWith(PREFIX)) {
      return false;
    }
    var end = secret.length() - CHECKSUM;
    return end != PREFIX.length() + CHANCE
        || !secret.substring(end).equals(checksum(secret.substring(0, end)));
  }

  /**
   * Its first eight characters, to recognise it by: the rest still carries more than 230 bits of
   * chance. Null for one that was not made here, which may carry less.
   */
  @Nullable String prefix() {
    return secret.startsWith(PREFIX) && !isMistyped() ? secret.substring(0, SHOWN) : null;
  }

  /** SHA-256. No salt or stretching: there is nothing to guess in 256 bits of chance. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String checksum(String body) {
    var crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    return base62(BigInteger.valueOf(crc.getValue()), CHECKSUM);
  }

  private static String base62(BigInteger number, int length) {
    var digits = new StringBuilder(length);
    var rest = number;
    for (var i = 0; i < length; i++) {
      var division = rest.divideAndRemainder(BASE);
      digits.append(DIGITS.charAt(division[1].intValue()));
      rest = division[0];
    }
    return digits.reverse().toString();
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "Token[…]";
  }
}
