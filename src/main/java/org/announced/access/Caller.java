package org.announced.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * Who a request comes from: the token it carried. A controller asks for it with
 * {@code @RequestAttribute(Caller.ATTRIBUTE) Caller caller}.
 *
 * @param id of the access token
 * @param name what the token is for, in words
 */
public record Caller(UUID id, String name) {

  /** The name of the request attribute that holds the caller. */
  public static final String ATTRIBUTE = "org.announced.access.Caller";

  /** Empty for a request that needed no token and carried none. */
  public static Optional<Caller> of(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
  }
}
