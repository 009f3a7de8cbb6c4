package org.announced.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.startup.Tomcat;

/**
 * What a server can do at most: a servlet in the service's own Tomcat, beside the service, that
 * writes bytes it has, or says that nothing was modified.
 */
final class Bare extends HttpServlet {

  static final String PATH = "/bare/answer";
  private static final long serialVersionUID = 1;

  private volatile byte[] body = {};

  static Bare in(Tomcat tomcat) {
    var bare = new Bare();
    var context = tomcat.addContext("/bare", null);
    Tomcat.addServlet(context, "answer", bare);
    context.addServletMappingDecoded("/answer", "answer");
    return bare;
  }

  void answer(byte[] bytes) {
    body = bytes.clone();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", "\"bare\"");
    if (request.getHeader("If-None-Match") != null) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
