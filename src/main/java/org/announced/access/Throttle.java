package org.announced.access;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.problem.KeptHeaders;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Holds each token to its share of writing requests, and each address to its share of requests with
 * a wrong token; tells every one of them how much is left. A valid token is let in from any
 * address, so that whoever guesses behind a proxy shuts nobody else out.
 */
@Component
class Throttle {

  private static final int MOST = 10_000;

  private final RateLimit limit;
  private final AllowanceTable writing;
  private final AllowanceTable failing;

  Throttle(RateLimit limit) {
    // The time of day may be set back; this time only goes on.
    this.limit = limit;
    this.writing = new AllowanceTable("write", limit, TimeMeter.SYSTEM_NANOTIME, MOST);
    this.failing = new AllowanceTable("wrong-token", limit, TimeMeter.SYSTEM_NANOTIME, MOST);
  }

  /**
   * A request that writes.
   *
   * @throws ProblemException 429
   */
  void write(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    if (limit.enabled()) {
      grant(writing.take(caller.id().toString()), "This token", request, response);
    }
  }

  /** A request that only reads: it is told what its token has left to write, and takes nothing. */
  void read(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    if (limit.enabled()) {
      tell(writing.look(caller.id().toString()), request, response);
    }
  }

  /**
   * A request with a token that is not valid.
   *
   * @throws ProblemException 429
   */
  void wrongToken(HttpServletRequest request, HttpServletResponse response) {
    if (limit.enabled()) {
      var address = request.getRemoteAddr();
      grant(failing.take(address), "Wrong tokens from this address", request, response);
    }
  }

  private void grant(
      Allowance share, String who, HttpServletRequest request, HttpServletResponse response) {
    tell(share, request, response);
    if (!share.granted()) {
      throw new ProblemException(
              ProblemType.TOO_MANY_REQUESTS,
              "%s: %d requests in %d seconds are taken, and there were more. Wait %d s."
                  .formatted(who, limit.requests(), limit.per().toSeconds(), share.seconds()))
          .with(HttpHeaders.RETRY_AFTER, Long.toString(share.seconds()));
    }
  }

  private static void tell(
      Allowance share, HttpServletRequest request, HttpServletResponse response) {
    KeptHeaders.set(request, response, "RateLimit-Policy", share.policyField());
    KeptHeaders.set(request, response, "RateLimit", share.stateField());
  }
}
