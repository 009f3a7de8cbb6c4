package org.announced.delivery;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.announced.http.ArrivalValve;
import org.jspecify.annotations.Nullable;

/** Hands out the body of a request as a {@link WatchedBody}. */
final class WatchedRequest extends HttpServletRequestWrapper {

  private final BodyTurns turns;
  private @Nullable WatchedBody body;

  WatchedRequest(HttpServletRequest request, BodyTurns turns) {
    super(request);
    this.turns = turns;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new WatchedBody(super.getInputStream(), ArrivalValve.hasArrived(getRequest()), turns);
    }
    return body;
  }

  /** Gives back what its body holds, at the end of the request. */
  void leave() {
    if (body != null) {
      body.leave();
    }
  }
}
