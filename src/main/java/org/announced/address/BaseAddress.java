package org.announced.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.parser.Host;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The address under which a client reaches the service: the one that the operator set, else the one
 * that a trusted proxy was asked under, else the one that the request names.
 */
@Component
class BaseAddress {

  private static final Pattern PREFIX = Pattern.compile("(?:/[\\w.~%-]+)+");

  private final @Nullable String set;

  BaseAddress(AddressSettings settings) {
    this.set = settings.baseUrl();
  }

  /** With scheme, host and prefix, without a slash at its end. */
  String of(HttpServletRequest request) {
    return set != null ? set : request.getScheme() + "://" + host(request) + prefix(request);
  }

  private static String host(HttpServletRequest request) {
    var forwarded = forwarded(request, "X-Forwarded-Host").split(",", 2)[0].strip();
    if (isHost(forwarded)) {
      return forwarded;
    }
    var named = request.getHeader(HttpHeaders.HOST);
    return named != null && isHost(named)
        ? named
        : request.getServerName() + ":" + request.getServerPort();
  }

  private static boolean isHost(String text) {
    try {
      Host.parse(text);
      return !text.isEmpty();
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /** Each of several proxies may have taken a part of the path away, the first the outermost. */
  private static String prefix(HttpServletRequest request) {
    var prefix =
        Arrays.stream(forwarded(request, "X-Forwarded-Prefix").split(",", -1))
            .map(part -> part.strip().replaceFirst("/+$", ""))
            .collect(Collectors.joining());
    return PREFIX.matcher(prefix).matches() ? prefix : "";
  }

  private static String forwarded(HttpServletRequest request, String header) {
    var value = TrustedProxies.forwarded(request) ? request.getHeader(header) : null;
    return value == null ? "" : value;
  }
}
