package org.announced.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.announced.problem.KeptHeaders;
import org.announced.problem.StandardHeaders;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the {@link StandardHeaders} first of all, and tells pages of other origins that they may
 * read and not write. Spring's own CORS support would refuse a write that a proxy changed the
 * scheme of, and answers in plain text.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class StandardHeadersFilter extends OncePerRequestFilter {

  private static final String MAY_BE_SENT =
      "Accept, Announced-Version-At-Least, Authorization, Cache-Control, If-None-Match";

  private final CorsSettings cors;

  StandardHeadersFilter(CorsSettings cors) {
    this.cors = cors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    StandardHeaders.apply(request, response);
    if (!cors.isAny() && StandardHeaders.isReadByPages(request)) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
      KeptHeaders.set(
          request,
          response,
          HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
          cors.answer(request.getHeader(HttpHeaders.ORIGIN)));
    }
    if (StandardHeaders.isPreflight(request)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, MAY_BE_SENT);
      response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }
}
