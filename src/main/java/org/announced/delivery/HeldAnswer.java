package org.announced.delivery;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.announced.http.ArrivalValve;
import org.announced.http.ETags;
import org.announced.http.IfNoneMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * An answer that is held back until it is whole, if its length is known and bearable: it can then
 * be sent without a thread that waits for its reader, and can become a 304 or a problem until the
 * end. What has no known length goes out as it comes.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

  /** What is longer goes out as it comes. */
  private static final int LONGEST = 8 << 20;

  private static final byte[] NOTHING = {};

  private final HttpServletRequest request;
  private long said = -1;
  private boolean holds = true;
  private @Nullable HeldBody body;

  HeldAnswer(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (body == null) {
      becomeNotModified();
      body = new HeldBody(this, super.getOutputStream(), ArrivalValve.cut(request));
    }
    return body;
  }

  /** How much is to be held; negative if nothing is. */
  int length() {
    var bearable = said >= 0 && said <= LONGEST && getStatus() != SC_NOT_MODIFIED;
    return holds && bearable ? (int) said : -1;
  }

  @Override
  public void setContentLength(int length) {
    setContentLengthLong(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    said = length;
    super.setContentLengthLong(length);
  }

  /** Whatever is said of the length, is said to the method for it as well. */
  @Override
  public void setHeader(String name, @Nullable String value) {
    if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name) && value != null) {
      setContentLengthLong(Long.parseLong(value));
    } else {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name) && value != null) {
      setContentLengthLong(Long.parseLong(value));
    } else {
      super.addHeader(name, value);
    }
  }

  /** An answer that says nothing new is a 304, whoever made it. */
  private void becomeNotModified() {
    var tag = getHeader(HttpHeaders.ETAG);
    if (tag != null && isReadSuccessfully() && IfNoneMatch.of(request).names(tag)) {
      setStatus(SC_NOT_MODIFIED);
    }
  }

  private boolean isReadSuccessfully() {
    return !isCommitted()
        && getStatus() == SC_OK
        && (isHead() || HttpMethod.GET.matches(request.getMethod()));
  }

  private boolean isHead() {
    return HttpMethod.HEAD.matches(request.getMethod());
  }

  /**
   * All of the body, to be sent, when nothing more comes; empty if there is none or it is on its
   * way already. What has no tag gets one.
   */
  byte[] finished() throws IOException {
    var whole = body == null ? NOTHING : body.finished();
    if (whole.length > 0 && isReadSuccessfully() && getHeader(HttpHeaders.ETAG) == null) {
      setHeader(HttpHeaders.ETAG, ETags.ofList(whole));
    }
    becomeNotModified();
    return isHead() || getStatus() == SC_NOT_MODIFIED ? NOTHING : whole;
  }

  /** Whoever is in a hurry to send what is held waits for all of it, where that is near. */
  @Override
  public void flushBuffer() throws IOException {
    if (body == null || !body.isWhole()) {
      release();
      super.flushBuffer();
    }
  }

  /** Lets go what is held, and holds nothing more, whatever it becomes. */
  void release() throws IOException {
    holds = false;
    if (body != null) {
      body.release();
    }
  }

  @Override
  public void reset() {
    super.reset();
    said = -1;
    forget();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    forget();
  }

  private void forget() {
    if (body != null) {
      body.forget();
    }
  }
}
