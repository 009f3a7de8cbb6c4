package org.announced.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.announced.http.ArrivalValve;
import org.announced.problem.ProblemAnswers;
import org.announced.problem.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the threads, of which there are a few hundred, from clients that send or take slowly, of
 * which there may be any number. Around everything else, since whoever reads a body or writes an
 * answer need not know of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlowClientFilter extends OncePerRequestFilter {

  /** What is shorter fits into the connection's buffers, and is not waited for. */
  private static final int SHORT = 2 << 10;

  private static final int AT_ONCE = 1 << 20;

  private final BodyTurns turns;
  private final DeliveryBudget budget;

  SlowClientFilter(BodyTurns turns, DeliveryBudget budget) {
    this.turns = turns;
    this.budget = budget;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod())) {
      // Tomcat says so only of what it compresses, and not of the 304 in its place.
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
    var watched = new WatchedRequest(request, turns);
    var answer = new HeldAnswer(request, response);
    try {
      chain.doFilter(watched, answer);
    } finally {
      watched.leave();
    }
    if (request.isAsyncStarted()) {
      answer.release();
    } else {
      finish(request, response, answer);
    }
  }

  private void finish(HttpServletRequest request, HttpServletResponse response, HeldAnswer answer)
      throws IOException {
    var body = answer.finished();
    if (body.length == 0 && response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
      // Tomcat has refused it, and its valve is going to say why.
      return;
    }
    // Who asks first, and was not told to send its body, does not send it.
    var more = !isRead(request) && !asksFirst(request);
    if (more) {
      // With the last byte of a known length Tomcat would close the request, too.
      response.setContentLengthLong(-1);
    }
    if (more || body.length > SHORT) {
      try {
        budget.begin(request, response, body, more);
      } catch (ProblemException noRoom) {
        ProblemAnswers.answer(request, response, noRoom);
      }
    } else if (body.length > 0) {
      response.getOutputStream().write(body);
    }
  }

  private static boolean asksFirst(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.EXPECT) != null;
  }

  /** Takes what has arrived already of a body that nobody wanted; mostly that is all of it. */
  private static boolean isRead(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() <= 0
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
      return true;
    }
    var in = request.getInputStream();
    if (asksFirst(request)) {
      return in.isFinished();
    }
    var passedOver = new byte[8192];
    var hasArrived = ArrivalValve.hasArrived(request);
    for (int n = 0; n >= 0 && n < AT_ONCE && !in.isFinished() && hasArrived.getAsBoolean(); ) {
      int more = in.read(passedOver);
      n = more < 0 ? AT_ONCE : n + more;
    }
    return in.isFinished();
  }
}
