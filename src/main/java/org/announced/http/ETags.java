package org.announced.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Validators (RFC 9110), made of what they validate. */
public final class ETags {

  private static final int BYTES = 16;

  private ETags() {}

  /**
   * How proxies mark, inside its quotes, the tag of what they compressed: Apache and Caddy {@code
   * "abc-gzip"}, Jetty {@code "abc--gzip"}, others with a semicolon. None of our own ends so.
   */
  private static final Pattern MARK = Pattern.compile("(?:-{1,2}|;|/)(?:gzip|br|zstd|deflate)\"$");

  /**
   * Whether two tags name the same state, whatever proxies made of them on the way: weak ones
   * (nginx weakens what it compresses) or marked ones.
   */
  static boolean nameTheSame(String one, String other) {
    return unmarked(one).equals(unmarked(other));
  }

  private static String unmarked(String tag) {
    return MARK.matcher(tag.startsWith("W/") ? tag.substring(2) : tag).replaceFirst("\"");
  }

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
