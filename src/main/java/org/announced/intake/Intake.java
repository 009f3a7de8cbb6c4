package org.announced.intake;

import java.sql.SQLException;
import java.util.Objects;
import org.announced.access.Caller;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
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
  private final KnownSources knownSources;
  private final DocumentReader reader;
  private final Archive archive;
  private final AnnouncementDocuments documents;
  private final Revisions revisions;
  private final TransactionTemplate transaction;

  Intake(
      Form form,
      KnownSources knownSources,
      DocumentReader reader,
      Archive archive,
      AnnouncementDocuments documents,
      Revisions revisions,
      PlatformTransactionManager transactions) {
    this.form = form;
    this.knownSources = knownSources;
    this.reader = reader;
    this.archive = archive;
    this.documents = documents;
    this.revisions = revisions;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Stores the announcement, unless a source of it is known. Takes part in the transaction at hand;
   * if the document is refused, what that transaction did before can still be committed.
   *
   * @param by whose token it came with
   * @param dryRun whether to take everything back in the end, and only tell what would be
   */
  public Outcome take(JsonNode posted, Caller by, boolean dryRun) {
    try {
      return recognised(posted, by, dryRun);
    } catch (DataAccessException e) {
      throw UncheckedRule.brokenIn(e).<RuntimeException>map(broken -> broken).orElse(e);
    }
  }

  private Outcome recognised(JsonNode posted, Caller by, boolean dryRun) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt(posted, by, dryRun);
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

  private Outcome attempt(JsonNode posted, Caller by, boolean dryRun) {
    var findings = new Findings();
    var checked = form.check(posted, findings);
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return archive.apart(() -> store(checked, findings, by), dryRun);
    }
    var outcome =
        transaction.execute(
            status -> {
              if (dryRun) {
                status.setRollbackOnly();
              }
              return store(checked, findings, by);
            });
    return Objects.requireNonNull(outcome);
  }

  /** A document with faults is never taken for a known one. */
  private Outcome store(Form.Checked checked, Findings findings, Caller by) {
    var known = knownSources.of(checked.document());
    if (!known.isEmpty()) {
      archive.rehearse(() -> reader.read(checked, findings, by));
      var id = known.announcement();
      return new Outcome(
          Outcome.Kind.KNOWN,
          id,
          documents.json(id),
          knownSources.missing(checked.document(), known));
    }
    var contents = reader.read(checked, findings, by);
    archive.keep(contents);
    var id = contents.announcement().getId();
    revisions.recordCreated(Subject.ANNOUNCEMENT, id, by, contents.recordedAt());
    return new Outcome(Outcome.Kind.STORED, id, documents.json(id), 0);
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
