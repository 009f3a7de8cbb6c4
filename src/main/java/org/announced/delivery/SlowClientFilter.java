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
 * Keeps the few hundred threads that answer requests from waiting for clients that send or take
 * slowly, of which there may be any number. It wraps all other filters, so that nobody who reads a
 * body or writes an answer need care.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlowClientFilter extends OncePerRequestFilter {

  /**
   * Bytes. As many answers of this length as one connection may ask for fit into its buffers with
   * their headers, so that writing one never waits, even if the client takes none of them.
   */
  private static final int SHORT = 512;

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
      // Tomcat adds it to answers that it compresses, and not to the 304 in the place of one.
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
    // A client that sent "Expect: 100-continue" and was not told to go on sends no body.
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

  /**
   * Discards what has arrived of a body that nobody read, which is mostly all of it.
   *
   * @return whether that was all of it
   */
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
