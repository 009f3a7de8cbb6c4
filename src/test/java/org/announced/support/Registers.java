package org.announced.support;

import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;

/** Identifiers that no other test uses, written as registers write them. */
public final class Registers {

  private final String own;

  /**
   * @param own letters and digits that belong to one test, at least 16
   */
  public Registers(String own) {
    this.own = own.toUpperCase(Locale.ROOT);
  }

  /** The n-th LEI of the test, with check digits that fit: n from 0 to 35. */
  public String lei(int n) {
    var body = own.substring(0, 16) + "X" + Character.toUpperCase(Character.forDigit(n, 36));
    return body + "%02d".formatted(98 - rest(body + "00"));
  }

  /** The n-th item of Wikidata of the test. */
  public String item(int n) {
    return "Q" + (100_000_000L + Math.floorMod(own.hashCode(), 800_000_000)) + n;
  }

  /** What the digits of a text leave when divided by 97, letters standing for 10 to 35. */
  public static int rest(String text) {
    var digits =
        text.chars()
            .mapToObj(c -> String.valueOf(Character.digit(c, 36)))
            .collect(Collectors.joining());
    return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
  }
}
