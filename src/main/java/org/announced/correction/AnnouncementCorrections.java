package org.announced.correction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.announced.announcement.Announcement;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.company.CompanyRegister;
import org.announced.company.NewCompanies;
import org.announced.database.WriteTransaction;
import org.announced.document.Form;
import org.announced.http.PostedJson;
import org.announced.part.Member;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.DocumentLookups;
import org.announced.plan.DocumentReader;
import org.announced.plan.KnownSources;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.ShownText;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Changes announcements that are known. A change is made to the announcement as it is shown; what
 * comes of it is read and checked like a document that is posted, and stored where it differs. One
 * change goes after the other: the announcement's row is locked to the end of the transaction.
 */
@Service
public class AnnouncementCorrections {

  private static final int MOST_TRIES = 3;

  private final Form form;
  private final DocumentLookups lookups;
  private final DocumentReader reader;
  private final CompanyRegister companies;
  private final CorrectionRules rules;
  private final AnnouncementDocuments documents;
  private final Rewriting rewriting;
  private final Journal journal;
  private final EntityManager entities;
  private final Clock clock;
  private final WriteTransaction transaction;

  AnnouncementCorrections(
      AnnouncementSchema schema,
      DocumentLookups lookups,
      DocumentReader reader,
      CompanyRegister companies,
      CorrectionRules rules,
      AnnouncementDocuments documents,
      Rewriting rewriting,
      Journal journal,
      EntityManager entities,
      Clock clock,
      WriteTransaction transaction) {
    this.form = new Form(schema);
    this.lookups = lookups;
    this.reader = reader;
    this.companies = companies;
    this.rules = rules;
    this.documents = documents;
    this.rewriting = rewriting;
    this.journal = journal;
    this.entities = entities;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * How the caller sees what is changed.
   *
   * @param state gives it as it is at the moment
   * @param precondition refuses a state that the caller has not seen
   * @param answer gives what the caller is told in the end
   */
  record View(Supplier<String> state, Consumer<String> precondition, Supplier<String> answer) {

    static View of(Supplier<String> state, Consumer<String> precondition) {
      return new View(state, precondition, state);
    }
  }

  /**
   * The announcement that is to be changed.
   *
   * @param sql gives its id, for {@code :id}
   * @param id of itself, or of a thing in it
   * @param unknown what is answered when there is no such thing
   */
  record CorrectionTarget(String sql, UUID id, Supplier<ProblemException> unknown) {

    static CorrectionTarget announcement(UUID id) {
      return new CorrectionTarget(":id", id, () -> AnnouncementCorrections.unknown(id.toString()));
    }
  }

  /**
   * Makes of an announcement what the edit says.
   *
   * @param dryRun whether to take everything back in the end, and only tell what would be
   * @return what the view answers
   * @throws ProblemException with all that is wrong with what it would become; 412
   */
  String correct(CorrectionTarget target, Edit edit, View view, boolean dryRun) {
    return changing(target, view, dryRun, announcement -> apply(edit, announcement));
  }

  /**
   * The same for a change that nobody asked for by itself, in the transaction at hand. If it is
   * refused, nothing was written.
   */
  public void attach(UUID id, Edit edit) {
    try {
      apply(edit, locked(CorrectionTarget.announcement(id)));
    } finally {
      entities.clear();
    }
  }

  /** Marks it as never having happened; one that is marked already stays as it is. */
  String retract(UUID id, Edit edit, View view, boolean dryRun) {
    return changing(
        CorrectionTarget.announcement(id),
        view,
        dryRun,
        announcement -> {
          if (!announcement.isRetracted()) {
            rules.waitToRelate();
            var reason = Objects.requireNonNull(edit.reason());
            note(announcement, edit, one -> one.retract(reason, clock.instant()));
          }
        });
  }

  /** Takes a retraction back. */
  String restore(UUID id, Edit edit, View view, boolean dryRun) {
    return changing(
        CorrectionTarget.announcement(id),
        view,
        dryRun,
        announcement -> note(announcement, edit, Announcement::restore));
  }

  private String changing(
      CorrectionTarget target, View view, boolean dryRun, Consumer<Announcement> change) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt(target, view, dryRun, change);
      } catch (ConcurrencyFailureException e) {
        // PostgreSQL ended a deadlock here: a post that adds sources takes its turns first.
        if (tries == MOST_TRIES || TransactionSynchronizationManager.isActualTransactionActive()) {
          throw e;
        }
      }
    }
  }

  private String attempt(
      CorrectionTarget target, View view, boolean dryRun, Consumer<Announcement> change) {
    return transaction.carryOut(
        dryRun,
        () -> {
          var announcement = locked(target);
          view.precondition().accept(view.state().get());
          change.accept(announcement);
          return view.answer().get();
        });
  }

  private Announcement locked(CorrectionTarget target) {
    var found =
        entities
            .createNativeQuery(
                "select * from announcement where id = (%s) for update".formatted(target.sql()),
                Announcement.class)
            .setParameter("id", target.id())
            .getResultList();
    if (found.isEmpty()) {
      throw target.unknown().get();
    }
    return (Announcement) found.get(0);
  }

  private void note(Announcement announcement, Edit edit, Consumer<Announcement> change) {
    var id = announcement.getId();
    var before = PostedJson.parse(documents.json(id));
    change.accept(announcement);
    entities.flush();
    entities.clear();
    journal.note(id, before, edit, clock.instant());
  }

  private void apply(Edit edit, Announcement announcement) {
    var id = announcement.getId();
    var before = PostedJson.parse(documents.json(id));
    var after = edit.change().apply(before);
    var findings = edit.findings();
    new ReadOnly(findings).keep(before, after);
    Consequences.follow(before, after);
    var correction = Correction.of(announcement, before, after);
    var checked = form.check(correction.document(), findings);
    var lookup = lookups.forCorrection(checked.document(), correction.writes(Member.SOURCES));
    CorrectionRules.refuseSourcesOfOthers(id, KnownSources.of(checked.document(), lookup));
    rules.waitToRelate(checked.document());
    var described = NewCompanies.beside(lookup.names());
    var contents = reader.read(checked, findings, lookup, described, correction.stays());
    rules.refuseToRemoveWhatOthersNeed(id, contents, correction);
    companies.make(described.takeNeeded(contents.companies()), edit.by(), contents.recordedAt());
    rewriting.correct(contents, correction);
    rules.refuseCircles(id, contents);
    journal.note(id, before, edit, contents.recordedAt());
  }

  /** 404 for an announcement that a reference does not name. */
  static ProblemException unknown(String ref) {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no announcement %s; /api/v1/announcements lists what there is."
            .formatted(ShownText.quoted(ref)));
  }
}
