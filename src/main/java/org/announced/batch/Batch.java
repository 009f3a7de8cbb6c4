package org.announced.batch;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.List;
import org.announced.database.GrownTables;
import org.announced.posting.PostOptions;
import org.announced.problem.Problem;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Reads a stream of documents, one a line, and answers each line once its document is stored. It
 * holds no database connection while it waits for more of the stream.
 */
@Component
class Batch {

  private final LineGroups groups;
  private final GrownTables grown;
  private final int longestLine;
  private volatile boolean stopping;

  Batch(
      LineGroups groups,
      GrownTables grown,
      @Value("${announced.max-body-size:1MB}") DataSize longestLine) {
    this.groups = groups;
    this.grown = grown;
    this.longestLine = (int) Math.min(longestLine.toBytes(), Integer.MAX_VALUE / 2);
  }

  /**
   * Lets every batch that is under way end after the lines that it is storing, with an answer that
   * asks for the rest again: the service shuts down.
   */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping = true;
  }

  /**
   * Stores line after line to the end of the body, or until the service stops or the database takes
   * nothing any more.
   *
   * @throws ProblemException if the body is broken before any line could be answered
   */
  void run(InputStream body, PostOptions options, BatchAnswer answers) throws IOException {
    var lines = new LineReader(body, longestLine, () -> stopping, answers::beforeWaiting);
    try {
      answers.end(storeAll(lines, options, answers));
    } catch (ProblemException | IOException broken) {
      if (!answers.hasBegun()) {
        throw broken;
      }
      var problem = Problem.of(broken instanceof ProblemException known ? known : cutOff(broken));
      answers.add(LineAnswer.broken(lines.number(), problem, options.dryRun()));
      answers.end(problem);
    }
  }

  /**
   * @return why the batch has to be sent again; null if every line has its final answer
   */
  private @Nullable Problem storeAll(LineReader lines, PostOptions options, BatchAnswer answers)
      throws IOException {
    var laidOut = new LaidOutLines();
    for (int number = 1; ; number++) {
      var group = laidOut.together(lines.next());
      if (group.isEmpty() && lines.haveEnded()) {
        return answers.areForLater() ? later("Some lines could not be stored.") : null;
      }
      store(group, options, answers);
      if (answers.areInVain()) {
        return later(answers.reason());
      }
      if (stopping) {
        return later("The service is about to stop.");
      }
      if (!options.dryRun() && isPowerOfTwo(number)) {
        grown.look();
      }
    }
  }

  /** So often, what a batch has stored has doubled. */
  private static boolean isPowerOfTwo(int number) {
    return Integer.bitCount(number) == 1;
  }

  private void store(List<Line> group, PostOptions options, BatchAnswer answers)
      throws IOException {
    int done = 0;
    while (done < group.size() && !answers.areInVain() && !stopping) {
      var given = groups.store(group.subList(done, group.size()), options);
      for (var answer : given) {
        answers.add(answer);
      }
      answers.flush();
      done += given.size();
    }
  }

  private static Problem later(String why) {
    return Problem.of(
        new ProblemException(
            ProblemType.UNAVAILABLE,
            why + " Send the same batch again in a minute: what is stored is known then."));
  }

  private static ProblemException cutOff(Exception broken) {
    if (broken.getCause() instanceof SocketTimeoutException) {
      return new ProblemException(
          ProblemType.TOO_SLOW,
          "Nothing came of the body for too long. Send the same batch again: what is stored is known"
              + " then.");
    }
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        "The body broke off before its end. Send the same batch"
            + " again: what is stored is known then.");
  }
}
