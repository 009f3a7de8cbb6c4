package org.announced.freshness;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** An answer to which something is added at the last moment before its head may leave. */
final class DatedAnswer extends HttpServletResponseWrapper {

  private final Consumer<HttpServletResponse> addition;

  /**
   * @param addition may be made several times, and to an answer that says it already
   */
  DatedAnswer(HttpServletResponse response, Consumer<HttpServletResponse> addition) {
    super(response);
    this.addition = addition;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    complete();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    complete();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    complete();
    super.flushBuffer();
  }

  void complete() {
    if (!isCommitted()) {
      addition.accept((HttpServletResponse) getResponse());
    }
  }
}
