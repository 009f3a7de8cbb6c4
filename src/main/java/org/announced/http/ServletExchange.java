package org.announced.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How controllers hand on a request and its response to what knows nothing of servlets. */
public final class ServletExchange {

  private ServletExchange() {}

  /** A request, and its response to write to. */
  public static HttpExchange of(HttpServletRequest request, HttpServletResponse response) {
    return new HttpExchange(head(request), new ServletSink(response));
  }

  /** What a request asks for. Its parameters are decoded when somebody wants to know them. */
  public static RequestHead head(HttpServletRequest request) {
    return new RequestHead(
        request.getMethod(),
        request.getRequestURI(),
        request.getQueryString(),
        () -> parameters(request),
        String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT))),
        IfNoneMatch.of(request));
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, given) -> parameters.put(name, List.of(given)));
    return parameters;
  }

  private record ServletSink(HttpServletResponse response) implements ResponseSink {

    @Override
    public void status(HttpStatus status) {
      response.setStatus(status.value());
    }

    @Override
    public void header(String name, String value) {
      response.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
      response.addHeader(name, value);
    }

    @Override
    public OutputStream body() throws IOException {
      return response.getOutputStream();
    }
  }
}
