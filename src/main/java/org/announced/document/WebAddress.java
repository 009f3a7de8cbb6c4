package org.announced.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Web addresses as they are stored: scheme and host in lower case, without the port that goes
 * without saying and without a fragment. International ones stay as they are written.
 */
public final class WebAddress {

  private static final Pattern AUTHORITY =
      Pattern.compile("([\\p{L}\\p{M}\\p{N}._~-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{0,9}))?");

  /** An index takes no more than about 2,700. */
  private static final int MOST_BYTES = 2000;

  private WebAddress() {}

  /**
   * The address as it is stored.
   *
   * @throws IllegalArgumentException if it is no address that can be published; the message says
   *     why, as the end of a sentence
   */
  public static String normal(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException("has more than 2000 bytes in UTF-8");
    }
    var uri = uri(text);
    var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    var authority = uri.getRawAuthority();
    if (authority == null) {
      throw new IllegalArgumentException("names no host");
    }
    if (authority.contains("@")) {
      throw new IllegalArgumentException("holds a user name, which would be published");
    }
    var parts = AUTHORITY.matcher(authority);
    if (!parts.matches() || parts.group(1).matches("[.~_-]+")) {
      throw new IllegalArgumentException("names no host that there can be, or no such port");
    }
    var port =
        parts.group(2) == null || parts.group(2).isEmpty() ? -1 : Integer.parseInt(parts.group(2));
    if (port == 0 || port > 65_535) {
      throw new IllegalArgumentException("has a port that there is not; ports go from 1 to 65535");
    }
    var usual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
    return scheme
        + "://"
        + parts.group(1).toLowerCase(Locale.ROOT)
        + (usual ? "" : ":" + port)
        + uri.getRawPath()
        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "is no complete http or https address; write spaces and other special characters as %20"
              + " and the like",
          e);
    }
  }
}
