package org.announced.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Gives to a request three things that only Tomcat itself can do. Whoever reads its body can ask
 * whether more of it has arrived: of a stream that is read by waiting, Tomcat's own {@code
 * available()} tells only what it has fetched, some kilobytes; the same question as it is asked for
 * a {@code ReadListener} looks into the socket too. And whoever answers can end the answer without
 * the request, and can cut the connection, so that half an answer is never taken for a whole one.
 */
public class ArrivalValve extends ValveBase {

  private static final String ARRIVED = ArrivalValve.class.getName();
  private static final String CUT = ARRIVED + ".cut";
  private static final String END = ARRIVED + ".end";

  /** A valve that also takes asynchronous requests. */
  public ArrivalValve() {
    super(true);
  }

  /** To be asked by the thread that reads. */
  public static BooleanSupplier hasArrived(ServletRequest request) {
    return request.getAttribute(ARRIVED) instanceof BooleanSupplier known ? known : () -> false;
  }

  /** To be run by the thread that answers; the connection is closed when it has left. */
  public static Runnable cut(ServletRequest request) {
    return request.getAttribute(CUT) instanceof Runnable known ? known : () -> {};
  }

  /** To be run by the thread that answers, when all is written and on its way. */
  public static Runnable end(ServletRequest request) {
    return request.getAttribute(END) instanceof Runnable known ? known : () -> {};
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    request.setAttribute(ARRIVED, (BooleanSupplier) () -> hasArrived(request));
    request.setAttribute(
        CUT, (Runnable) () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null));
    request.setAttribute(
        END, (Runnable) () -> response.getCoyoteResponse().action(ActionCode.CLOSE, null));
    getNext().invoke(request, response);
  }

  private static boolean hasArrived(Request request) {
    var received = request.getCoyoteRequest();
    received.action(ActionCode.AVAILABLE, true);
    return received.getAvailable() > 0;
  }
}
