package org.announced.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.recognition.Candidate;
import org.announced.recognition.Recognition;
import org.announced.revision.Action;
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
import tools.jackson.databind.node.ObjectNode;

/** Takes one document in: all of it, or nothing. */
@Service
public class Intake {

  private static final int MOST_TRIES = 3;

  private static final String KNOWN_SOURCE = "source_url_unique";

  private final Form form;
  private final KnownSources knownSources;
  private final DocumentReader reader;
  private final Recognition recognition;
  private final Archive archive;
  private final Corrections corrections;
  private final AddressKeys keys;
  private final AnnouncementDocuments documents;
  private final Revisions revisions;
  private final TransactionTemplate transaction;

  Intake(
      Form form,
      KnownSources knownSources,
      DocumentReader reader,
      Recognition recognition,
      Archive archive,
      Corrections corrections,
      AddressKeys keys,
      AnnouncementDocuments documents,
      Revisions revisions,
      PlatformTransactionManager transactions) {
    this.form = form;
    this.knownSources = knownSources;
    this.reader = reader;
    this.recognition = recognition;
    this.archive = archive;
    this.corrections = corrections;
    this.keys = keys;
    this.documents = documents;
    this.revisions = revisions;
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
    var findings = new Findings();
    var checked = form.check(posted, findings);
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return archive.apart(() -> store(checked, findings, terms), terms.dryRun());
    }
    var outcome =
        transaction.execute(
            status -> {
              if (terms.dryRun()) {
                status.setRollbackOnly();
              }
              return store(checked, findings, terms);
            });
    return Objects.requireNonNull(outcome);
  }

  /** A document with faults is never taken for a known one. */
  private Outcome store(Form.Checked checked, Findings findings, Terms terms) {
    var known = knownSources.of(checked.document());
    if (!known.isEmpty()) {
      return known(checked, findings, known, terms);
    }
    var same = same(checked, terms);
    if (same.isPresent()) {
      return outcome(Outcome.Kind.KNOWN, same.get(), 0, terms);
    }
    archive.mark();
    var contents = reader.read(checked, findings, terms.by());
    var alike =
        terms.onDuplicate() == OnDuplicate.CREATE
            ? List.<Candidate>of()
            : recognition.candidates(contents.statement());
    if (alike.isEmpty()) {
      return keep(contents, checked, terms);
    }
    if (terms.onDuplicate() == OnDuplicate.REFUSE) {
      throw PossibleDuplicate.refused(alike);
    }
    return attach(checked, contents, PossibleDuplicate.meant(alike).id(), terms);
  }

  /** The very same document, word for word, was posted before; unless it is meant to be another. */
  private Optional<UUID> same(Form.Checked checked, Terms terms) {
    return terms.onDuplicate() == OnDuplicate.CREATE && !terms.oneOfMany()
        ? Optional.empty()
        : recognition.madeOf(checked.digest());
  }

  private Outcome known(
      Form.Checked checked, Findings findings, KnownSources.Known known, Terms terms) {
    archive.mark();
    var contents = reader.read(checked, findings, terms.by());
    var missing = knownSources.missing(checked.document(), known);
    if (missing > 0 && terms.onDuplicate() == OnDuplicate.ATTACH) {
      return attach(checked, contents, known.announcement(), terms);
    }
    archive.backToMark();
    return outcome(Outcome.Kind.KNOWN, known.announcement(), missing, terms);
  }

  private Outcome keep(Contents contents, Form.Checked checked, Terms terms) {
    contents.announcement().isMadeOf(checked.digest().bytes());
    archive.keep(contents);
    var id = contents.announcement().getId();
    revisions.recordCreated(Subject.ANNOUNCEMENT, id, terms.by(), contents.recordedAt());
    return outcome(Outcome.Kind.STORED, id, 0, terms);
  }

  /**
   * Of the document nothing stays but its sources and what they say differently, not even a company
   * that it describes.
   */
  private Outcome attach(Form.Checked checked, Contents contents, UUID meant, Terms terms) {
    archive.backToMark();
    var document = checked.document().node();
    var sources = new ArrayList<ObjectNode>();
    document.path(Member.SOURCES.field()).forEach(one -> sources.add((ObjectNode) one.deepCopy()));
    var added =
        new AddedSources(
            sources, keys, known -> Differences.between(document, known, contents::investors));
    corrections.correct(
        meant,
        new Edit(Action.SOURCE_ADDED, terms.by(), AddedSources.WHY, new Findings(), added),
        Corrections.View.NOBODYS,
        false);
    return outcome(Outcome.Kind.ATTACHED, meant, 0, terms);
  }

  private Outcome outcome(Outcome.Kind kind, UUID id, int sourcesNotStored, Terms terms) {
    return new Outcome(kind, id, terms.oneOfMany() ? null : documents.json(id), sourcesNotStored);
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
