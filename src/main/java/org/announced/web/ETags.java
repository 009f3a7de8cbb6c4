package org.announced.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Validators (RFC 9110), made of what they validate. */
public final class ETags {

  private static final int BYTES = 16;

  private ETags() {}

  /**
   * The ETag of a list: weak, since a list may leave compressed, and a strong one would then have
   * to differ from that of the plain form.
   */
  public static String ofList(byte[] body) {
    return "W/" + of(body);
  }

  /** The ETag of a body, quotes included: 128 bits of its SHA-256. */
  public static String of(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
