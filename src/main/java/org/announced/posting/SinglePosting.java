package org.announced.posting;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.database.WriteTransaction;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/** Takes one document in: all of it, or nothing. */
@Service
public class SinglePosting {

  private static final int MOST_TRIES = 3;

  private static final String KNOWN_SOURCE = "source_url_unique";

  private static final String KNOWN_RECORD = "announcement_record_unique";

  private final GroupPosting group;
  private final AnnouncementDocuments documents;
  private final WriteTransaction transaction;

  SinglePosting(GroupPosting group, AnnouncementDocuments documents, WriteTransaction transaction) {
    this.group = group;
    this.documents = documents;
    this.transaction = transaction;
  }

  /**
   * What became of a document that is shown.
   *
   * @param json the announcement that it is, as it is shown
   */
  record Shown(PostOutcome outcome, String json) {}

  /**
   * Stores the announcement, unless a source of it is known, or it looks like one that is known.
   * Takes part in the transaction at hand.
   */
  Shown takeAndShow(JsonNode posted, PostOptions options) {
    return again(
        () -> {
          var outcome = attempt(posted, options);
          return new Shown(outcome, documents.json(outcome.id()));
        },
        options);
  }

  /** The same, and nobody is shown it. */
  public PostOutcome take(JsonNode posted, PostOptions options) {
    return again(() -> attempt(posted, options), options);
  }

  private PostOutcome attempt(JsonNode posted, PostOptions options) {
    return group.take(List.of(posted), options).get(0).orRefuse();
  }

  private <T> T again(Supplier<T> attempt, PostOptions options) {
    for (int tries = 1; ; tries++) {
      try {
        return transaction.carryOut(options.dryRun(), attempt);
      } catch (DataIntegrityViolationException e) {
        if (!isOvertaken(constraint(e)) || isLast(tries)) {
          throw e;
        }
      } catch (ConcurrencyFailureException e) {
        // Else a batch took its turns in another order, and PostgreSQL ended the deadlock here.
        if (isLast(tries)) {
          throw e;
        }
      }
    }
  }

  /** A transaction that failed cannot be gone on with by anybody but who began it. */
  private static boolean isLast(int tries) {
    return tries == MOST_TRIES || TransactionSynchronizationManager.isActualTransactionActive();
  }

  /**
   * Whether a second attempt sees what was changed meanwhile: somebody who takes no turns has
   * stored a source, or linked a record, or a company that was chosen has been merged, to which
   * nothing may refer since.
   */
  private static boolean isOvertaken(String constraint) {
    return constraint.equals(KNOWN_SOURCE)
        || constraint.equals(KNOWN_RECORD)
        || constraint.endsWith("_fk");
  }

  private static String constraint(DataIntegrityViolationException e) {
    var cause = NestedExceptionUtils.getMostSpecificCause(e);
    while (cause instanceof SQLException failure && failure.getNextException() != null) {
      cause = failure.getNextException();
    }
    return cause instanceof PSQLException failure && failure.getServerErrorMessage() != null
        ? String.valueOf(failure.getServerErrorMessage().getConstraint())
        : "";
  }
}
