package org.announced.delivery;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a {@link HeldAnswer}. While it is sent as it is written, its reader is watched: one
 * that takes nothing for ten seconds, or less than eight kilobytes a second, is cut off, which
 * frees what was held for it, such as a connection to the database.
 */
public final class HeldBody extends ServletOutputStream {

  /** For how long a reader may take nothing. */
  public static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  static final int LEAST_RATE = 8 << 10;

  /** Bytes that are sent between two looks at the clock. */
  private static final int PIECE = 8 << 10;

  private final HeldAnswer answer;
  private final ServletOutputStream out;
  private final Runnable cut;
  private final Patience patience = new Patience(LONGEST_PAUSE, LEAST_RATE);
  private byte @Nullable [] held;
  private int count;
  private boolean passing;

  HeldBody(HeldAnswer answer, ServletOutputStream out, Runnable cut) {
    this.answer = answer;
    this.out = out;
    this.cut = cut;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!passing && held == null) {
      begin(bytes, length);
    }
    if (held == bytes) {
      count = length;
    } else if (held != null && count + length <= held.length) {
      System.arraycopy(bytes, offset, held, count, length);
      count += length;
    } else {
      release();
      pass(bytes, offset, length);
    }
  }

  /**
   * An array that is the whole body is kept as it is and not copied: it may be a cached one that is
   * sent to many readers.
   */
  private void begin(byte[] bytes, int length) {
    int whole = answer.length();
    passing = whole < 0;
    if (!passing) {
      held = length == whole && bytes.length == whole ? bytes : new byte[whole];
    }
  }

  private void pass(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length; done += PIECE) {
      int n = Math.min(PIECE, length - done);
      long began = System.nanoTime();
      out.write(bytes, offset + done, n);
      if (!patience.lasts(System.nanoTime() - began, n)) {
        cut.run();
        throw new ClientAbortException("The answer is taken too slowly");
      }
    }
  }

  boolean isWhole() {
    return held != null && count == held.length;
  }

  void release() throws IOException {
    passing = true;
    if (held != null) {
      var bytes = held;
      held = null;
      pass(bytes, 0, count);
    }
  }

  void forget() {
    held = null;
    count = 0;
    passing = false;
  }

  /**
   * The whole body, once nothing more is written to it; empty if it was sent already, or is not
   * whole.
   */
  byte[] finished() throws IOException {
    var bytes = held == null || count < held.length ? new byte[0] : held;
    if (bytes.length > 0) {
      held = null;
    }
    release();
    return bytes;
  }

  @Override
  public void flush() throws IOException {
    if (held == null && passing) {
      out.flush();
    }
  }

  /**
   * Leaves the response open: Tomcat would close the request with it, of whose body the rest may
   * have to be read and discarded.
   */
  @Override
  public void close() throws IOException {
    flush();
  }

  @Override
  public boolean isReady() {
    return out.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    out.setWriteListener(listener);
  }
}
