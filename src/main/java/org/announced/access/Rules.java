package org.announced.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may do what, told by method and path alone. Every method that does not only read needs a
 * token at every address, so that nothing that is added later can be left open by mistake.
 */
@Component
class Rules {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final AccessProperties properties;

  Rules(AccessProperties properties) {
    this.properties = properties;
  }

  /** The scope that a request needs; empty if it needs no token. */
  Optional<TokenScope> scope(HttpServletRequest request) {
    var asks = "OPTIONS".equals(request.getMethod());
    if (isUnder(TokenController.PATH, request) && !asks) {
      return Optional.of(TokenScope.ADMIN);
    }
    var needsToken =
        writes(request)
            || (properties.reading() == AccessProperties.ReadingAccess.TOKEN
                && isData(request)
                && !asks);
    return needsToken ? Optional.of(TokenScope.WRITE) : Optional.empty();
  }

  static boolean writes(HttpServletRequest request) {
    return !READING.contains(request.getMethod());
  }

  static boolean isData(HttpServletRequest request) {
    return isUnder("/api", request);
  }

  /** By the path as it was matched to a servlet: decoded, and without "..". */
  private static boolean isUnder(String path, HttpServletRequest request) {
    return request.getServletPath().equals(path) || request.getServletPath().startsWith(path + "/");
  }
}
