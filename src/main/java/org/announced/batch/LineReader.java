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
 * Cuts a stream into lines, and puts lines into groups, in constant memory. A line ends with LF or
 * CRLF; the last line may end with the stream. Empty lines are counted and left out.
 */
final class LineReader {

  private static final int MOST = 100;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final int longest;
  private final BooleanSupplier stopped;
  private final Waiting waiting;
  private final byte[] received = new byte[1 << 16];
  private int next;
  private int end;
  private boolean ended;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private boolean tooLong;
  private long number = 1;
  private int held;

  /** What is to be done before more of a stream is waited for. */
  interface Waiting {
    void begins(InputStream in) throws IOException;
  }

  /**
   * @param longest how many bytes a line may have; of a longer line no more is kept
   * @param stopped whether no further line should be waited for
   * @param waiting is told each time before more of the stream is waited for
   */
  LineReader(InputStream in, int longest, BooleanSupplier stopped, Waiting waiting) {
    this.in = in;
    this.longest = longest;
    this.stopped = stopped;
    this.waiting = waiting;
  }

  /** The number of the line that is being read, or comes next. */
  long number() {
    return number;
  }

  /** Whether the stream was read to its end; false if reading was stopped, or the stream broke. */
  boolean haveEnded() {
    return ended;
  }

  /**
   * Waits for a line, and adds those that have arrived behind it: a hundred lines at most, and
   * fewer when they are long.
   *
   * @return the lines in order; empty at the end of the stream, or when it was stopped
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
      // The next call meets it again, once the lines before it have been answered.
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

  /**
   * Adds the bytes received to the line that has begun.
   *
   * @return whether the line is whole
   */
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
    if (in.available() <= 0) {
      if (!wait) {
        return false;
      }
      waiting.begins(in);
    }
    int n = in.read(received);
    next = 0;
    end = Math.max(n, 0);
    ended = n < 0;
    return !wait || !stopped.getAsBoolean();
  }

  /** The whole line, which is then forgotten; null if it is empty. */
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
