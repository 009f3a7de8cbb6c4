package org.announced.delivery;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, whose sender is watched: one that sends less than a kilobyte a second, or
 * pauses for twenty seconds, is cut off. A thread that has to wait takes one of the {@link
 * BodyTurns}, and gives it back when the body is closed or the request ends.
 */
final class WatchedBody extends ServletInputStream {

  static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private static final int LEAST_RATE = 1 << 10;

  private final ServletInputStream in;
  private final BooleanSupplier hasArrived;
  private final BodyTurns turns;
  private final Patience patience = new Patience(LONGEST_PAUSE, LEAST_RATE);
  private boolean hasTurn;
  private @Nullable ProblemException refusal;

  WatchedBody(ServletInputStream in, BooleanSupplier hasArrived, BodyTurns turns) {
    this.in = in;
    this.hasArrived = hasArrived;
    this.turns = turns;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (refusal != null) {
      throw refusal;
    }
    if (length == 0 || in.isFinished()) {
      return in.read(into, offset, length);
    }
    return in.available() > 0 || hasArrived.getAsBoolean()
        ? read(0, into, offset, length)
        : await(into, offset, length);
  }

  private int await(byte[] into, int offset, int length) throws IOException {
    try {
      if (!hasTurn) {
        turns.take();
        hasTurn = true;
      }
      return read(System.nanoTime(), into, offset, length);
    } catch (ProblemException refused) {
      refusal = refused;
      throw refused;
    }
  }

  /**
   * @param began when the wait began, by {@link System#nanoTime()}; 0 where bytes have arrived
   *     already
   */
  private int read(long began, byte[] into, int offset, int length) throws IOException {
    int n = in.read(into, offset, length);
    if (!patience.lasts(began == 0 ? 0 : System.nanoTime() - began, Math.max(n, 0))) {
      throw tooSlow();
    }
    return n;
  }

  private static ProblemException tooSlow() {
    return new ProblemException(
        ProblemType.TOO_SLOW,
        "Nothing came of the body for %d seconds, or less than a kilobyte a second. Send it without"
                .formatted(LONGEST_PAUSE.toSeconds())
            + " pauses; what was answered before is stored.");
  }

  /** Gives its turn back, since nobody reads any more. */
  void leave() {
    if (hasTurn) {
      hasTurn = false;
      turns.giveBack();
    }
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public boolean isFinished() {
    return in.isFinished();
  }

  @Override
  public boolean isReady() {
    return in.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    in.setReadListener(listener);
  }

  /** Leaves the body itself open: what is left of it may still have to be read and discarded. */
  @Override
  public void close() {
    leave();
  }
}
