package org.announced.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    StandardHeaders.apply(request, response);
    if (StandardHeaders.isPreflight(request)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
      response.setHeader(
          HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Authorization, If-None-Match");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }
}
