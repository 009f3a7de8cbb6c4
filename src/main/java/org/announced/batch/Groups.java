package org.announced.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.announced.intake.GroupIntake;
import org.announced.intake.Intake;
import org.announced.intake.Taken;
import org.announced.intake.Terms;
import org.announced.web.Problem;
import org.announced.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Stores lines, many in one transaction, and what they ask in common is asked once. Each stands or
 * falls alone: one that is refused takes back only itself, and when the transaction as a whole
 * fails, its lines are taken again one by one. That ends deadlocks too: turns are held to the end
 * of a transaction, so that two groups, or a group and a single post, may wait for each other,
 * until PostgreSQL ends one of them.
 */
@Service
class Groups {

  private static final Logger log = LoggerFactory.getLogger(Groups.class);

  /** Of all batches at once: connections are left for everybody else. */
  private static final int MOST_AT_ONCE = 4;

  private final Intake intake;
  private final GroupIntake group;
  private final TransactionTemplate transaction;
  private final Semaphore running = new Semaphore(MOST_AT_ONCE, true);

  Groups(Intake intake, GroupIntake group, PlatformTransactionManager transactions) {
    this.intake = intake;
    this.group = group;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Stores the first lines of these, one at least.
   *
   * @return their answers, each true and lasting
   */
  List<Answer> store(List<Line> lines, Terms terms) {
    running.acquireUninterruptibly();
    try {
      return together(lines, terms);
    } catch (RuntimeException failed) {
      log.info(
          "{} lines are taken one by one, for together they failed: {}",
          lines.size(),
          failed.getClass().getSimpleName());
      return oneByOne(lines, terms);
    } finally {
      running.release();
    }
  }

  private List<Answer> together(List<Line> lines, Terms terms) {
    var documents = lines.stream().filter(Line::isDocument).map(Line::document).toList();
    var taken = documents.isEmpty() ? List.<Taken>of() : take(documents, terms);
    var answers = new ArrayList<Answer>();
    var next = taken.iterator();
    for (var line : lines) {
      if (!line.isDocument()) {
        answers.add(answer(line, terms));
      } else if (next.hasNext()) {
        answers.add(answer(line, next.next(), terms));
      } else {
        break;
      }
    }
    return answers;
  }

  private List<Taken> take(List<JsonNode> documents, Terms terms) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              if (terms.dryRun()) {
                status.setRollbackOnly();
              }
              return group.take(documents, terms);
            }));
  }

  /** To the first that cannot be stored for no fault of its own. */
  private List<Answer> oneByOne(List<Line> lines, Terms terms) {
    var answers = new ArrayList<Answer>();
    for (var line : lines) {
      var answer = alone(line, terms);
      answers.add(answer);
      if (answer.isForLater()) {
        break;
      }
    }
    return answers;
  }

  private Answer alone(Line line, Terms terms) {
    try {
      return answer(line, terms);
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
      return Answer.refused(line, problem, terms.dryRun());
    }
  }

  private Answer answer(Line line, Terms terms) {
    try {
      return Answer.of(line, intake.take(line.document(), terms), terms.dryRun());
    } catch (ProblemException refused) {
      return Answer.refused(line, Problem.of(refused), terms.dryRun());
    }
  }

  private static Answer answer(Line line, Taken taken, Terms terms) {
    var outcome = taken.outcome();
    return outcome == null
        ? Answer.refused(line, Problem.of(taken.problem()), terms.dryRun())
        : Answer.of(line, outcome, terms.dryRun());
  }
}
