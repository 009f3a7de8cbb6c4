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
 * Keeps an answer back until it is whole, if its length is known and not too great. It can then be
 * sent without a thread that waits for the client, and until then it can still become a 304 or a
 * problem. An answer of unknown length is sent while it is written.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

  /** Bytes. A longer answer is sent while it is written. */
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

  /** How many bytes are kept back; negative if the answer is sent while it is written. */
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

  /** A length given as a header counts like one that is given by its own method. */
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

  /** Makes a 304 of an answer that the client has already, whoever wrote it. */
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
   * The whole body, once nothing more is written to it; empty if there is none, or it was sent
   * already. An answer without an ETag gets one made of its bytes.
   */
  byte[] finished() throws IOException {
    var whole = body == null ? NOTHING : body.finished();
    if (whole.length > 0 && isReadSuccessfully() && getHeader(HttpHeaders.ETAG) == null) {
      setHeader(HttpHeaders.ETAG, ETags.ofList(whole));
    }
    becomeNotModified();
    return isHead() || getStatus() == SC_NOT_MODIFIED ? NOTHING : whole;
  }

  /** Sends nothing yet if the body is whole: it is about to be sent at once. */
  @Override
  public void flushBuffer() throws IOException {
    if (body == null || !body.isWhole()) {
      release();
      super.flushBuffer();
    }
  }

  /** Sends what was kept back, and keeps nothing back from now on. */
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
