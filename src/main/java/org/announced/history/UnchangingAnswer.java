package org.announced.history;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer as of a version, whose bytes never change: its ETag is a strong one, for which it
 * leaves uncompressed, and it may be kept without asking again; for a day, so that what must be
 * taken down is gone after one.
 */
final class UnchangingAnswer extends HttpServletResponseWrapper {

  private static final String KEPT_A_DAY = "max-age=86400, immutable";

  private UnchangingAnswer(HttpServletResponse response) {
    super(response);
  }

  /**
   * @param isPrivate whether only who asked may keep it
   */
  static HttpServletResponse of(HttpServletResponse response, boolean isPrivate) {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, (isPrivate ? "private, " : "public, ") + KEPT_A_DAY);
    return new UnchangingAnswer(response);
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    super.setHeader(name, strong(name, value));
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    super.addHeader(name, strong(name, value));
  }

  private static @Nullable String strong(String name, @Nullable String value) {
    return value != null && HttpHeaders.ETAG.equalsIgnoreCase(name) && value.startsWith("W/")
        ? value.substring(2)
        : value;
  }
}
