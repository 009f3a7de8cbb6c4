package org.announced.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** What every answer carries, success or problem. */
public final class StandardHeaders {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** An answer of the API is never a page, whatever a browser takes it for. */
  private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

  /** Swagger UI: its own files only, images and styles that it makes as it runs. */
  private static final String INTERACTIVE_PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private StandardHeaders() {}

  /**
   * Anybody's page may read the data, which is open, unless {@link KeptHeaders} say otherwise. No
   * cookie ever identifies a caller, so that this gives a page nothing that its server could not
   * fetch itself.
   */
  public static void apply(HttpServletRequest request, HttpServletResponse response) {
    var path = pathWithinApplication(request);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(
        "Content-Security-Policy",
        path.equals("/docs") || path.startsWith("/swagger-ui/") ? INTERACTIVE_PAGE : NO_PAGE);
    if (isReadByPages(request)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
      response.setHeader(
          HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
          "Announced-Version, Content-Location, ETag, Link, Location, RateLimit, RateLimit-Policy,"
              + " Retry-After");
    }
  }

  /** Whether pages of other origins may be let read the answer. */
  public static boolean isReadByPages(HttpServletRequest request) {
    return isOpenData(pathWithinApplication(request)) && READING.contains(request.getMethod());
  }

  /** Whether a page of another origin asks beforehand what it may send. */
  public static boolean isPreflight(HttpServletRequest request) {
    return "OPTIONS".equals(request.getMethod())
        && request.getHeader(HttpHeaders.ORIGIN) != null
        && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null
        && isOpenData(pathWithinApplication(request));
  }

  /** The data, and what explains it. */
  private static boolean isOpenData(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/v3/api-docs")
        || path.startsWith("/schemas/")
        || path.equals("/problems")
        || path.startsWith("/problems/");
  }

  /** Of a request that Tomcat refused there may be no path, and no context yet. */
  private static String pathWithinApplication(HttpServletRequest request) {
    var path = Objects.requireNonNullElse(request.getRequestURI(), "/");
    var prefix = Objects.requireNonNullElse(request.getContextPath(), "");
    return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
  }
}
