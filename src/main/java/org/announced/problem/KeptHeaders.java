package org.announced.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Headers that the answer to a request carries whatever it becomes, also a problem, which throws
 * away what was prepared before it.
 */
public final class KeptHeaders {

  private static final String ATTRIBUTE = KeptHeaders.class.getName();

  private KeptHeaders() {}

  /** Sets a header of the answer, which stays whatever the answer becomes. */
  public static void set(
      HttpServletRequest request, HttpServletResponse response, String name, String value) {
    var kept = new LinkedHashMap<>(of(request));
    kept.put(name, value);
    request.setAttribute(ATTRIBUTE, kept);
    response.setHeader(name, value);
  }

  /** Sets them once more. */
  static void apply(HttpServletRequest request, HttpServletResponse response) {
    of(request).forEach(response::setHeader);
  }

  @SuppressWarnings("unchecked") // Nobody else uses this attribute.
  private static Map<String, String> of(HttpServletRequest request) {
    @Nullable Object kept = request.getAttribute(ATTRIBUTE);
    return kept == null ? Map.of() : (Map<String, String>) kept;
  }
}
