package org.announced.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The path and query of a request as a URI reference (RFC 3986), even of one that was refused for
 * not having one.
 */
final class RequestAddress {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";
  private static final int LONGEST = 2_000;

  private RequestAddress() {}

  static String of(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? path(request) : path(request) + "?" + legal(query);
  }

  /** Without the query; in one line, and so fit for a log. */
  static String path(HttpServletRequest request) {
    return legal(Objects.requireNonNullElse(request.getRequestURI(), "/"));
  }

  private static String legal(String raw) {
    var text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    var legal = new StringBuilder(text.length());
    for (var at = 0; at < text.length(); at++) {
      var c = text.charAt(at);
      if (isPlain(c) || (c == '%' && isEscape(text, at))) {
        legal.append(c);
      } else {
        var codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint) - 1;
        for (var octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
          legal.append('%');
          HEX.toHexDigits(legal, octet);
        }
      }
    }
    return legal.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }
}
