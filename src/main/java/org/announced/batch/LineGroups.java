package org.announced.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.announced.database.WriteTransaction;
import org.announced.posting.GroupPosting;
import org.announced.posting.PostOptions;
import org.announced.posting.SinglePosting;
import org.announced.posting.Taken;
import org.announced.problem.Problem;
import org.announced.problem.ProblemException;
import org.announced.version.DataVersion;
import org.announced.version.MadeVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Stores lines in groups, one transaction for each, so that what they have in common is looked up
 * once. Each line stands or falls alone: one that is refused takes only itself back, and when the
 * transaction as a whole fails, its lines are stored again one by one. That ends deadlocks, too:
 * locks are held to the end of a transaction, so two groups, or a group and a single post, may wait
 * for each other until PostgreSQL ends one of them.
 */
@Service
class LineGroups {

  private static final Logger log = LoggerFactory.getLogger(LineGroups.class);

  /**
   * Groups that are stored at the same time, of all batches together, so that connections are left
   * for other requests.
   */
  private static final int MOST_AT_ONCE = 4;

  private final SinglePosting posting;
  private final GroupPosting group;
  private final WriteTransaction transaction;
  private final DataVersion versions;
  private final MadeVersions made;
  private final Semaphore running = new Semaphore(MOST_AT_ONCE, true);

  LineGroups(
      SinglePosting posting,
      GroupPosting group,
      WriteTransaction transaction,
      DataVersion versions,
      MadeVersions made) {
    this.posting = posting;
    this.group = group;
    this.transaction = transaction;
    this.versions = versions;
    this.made = made;
  }

  /**
   * Stores as many of the lines as it can, the first at least.
   *
   * @return an answer for each line that was handled, in order; what it says was stored is
   *     committed
   */
  List<LineAnswer> store(List<Line> lines, PostOptions options) {
    running.acquireUninterruptibly();
    try {
      return together(lines, options);
    } catch (RuntimeException failed) {
      log.info(
          "{} lines are taken one by one, for together they failed: {}",
          lines.size(),
          failed.getClass().getSimpleName());
      return oneByOne(lines, options);
    } finally {
      running.release();
    }
  }

  private List<LineAnswer> together(List<Line> lines, PostOptions options) {
    made.forget();
    var documents = lines.stream().filter(Line::isDocument).map(Line::document).toList();
    var taken = documents.isEmpty() ? List.<Taken>of() : take(documents, options);
    var answers = new ArrayList<LineAnswer>();
    var next = taken.iterator();
    for (var line : lines) {
      if (!line.isDocument()) {
        answers.add(answer(line, options));
      } else if (next.hasNext()) {
        answers.add(answer(line, next.next(), options));
      } else {
        break;
      }
    }
    var version = version();
    return answers.stream().map(answer -> answer.at(version)).toList();
  }

  /** Of the data after the transaction that was the last, whether that changed it or not. */
  private long version() {
    var own = made.last();
    return own == null ? versions.current() : own;
  }

  private List<Taken> take(List<JsonNode> documents, PostOptions options) {
    var taken = transaction.carryOut(options.dryRun(), () -> group.take(documents, options));
    settle(taken.size(), options);
    return taken;
  }

  /** Ends with the first line that cannot be stored now for no fault of its own. */
  private List<LineAnswer> oneByOne(List<Line> lines, PostOptions options) {
    var answers = new ArrayList<LineAnswer>();
    for (var line : lines) {
      var answer = alone(line, options);
      answers.add(answer);
      if (line.isDocument()) {
        settle(1, options);
      }
      if (answer.isForLater()) {
        break;
      }
    }
    return answers;
  }

  /** What says the same as these is another from now on, where it is insisted on. */
  private static void settle(int documents, PostOptions options) {
    if (options.texts() != null) {
      options.texts().settle(documents);
    }
  }

  private LineAnswer alone(Line line, PostOptions options) {
    made.forget();
    try {
      return answer(line, options).at(version());
    } catch (RuntimeException failure) {
      var problem = Problem.of(failure);
      if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
        log.error("Line {} of a batch failed", line.number(), failure);
      } else {
        log.warn(
            "Line {} of a batch was answered {}: {}",
            line.number(),
            problem.status(),
            failure.toString());
      }
      return LineAnswer.refused(line, problem, options.dryRun());
    }
  }

  private LineAnswer answer(Line line, PostOptions options) {
    try {
      return LineAnswer.of(line, posting.take(line.document(), options), options.dryRun());
    } catch (ProblemException refused) {
      return LineAnswer.refused(line, Problem.of(refused), options.dryRun());
    }
  }

  private static LineAnswer answer(Line line, Taken taken, PostOptions options) {
    var outcome = taken.outcome();
    return outcome == null
        ? LineAnswer.refused(line, Problem.of(taken.problem()), options.dryRun())
        : LineAnswer.of(line, outcome, options.dryRun());
  }
}
