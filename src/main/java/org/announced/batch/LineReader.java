package org.announced.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.announced.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A stream cut into lines, and lines put into groups, with constant memory. A line ends with LF or
 * CRLF, the last one also with the stream. Empty lines are counted and left out.
 */
final class LineReader {

  private static final int MOST = 100;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final int longest;
  private final BooleanSupplier stopped;
  private final byte[] received = new byte[1 << 16];
  private int next;
  private int end;
  private boolean ended;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private boolean tooLong;
  private long number = 1;
  private int held;

  /**
   * @param longest so many bytes a line may have; no more of it is held
   * @param stopped whether to wait for no further line
   */
  LineReader(InputStream in, int longest, BooleanSupplier stopped) {
    this.in = in;
    this.longest = longest;
    this.stopped = stopped;
  }

  /** The number of the line that has begun or begins next. */
  long number() {
    return number;
  }

  /** Whether there is no further line; not so, if it was stopped or the stream broke. */
  boolean haveEnded() {
    return ended;
  }

  /**
   * Waits for a line, and takes along those that have arrived behind it: at most a hundred, and few
   * when they are long.
   *
   * @return nothing at the end of the stream, or when it was stopped
   */
  List<Line> next() throws IOException {
    var group = new ArrayList<Line>();
    held = 0;
    var line = line(true);
    try {
      while (line != null) {
        group.add(line);
        line = group.size() < MOST && held < longest ? line(false) : null;
      }
    } catch (IOException | ProblemException broken) {
      // It is met again by whoever waits for the line behind this group.
    }
    return group;
  }

  private @Nullable Line line(boolean wait) throws IOException {
    while (true) {
      if (gather()) {
        var line = take();
        if (line != null) {
          return line;
        }
      } else if (ended || !receive(wait)) {
        return null;
      }
    }
  }

  /** Puts what was received of the line with what was there of it; true if it ends there. */
  private boolean gather() {
    int from = next;
    while (next < end && received[next] != '\n') {
      next++;
    }
    // A byte order mark and a CR are not counted.
    tooLong |= begun.size() + next - from > longest + BYTE_ORDER_MARK.length + 1;
    if (!tooLong) {
      begun.write(received, from, next - from);
    }
    if (next < end) {
      next++;
      return true;
    }
    return ended && (begun.size() > 0 || tooLong);
  }

  private boolean receive(boolean wait) throws IOException {
    if (!wait && in.available() <= 0) {
      return false;
    }
    int n = in.read(received);
    next = 0;
    end = Math.max(n, 0);
    ended = n < 0;
    return !wait || !stopped.getAsBoolean();
  }

  /** The line that was gathered; null if it is empty. */
  private @Nullable Line take() {
    var bytes = begun.toByteArray();
    int from = number == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
    int to =
        bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    boolean refused = tooLong || to - from > longest;
    begun.reset();
    tooLong = false;
    held += bytes.length;
    long taken = number++;
    if (refused) {
      return Line.tooLong(taken, longest);
    }
    var document = Arrays.copyOfRange(bytes, from, to);
    return isEmpty(document) ? null : Line.of(taken, document);
  }

  private static boolean startsWithMark(byte[] bytes) {
    return Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length
        || Arrays.equals(bytes, BYTE_ORDER_MARK);
  }

  private static boolean isEmpty(byte[] document) {
    for (byte c : document) {
      if (c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return true;
  }
}
