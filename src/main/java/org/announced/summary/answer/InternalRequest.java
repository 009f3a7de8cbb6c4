package org.announced.summary.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question that the service asks itself, as a browser would ask it. */
public final class InternalRequest {

  private final String path;
  private final String query;
  private final Map<String, String[]> parameters = new LinkedHashMap<>();

  private InternalRequest(String path, String query) {
    this.path = path;
    this.query = query;
    for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], new String[] {parts[1]});
    }
  }

  /**
   * The request for a path and a query without escapes.
   *
   * @param query empty when there is none
   */
  public static HttpServletRequest of(String path, String query) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            new InternalRequest(path, query)::answer);
  }

  private @Nullable Object answer(Object proxy, Method method, @Nullable Object[] arguments) {
    return switch (method.getName()) {
      case "getRequestURI" -> path;
      case "getQueryString" -> query;
      case "getMethod" -> "GET";
      case "getParameterMap" -> parameters;
      case "getParameter" -> first(String.valueOf(arguments[0]));
      case "getHeaders" -> Collections.emptyEnumeration();
      default -> throw new UnsupportedOperationException(method.getName());
    };
  }

  private @Nullable String first(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }
}
