package org.announced.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.announced.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a batch, which is sent line by line and counted on the way. */
final class Answers {

  static final String NDJSON = "application/x-ndjson";

  private static final int MOST_IN_VAIN = 3;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServletResponse response;
  private final boolean dryRun;
  private final SortedMap<Integer, Long> statuses = new TreeMap<>();
  private long lines;
  private long known;
  private int inVain;

  Answers(HttpServletResponse response, boolean dryRun) {
    this.response = response;
    this.dryRun = dryRun;
  }

  /** Whether it is too late for another answer than 200. */
  boolean hasBegun() {
    return lines > 0;
  }

  /** Whether any line could not be stored for no fault of its own. */
  boolean areForLater() {
    return statuses.containsKey(HttpStatus.SERVICE_UNAVAILABLE.value());
  }

  /** Whether the last lines could not be stored for no fault of theirs. */
  boolean areInVain() {
    return inVain >= MOST_IN_VAIN;
  }

  void add(Answer answer) throws IOException {
    lines++;
    known += answer.known() ? 1 : 0;
    statuses.merge(answer.status(), 1L, Long::sum);
    inVain = answer.isForLater() ? inVain + 1 : 0;
    send(answer);
  }

  /**
   * Ends the answer.
   *
   * @param problem why the batch has to be sent again; null if it has not
   */
  void end(@Nullable Problem problem) throws IOException {
    long stored = statuses.getOrDefault(HttpStatus.CREATED.value(), 0L);
    send(
        new Tally(
            lines,
            stored,
            known,
            lines - stored - known,
            statuses,
            dryRun,
            problem == null,
            problem));
    flush();
  }

  /** Everything that was added is on its way. */
  void flush() throws IOException {
    response.flushBuffer();
  }

  private void send(Object line) throws IOException {
    if (!response.isCommitted()) {
      response.setContentType(NDJSON);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      if (dryRun) {
        response.setHeader("Dry-Run", "true");
      }
    }
    var out = response.getOutputStream();
    out.write(JSON.writeValueAsBytes(line));
    out.write('\n');
  }
}
