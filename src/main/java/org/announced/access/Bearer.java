package org.announced.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.http.HttpHeaders;

/** How a request shows its token, and how it is told what is wrong with that (RFC 6750). */
final class Bearer {

  private static final String SCHEME = "bearer ";
  private static final String CHALLENGE = "Bearer realm=\"announced\", error=\"%s\"";

  private Bearer() {}

  /** The token that a request shows, if it has the right form. */
  static Optional<Token> find(HttpServletRequest request) {
    var headers = headers(request);
    if (headers.size() != 1 || !headers.get(0).toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Optional.empty();
    }
    var secret = headers.get(0).substring(SCHEME.length()).strip();
    return Token.canBeSent(secret) ? Optional.of(new Token(secret)) : Optional.empty();
  }

  /**
   * The token that a request has to show.
   *
   * @throws ProblemException 401
   */
  static Token get(HttpServletRequest request) {
    if (headers(request).isEmpty()) {
      throw new ProblemException(
          ProblemType.UNAUTHORIZED,
          "This needs a token. Send it as 'Authorization: Bearer <token>'.");
    }
    return find(request)
        .orElseThrow(
            () ->
                refusal(
                    "invalid_request",
                    "The Authorization header has to be given once, as 'Bearer', a space, and the"
                        + " token."));
  }

  private static List<String> headers(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
  }

  static ProblemException invalid(String detail) {
    return refusal("invalid_token", detail);
  }

  private static ProblemException refusal(String error, String detail) {
    return new ProblemException(ProblemType.UNAUTHORIZED, detail)
        .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE.formatted(error));
  }

  static ProblemException insufficient(Caller caller, TokenScope needed) {
    return new ProblemException(
            ProblemType.FORBIDDEN,
            "This needs a token with the scope '%s', which '%s' does not have."
                .formatted(needed.word(), caller.name()))
        .with(
            HttpHeaders.WWW_AUTHENTICATE,
            CHALLENGE.formatted("insufficient_scope") + ", scope=\"" + needed.word() + "\"");
  }
}
