package org.announced.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.announced.access.Tokens.KnownToken;
import org.announced.problem.ProblemAnswers;
import org.announced.problem.ProblemException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request pass that needs no token, or that carries one that allows it, before its body is
 * read.
 */
@Component
@Order(0)
class AccessFilter extends OncePerRequestFilter {

  private final Rules rules;
  private final Tokens tokens;
  private final LastUse lastUse;
  private final Throttle throttle;

  AccessFilter(Rules rules, Tokens tokens, LastUse lastUse, Throttle throttle) {
    this.rules = rules;
    this.tokens = tokens;
    this.lastUse = lastUse;
    this.throttle = throttle;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      var needed = rules.scope(request);
      if (needed.isPresent()) {
        admit(needed.get(), request, response);
      } else if (Rules.isData(request)) {
        recognise(request, response);
      }
    } catch (ProblemException | DataAccessException refusal) {
      ProblemAnswers.answer(request, response, refusal);
      return;
    }
    chain.doFilter(request, response);
  }

  private void admit(TokenScope needed, HttpServletRequest request, HttpServletResponse response) {
    var token = Bearer.get(request);
    var known = tokens.find(token);
    if (known.isEmpty() || known.get().revoked()) {
      throttle.wrongToken(request, response);
      throw Bearer.invalid(reason(token, known));
    }
    accept(known.get(), request, response);
    if (!known.get().scopes().contains(needed)) {
      throw Bearer.insufficient(known.get().caller(), needed);
    }
  }

  /** What needs no token is given whatever token is shown, and a valid one is told its limit. */
  private void recognise(HttpServletRequest request, HttpServletResponse response) {
    Bearer.find(request)
        .flatMap(tokens::find)
        .filter(known -> !known.revoked())
        .ifPresent(known -> accept(known, request, response));
  }

  private void accept(KnownToken known, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(Caller.ATTRIBUTE, known.caller());
    lastUse.record(known);
    if (Rules.writes(request)) {
      throttle.write(known.caller(), request, response);
    } else {
      throttle.read(known.caller(), request, response);
    }
  }

  private static String reason(Token token, Optional<KnownToken> known) {
    if (known.isPresent()) {
      return "The token '" + known.get().caller().name() + "' was revoked. Use another.";
    }
    return token.isMistyped()
        ? "The token is mistyped: its last six characters do not fit the rest. Copy it again,"
            + " whole."
        : "The token is not known here. Use one that was made for this service.";
  }
}
