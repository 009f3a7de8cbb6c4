package org.announced.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.announced.web.ProblemAnswers;
import org.announced.web.ProblemException;
import org.announced.web.ProblemType;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request pass that only reads, or that carries a valid token (RFC 6750), before its body is
 * read. Every other method needs one at every address, so that nothing that is added later can be
 * left open by mistake.
 */
@Component
@Order(0)
class AccessFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String SCHEME = "bearer ";
  private static final String CHALLENGE = "Bearer realm=\"announced\", error=\"%s\"";

  private final AccessProperties properties;
  private final Tokens tokens;

  AccessFilter(AccessProperties properties, Tokens tokens) {
    this.properties = properties;
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (needsToken(request)) {
      try {
        request.setAttribute(Caller.ATTRIBUTE, authenticate(request));
      } catch (ProblemException | DataAccessException refusal) {
        ProblemAnswers.answer(request, response, refusal);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private boolean needsToken(HttpServletRequest request) {
    if (!READING.contains(request.getMethod())) {
      return true;
    }
    // The path as it was matched to a servlet: decoded, and without "..".
    return properties.reading() == AccessProperties.Reading.TOKEN
        && !"OPTIONS".equals(request.getMethod())
        && (request.getServletPath().startsWith("/api/")
            || request.getServletPath().equals("/api"));
  }

  private Caller authenticate(HttpServletRequest request) {
    var token = token(Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)));
    var known =
        tokens
            .find(token)
            .orElseThrow(
                () ->
                    invalid(
                        token.isMistyped()
                            ? "The token is mistyped: its last six characters do not fit the rest."
                                + " Copy it again, whole."
                            : "The token is not known here. Use one that was made for this"
                                + " service."));
    if (known.revoked()) {
      throw invalid("The token '" + known.caller().name() + "' was revoked. Use another.");
    }
    return known.caller();
  }

  private static Token token(List<String> headers) {
    if (headers.isEmpty()) {
      throw new ProblemException(
          ProblemType.UNAUTHORIZED,
          "This needs a token. Send it as 'Authorization: Bearer <token>'.");
    }
    var header = headers.get(0);
    var isBearer = header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    var secret = isBearer ? header.substring(SCHEME.length()).strip() : "";
    if (headers.size() > 1 || !Token.canBeSent(secret)) {
      throw new ProblemException(
              ProblemType.UNAUTHORIZED,
              "The Authorization header has to be given once, as 'Bearer', a space, and the token.")
          .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE.formatted("invalid_request"));
    }
    return new Token(secret);
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.UNAUTHORIZED, detail)
        .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE.formatted("invalid_token"));
  }
}
