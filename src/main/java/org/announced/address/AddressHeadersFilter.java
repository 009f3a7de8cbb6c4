package org.announced.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes addresses of the paths in {@code Location}, {@code Content-Location} and {@code Link}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AddressHeadersFilter extends OncePerRequestFilter {

  private static final Set<String> NAMING_A_PLACE =
      Set.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_LOCATION);

  private final BaseAddress base;

  AddressHeadersFilter(BaseAddress base) {
    this.base = base;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new Addressed(request, response));
  }

  private final class Addressed extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    private Addressed(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
      super.setHeader(name, addressed(name, value));
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
      super.addHeader(name, addressed(name, value));
    }

    private @Nullable String addressed(String name, @Nullable String value) {
      if (value == null) {
        return null;
      }
      if (NAMING_A_PLACE.contains(name) && value.startsWith("/")) {
        return base.of(request) + value;
      }
      var next = HttpHeaders.LINK.equals(name) ? NextLink.path(value) : null;
      return next == null ? value : NextLink.field(base.of(request) + next);
    }
  }
}
