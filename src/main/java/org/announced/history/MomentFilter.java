package org.announced.history;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.announced.problem.FaultCode;
import org.announced.problem.ProblemAnswers;
import org.announced.problem.ProblemException;
import org.announced.version.DataVersion;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a GET with {@code asOf} be answered as it would have been at that moment. Whoever answers
 * does not see the parameter: connections show the data of then to the thread of such a request.
 */
@Component
@Order(10)
class MomentFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** What is no data, or is only of the present. */
  private static final Pattern NO_PAST =
      Pattern.compile("/api/v1/(?:tokens(?:/.*)?|.*/possible-duplicates|datasets/.*/missing)");

  private final MomentReader moments;

  MomentFilter(MomentReader moments) {
    this.moments = moments;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null
        || !query.contains(MomentReader.PARAMETER)
        || !request.getRequestURI().startsWith("/api/v1/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var given = request.getParameterValues(MomentReader.PARAMETER);
    if (given == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      var moment = moment(request, given);
      var leave = moment.enter();
      try {
        answer(moment, MomentReader.isVersion(given[0]), request, response, chain);
      } finally {
        leave.run();
      }
    } catch (ProblemException refused) {
      ProblemAnswers.answer(request, response, refused);
    }
  }

  private Moment moment(HttpServletRequest request, String[] given) {
    if (!READING.contains(request.getMethod())) {
      throw MomentReader.fault(
          FaultCode.UNKNOWN_PARAMETER, "What is written is written now; leave asOf out.");
    }
    if (NO_PAST.matcher(request.getRequestURI()).matches()) {
      throw MomentReader.fault(
          FaultCode.UNKNOWN_PARAMETER, "This is known of the present alone; leave asOf out.");
    }
    if (given.length > 1) {
      throw MomentReader.fault(
          FaultCode.REPEATED, "asOf was given %d times; give it once.".formatted(given.length));
    }
    return moments.read(given[0].strip());
  }

  private static String address(HttpServletRequest asked) {
    var query = asked.getQueryString();
    return Moment.in(asked.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static void answer(
      Moment moment,
      boolean isUnchanging,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var asked = new WithoutMoment(request);
    response.setHeader(HttpHeaders.CONTENT_LOCATION, address(asked));
    response.setHeader(DataVersion.HEADER, Long.toString(moment.version()));
    var isPrivate = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    chain.doFilter(asked, isUnchanging ? UnchangingAnswer.of(response, isPrivate) : response);
  }

  /** The request without the parameter. */
  private static final class WithoutMoment extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;
    private final @Nullable String query;

    private WithoutMoment(HttpServletRequest request) {
      super(request);
      parameters = new LinkedHashMap<>(request.getParameterMap());
      parameters.remove(MomentReader.PARAMETER);
      var left =
          Arrays.stream(Objects.requireNonNull(request.getQueryString()).split("&", -1))
              .filter(parameter -> !parameter.split("=", 2)[0].equals(MomentReader.PARAMETER))
              .collect(Collectors.joining("&"));
      query = left.isEmpty() ? null : left;
    }

    @Override
    public @Nullable String getQueryString() {
      return query;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public @Nullable String getParameter(String name) {
      var values = parameters.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return parameters.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(List.copyOf(parameters.keySet()));
    }
  }
}
