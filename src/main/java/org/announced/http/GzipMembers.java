package org.announced.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;

/** What is sent of a gzip stream (RFC 1952): headers, compressed data and trailers, in turn. */
final class GzipMembers {

  private static final int TEXT = 1;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final byte[] received = new byte[8192];
  private int next;
  private int end;
  private long receivedInAll;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** Counted in bytes. */
  long receivedInAll() {
    return receivedInAll;
  }

  boolean hasArrived() throws IOException {
    return in.available() > 0;
  }

  /**
   * Reads the header of the next member.
   *
   * @return false at the end of the stream, where none begins; an empty stream is none at all
   */
  boolean begin() throws IOException {
    boolean isFirst = receivedInAll == 0;
    if (next == end && !receive() && !isFirst) {
      return false;
    }
    if (single() != 0x1f || single() != 0x8b || single() != 8) {
      throw broken(isFirst ? "it does not begin as such" : "something else follows it");
    }
    int flags = single();
    if (flags > (TEXT | HEADER_CHECKSUM | EXTRA | NAME | COMMENT)) {
      throw broken("its header is corrupt");
    }
    skip(6);
    skip((flags & EXTRA) == 0 ? 0 : single() | single() << 8);
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    skip((flags & HEADER_CHECKSUM) == 0 ? 0 : 2);
    return true;
  }

  /** Waits for data where none are left of those that were received. */
  void feed(Inflater inflater) throws IOException {
    if (next == end && !receive()) {
      throw broken("it ends before its end");
    }
    inflater.setInput(received, next, end - next);
    next = end;
  }

  /** Reads the trailer, which begins where the data ended. */
  void finish(Inflater inflater, long checksum) throws IOException {
    next = end - inflater.getRemaining();
    long sum = number();
    long size = number();
    if (sum != checksum || size != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw broken("its checksum does not fit its data");
    }
  }

  private boolean receive() throws IOException {
    int n = in.read(received);
    next = 0;
    end = Math.max(n, 0);
    receivedInAll += end;
    return n > 0;
  }

  private int single() throws IOException {
    if (next == end && !receive()) {
      throw broken("it ends before its end");
    }
    return received[next++] & 0xff;
  }

  private long number() throws IOException {
    return single() | single() << 8 | single() << 16 | (long) single() << 24;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      single();
    }
  }

  private void skipText(boolean isThere) throws IOException {
    int c = isThere ? single() : 0;
    while (c != 0) {
      c = single();
    }
  }

  static ProblemException broken(String how) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        "The body cannot be taken out of gzip, as Content-Encoding says it is: "
            + how
            + ". Compress it again and send all of it.");
  }
}
