package org.announced.delivery;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Closes the connection when a request has been answered and not all of its body was read. Tomcat
 * would read the rest on the request's thread, and wait for each piece of it for as long as for one
 * that somebody wants; its {@code maxSwallowSize} bounds the bytes, not the wait for the first.
 */
class UnreadBodies extends CoyoteAdapter {

  UnreadBodies(Connector connector) {
    super(connector);
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    super.service(request, response);
    leaveUnread(request, response);
  }

  @Override
  public boolean asyncDispatch(Request request, Response response, SocketEvent event)
      throws Exception {
    var goesOn = super.asyncDispatch(request, response, event);
    leaveUnread(request, response);
    return goesOn;
  }

  private static void leaveUnread(Request request, Response response) {
    if (!asks(request, ActionCode.ASYNC_IS_ASYNC)
        && asks(request, ActionCode.IS_IO_ALLOWED)
        && !asks(request, ActionCode.REQUEST_BODY_FULLY_READ)) {
      response.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  private static boolean asks(Request request, ActionCode question) {
    var answer = new AtomicBoolean();
    request.action(question, answer);
    return answer.get();
  }
}
