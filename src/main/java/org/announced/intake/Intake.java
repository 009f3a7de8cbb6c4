package org.announced.intake;

import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Takes one document in: all of it, or nothing. */
@Service
public class Intake {

  private static final int MOST_TRIES = 3;

  private static final String KNOWN_SOURCE = "source_url_unique";

  private final Form form;
  private final Filing filing;
  private final Archive archive;
  private final TransactionTemplate transaction;

  Intake(Form form, Filing filing, Archive archive, PlatformTransactionManager transactions) {
    this.form = form;
    this.filing = filing;
    this.archive = archive;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Stores the announcement, unless a source of it is known, or it looks like one that is known.
   * Takes part in the transaction at hand; if the document is refused, what that transaction did
   * before can still be committed.
   */
  public Outcome take(JsonNode posted, Terms terms) {
    try {
      return takeAgainIfNeeded(posted, terms);
    } catch (DataAccessException e) {
      throw UncheckedRule.brokenIn(e).<RuntimeException>map(broken -> broken).orElse(e);
    }
  }

  private Outcome takeAgainIfNeeded(JsonNode posted, Terms terms) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt(posted, terms);
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
   * stored a source, or a company that was chosen has been merged, to which nothing may refer
   * since.
   */
  private static boolean isOvertaken(String constraint) {
    return constraint.equals(KNOWN_SOURCE) || constraint.endsWith("_fk");
  }

  private Outcome attempt(JsonNode posted, Terms terms) {
    var submission = Submission.of(posted, form);
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return archive.apart(() -> filing.take(submission, terms), terms.dryRun());
    }
    var outcome =
        transaction.execute(
            status -> {
              if (terms.dryRun()) {
                status.setRollbackOnly();
              }
              return filing.take(submission, terms);
            });
    return Objects.requireNonNull(outcome);
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
