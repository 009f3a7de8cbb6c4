package org.announced.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets a reader of a body ask whether more of it has arrived. Of a stream that is read by waiting,
 * Tomcat's own {@code available()} tells only what it has fetched, some kilobytes; the same
 * question as it is asked for a {@code ReadListener} looks into the socket too.
 */
class ArrivalValve extends ValveBase {

  /** A request's attribute: a {@link BooleanSupplier}, to be asked by the thread that reads. */
  static final String ATTRIBUTE = ArrivalValve.class.getName();

  ArrivalValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    request.setAttribute(ATTRIBUTE, (BooleanSupplier) () -> hasArrived(request));
    getNext().invoke(request, response);
  }

  private static boolean hasArrived(Request request) {
    var received = request.getCoyoteRequest();
    received.action(ActionCode.AVAILABLE, true);
    return received.getAvailable() > 0;
  }
}
