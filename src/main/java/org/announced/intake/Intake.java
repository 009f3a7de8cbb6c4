package org.announced.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.recognition.Candidate;
import org.announced.recognition.Recognition;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Takes one document in: all of it, or nothing. */
@Service
class Intake {

  private static final String KNOWN_SOURCE = "source_url_unique";

  private final Form form;
  private final KnownSources knownSources;
  private final DocumentReader reader;
  private final Recognition recognition;
  private final Archive archive;
  private final AttachedSources attachedSources;
  private final AnnouncementDocuments documents;
  private final TransactionTemplate transaction;

  Intake(
      Form form,
      KnownSources knownSources,
      DocumentReader reader,
      Recognition recognition,
      Archive archive,
      AttachedSources attachedSources,
      AnnouncementDocuments documents,
      PlatformTransactionManager transactions) {
    this.form = form;
    this.knownSources = knownSources;
    this.reader = reader;
    this.recognition = recognition;
    this.archive = archive;
    this.attachedSources = attachedSources;
    this.documents = documents;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Stores the announcement, unless a source of it is known, or it looks like one that is known.
   *
   * @param onDuplicate what to do in the latter case
   * @param dryRun whether to take everything back in the end, and only tell what would be
   */
  Outcome take(JsonNode posted, OnDuplicate onDuplicate, boolean dryRun) {
    try {
      return twiceIfNeeded(posted, onDuplicate, dryRun);
    } catch (DataAccessException e) {
      throw UncheckedRule.brokenIn(e).<RuntimeException>map(broken -> broken).orElse(e);
    }
  }

  private Outcome twiceIfNeeded(JsonNode posted, OnDuplicate onDuplicate, boolean dryRun) {
    try {
      return attempt(posted, onDuplicate, dryRun);
    } catch (DataIntegrityViolationException e) {
      if (!KNOWN_SOURCE.equals(constraint(e))
          || TransactionSynchronizationManager.isActualTransactionActive()) {
        throw e;
      }
      // Somebody who takes no turns has stored a source meanwhile. Now it is known.
      return attempt(posted, onDuplicate, dryRun);
    }
  }

  private Outcome attempt(JsonNode posted, OnDuplicate onDuplicate, boolean dryRun) {
    var findings = new Findings();
    var checked = form.check(posted, findings);
    var outcome =
        transaction.execute(
            status -> {
              if (dryRun) {
                status.setRollbackOnly();
              }
              return store(checked, findings, onDuplicate);
            });
    return Objects.requireNonNull(outcome);
  }

  /** A document with faults is never taken for a known one. */
  private Outcome store(Form.Checked checked, Findings findings, OnDuplicate onDuplicate) {
    var known = knownSources.of(checked.document());
    if (!known.isEmpty()) {
      archive.rehearse(() -> reader.read(checked, findings));
      var id = known.announcement();
      return new Outcome(
          Outcome.Kind.KNOWN,
          id,
          documents.json(id),
          knownSources.missing(checked.document(), known));
    }
    if (onDuplicate == OnDuplicate.ATTACH) {
      archive.mark();
    }
    var contents = reader.read(checked, findings);
    var alike =
        onDuplicate == OnDuplicate.CREATE
            ? List.<Candidate>of()
            : recognition.candidates(contents.statement());
    if (alike.isEmpty()) {
      return keep(contents);
    }
    if (onDuplicate == OnDuplicate.REFUSE) {
      throw PossibleDuplicate.refused(alike);
    }
    return attach(contents, PossibleDuplicate.meant(alike));
  }

  private Outcome keep(Contents contents) {
    archive.keep(contents);
    var id = contents.announcement().getId();
    return new Outcome(Outcome.Kind.STORED, id, documents.json(id), 0);
  }

  /** Of the document nothing stays but its sources, not even a company that it describes. */
  private Outcome attach(Contents contents, Candidate meant) {
    archive.backToMark();
    attachedSources.add(meant.id(), contents.sources());
    return new Outcome(Outcome.Kind.ATTACHED, meant.id(), documents.json(meant.id()), 0);
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
