package org.announced.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a request asks for, whoever asks: all that decides about the answer to a read. {@link
 * ServletExchange} makes it of a request that somebody sent.
 */
public final class RequestHead {

  private final String method;
  private final String path;
  private final @Nullable String query;
  private final SingletonSupplier<Map<String, List<String>>> parameters;
  private final String accept;
  private final IfNoneMatch known;

  /**
   * @param parameters decoded; asked for once, when somebody wants to know one, and may throw what
   *     Tomcat throws of a query that is not well encoded
   */
  RequestHead(
      String method,
      String path,
      @Nullable String query,
      Supplier<Map<String, List<String>>> parameters,
      String accept,
      IfNoneMatch known) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.parameters = SingletonSupplier.of(parameters);
    this.accept = accept;
    this.known = known;
  }

  /**
   * The GET by which the service asks itself, in any form and of whatever state.
   *
   * @param query {@code name=value}, joined by {@code &}, each name once and nothing escaped; empty
   *     when nothing is asked for
   */
  public static RequestHead get(String path, String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (!query.isEmpty()) {
      Arrays.stream(query.split("&", -1))
          .map(parameter -> parameter.split("=", 2))
          .forEach(parameter -> parameters.put(parameter[0], List.of(parameter[1])));
    }
    return new RequestHead(
        HttpMethod.GET.name(), path, query, () -> parameters, "", new IfNoneMatch(""));
  }

  /** The same request with another parameter, or with another value of one. */
  public RequestHead with(String parameter, String value) {
    return new RequestHead(
        method,
        path,
        query,
        () -> {
          Map<String, List<String>> more = new LinkedHashMap<>(parameters());
          more.put(parameter, List.of(value));
          return more;
        },
        accept,
        known);
  }

  /** Whether the answer is to have a body. */
  public boolean wantsBody() {
    return !HttpMethod.HEAD.matches(method);
  }

  /** The path as it was sent, escapes included. */
  public String path() {
    return path;
  }

  /** What followed the question mark, escapes included; null when there was none. */
  public @Nullable String query() {
    return query;
  }

  /** The decoded values of each parameter, in the order in which they were given. */
  public Map<String, List<String>> parameters() {
    return Collections.unmodifiableMap(parameters.obtain());
  }

  /** The first value of a parameter; null when it was not given. */
  public @Nullable String parameter(String name) {
    List<String> given = parameters().get(name);
    return given == null ? null : given.get(0);
  }

  /** The Accept header, all lines of it in one; empty when it was not sent. */
  public String accept() {
    return accept;
  }

  /** The state of the answer that the caller has already. */
  public IfNoneMatch known() {
    return known;
  }
}
