package org.announced.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import org.announced.http.DryRun;
import org.announced.http.Format;
import org.announced.problem.Problem;
import org.announced.written.WriteOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to a batch. Its lines, or the elements of its array, are sent as they are added, as
 * far as {@link HeldLines} does not hold them, and counted for the tally that is its last line.
 */
final class BatchAnswer implements Closeable {

  private static final int MOST_IN_VAIN = 3;
  private static final byte[] END_OF_LINE = {'\n'};
  private static final byte[] START_OF_ARRAY = {'[', '\n'};
  private static final byte[] BETWEEN_ELEMENTS = {',', '\n'};
  private static final byte[] END_OF_ARRAY = {'\n', ']', '\n'};

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServletResponse response;
  private final HeldLines held;
  private final Format format;
  private final MediaType type;
  private final boolean dryRun;
  private final SortedMap<Integer, Long> statuses = new TreeMap<>();
  private long lines;
  private long known;
  private long attached;
  private long corrected;
  private long related;
  private int inVain;
  private String reason = "";

  /**
   * @param format NDJSON, or JSON for the same lines as the elements of an array
   * @param type the name by which it was asked for
   */
  BatchAnswer(HttpServletResponse response, Format format, MediaType type, boolean dryRun)
      throws IOException {
    this.response = response;
    this.held = new HeldLines(response.getOutputStream());
    this.format = format;
    this.type = type;
    this.dryRun = dryRun;
  }

  /** Whether the status 200 has been sent already, so that no problem can be answered instead. */
  boolean hasBegun() {
    return lines > 0;
  }

  /**
   * Whether any line was answered 503: its document may be in order, but could not be stored now.
   */
  boolean areForLater() {
    return statuses.containsKey(HttpStatus.SERVICE_UNAVAILABLE.value());
  }

  /** Whether so many lines in a row were answered 503 that going on is of no use. */
  boolean areInVain() {
    return inVain >= MOST_IN_VAIN;
  }

  /** Why the last line that was answered 503 could not be stored. */
  String reason() {
    return reason;
  }

  void add(LineAnswer answer) throws IOException {
    send(answer);
    lines += answer.lines();
    known += answer.known() ? 1 : 0;
    attached += answer.attached() ? 1 : 0;
    corrected += answer.outcome() == WriteOutcome.CORRECTED ? 1 : 0;
    related += answer.isRelated() ? 1 : 0;
    statuses.merge(answer.status(), answer.lines(), Long::sum);
    inVain = answer.isForLater() ? inVain + 1 : 0;
    if (answer.isForLater() && answer.problem() != null) {
      reason = answer.problem().title() + ".";
    }
  }

  /**
   * Ends the answer.
   *
   * @param problem why the batch has to be sent again; null if it has not
   */
  void end(@Nullable Problem problem) throws IOException {
    long stored = statuses.getOrDefault(HttpStatus.CREATED.value(), 0L) - related;
    send(
        new BatchTally(
            lines,
            stored,
            known,
            attached,
            corrected,
            related,
            lines - stored - known - attached - corrected - related,
            statuses,
            dryRun,
            problem == null,
            problem));
    if (format == Format.JSON) {
      held.add(END_OF_ARRAY);
    }
    held.release();
  }

  /** Sends what was added so far, as far as that is not held. */
  void flush() throws IOException {
    held.flush();
  }

  /** To be told before more of the body is waited for, whose sender may wait for answers. */
  void beforeWaiting(InputStream body) throws IOException {
    held.beforeWaiting(body);
  }

  @Override
  public void close() throws IOException {
    held.close();
  }

  private void send(Object line) throws IOException {
    if (!response.isCommitted()) {
      response.setContentType(type.toString());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      if (dryRun) {
        response.setHeader(DryRun.HEADER, "true");
      }
    }
    if (format == Format.JSON) {
      held.add(hasBegun() ? BETWEEN_ELEMENTS : START_OF_ARRAY);
    }
    held.add(JSON.writeValueAsBytes(line));
    if (format == Format.NDJSON) {
      held.add(END_OF_LINE);
    }
  }
}
