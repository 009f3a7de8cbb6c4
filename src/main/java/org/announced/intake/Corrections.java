package org.announced.intake;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.announced.announcement.Announcement;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.announcement.Announcements;
import org.announced.identity.Turns;
import org.announced.investment.Relations;
import org.announced.web.ProblemException;
import org.announced.web.ProblemType;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes announcements that are known. A change is made to the announcement as it is shown; what
 * comes of it is read and checked like a document that is posted, and stored where it differs. One
 * change goes after the other: the announcement's row is locked to the end of the transaction.
 */
@Service
class Corrections {

  private static final int MOST_TRIES = 3;

  /** What is true of investments in each other's announcements is decided one after the other. */
  private static final String RELATIONS = "relations of investments";

  private final Form form;
  private final DocumentReader reader;
  private final KnownSources knownSources;
  private final Announcements announcements;
  private final AnnouncementDocuments documents;
  private final Rewriting rewriting;
  private final Relations relations;
  private final Journal journal;
  private final Turns turns;
  private final JdbcClient jdbc;
  private final EntityManager entities;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Corrections(
      Form form,
      DocumentReader reader,
      KnownSources knownSources,
      Announcements announcements,
      AnnouncementDocuments documents,
      Rewriting rewriting,
      Relations relations,
      Journal journal,
      Turns turns,
      JdbcClient jdbc,
      EntityManager entities,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.form = form;
    this.reader = reader;
    this.knownSources = knownSources;
    this.announcements = announcements;
    this.documents = documents;
    this.rewriting = rewriting;
    this.relations = relations;
    this.journal = journal;
    this.turns = turns;
    this.jdbc = jdbc;
    this.entities = entities;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * How the caller sees what is changed.
   *
   * @param state gives it as it is at the moment
   * @param precondition refuses a state that the caller has not seen
   * @param answer gives what the caller is told in the end
   */
  record View(Supplier<String> state, Consumer<String> precondition, Supplier<String> answer) {

    /** For changes that are not asked for by themselves. */
    static final View NOBODYS = of(() -> "", state -> {});

    static View of(Supplier<String> state, Consumer<String> precondition) {
      return new View(state, precondition, state);
    }
  }

  /**
   * Makes of an announcement what the edit says.
   *
   * @param dryRun whether to take everything back in the end, and only tell what would be
   * @return what the view answers
   * @throws ProblemException with all that is wrong with what it would become; 412
   */
  String correct(UUID id, Edit edit, View view, boolean dryRun) {
    return changing(id, view, dryRun, announcement -> apply(edit, announcement));
  }

  /** Marks it as never having happened; one that is marked already stays as it is. */
  String retract(UUID id, Edit edit, View view, boolean dryRun) {
    return changing(
        id,
        view,
        dryRun,
        announcement -> {
          if (!announcement.isRetracted()) {
            turns.take(List.of(RELATIONS));
            var reason = Objects.requireNonNull(edit.reason());
            note(announcement, edit, one -> one.retract(reason, clock.instant()));
          }
        });
  }

  /** Takes a retraction back. */
  String restore(UUID id, Edit edit, View view, boolean dryRun) {
    return changing(
        id, view, dryRun, announcement -> note(announcement, edit, Announcement::restore));
  }

  private String changing(UUID id, View view, boolean dryRun, Consumer<Announcement> change) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt(id, view, dryRun, change);
      } catch (ConcurrencyFailureException e) {
        // PostgreSQL ended a deadlock here: a post that adds sources takes its turns first.
        if (tries == MOST_TRIES || TransactionSynchronizationManager.isActualTransactionActive()) {
          throw e;
        }
      } catch (DataAccessException e) {
        throw UncheckedRule.brokenIn(e).<RuntimeException>map(broken -> broken).orElse(e);
      }
    }
  }

  private String attempt(UUID id, View view, boolean dryRun, Consumer<Announcement> change) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              if (dryRun) {
                status.setRollbackOnly();
              }
              var announcement = locked(id);
              view.precondition().accept(view.state().get());
              change.accept(announcement);
              return view.answer().get();
            }));
  }

  private Announcement locked(UUID id) {
    jdbc.sql("select id from announcement where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .single();
    return announcements.findById(id).orElseThrow();
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
    refuseSourcesOfOthers(id, checked.document());
    if (relates(checked.document())) {
      turns.take(List.of(RELATIONS));
    }
    var contents = reader.read(checked, findings, edit.by(), correction);
    refuseToRemoveWhatOthersNeed(id, contents, correction);
    rewriting.correct(contents, correction);
    refuseCircles(id);
    journal.note(id, before, edit, contents.recordedAt());
  }

  private void refuseSourcesOfOthers(UUID id, Piece document) {
    var known = knownSources.of(document).except(id);
    if (!known.isEmpty()) {
      throw known.conflict("Another announcement has a source of this one");
    }
  }

  private static boolean relates(Piece document) {
    return document.items("investments").stream().anyMatch(one -> one.has("relation"));
  }

  private void refuseToRemoveWhatOthersNeed(UUID id, Contents contents, Correction correction) {
    var removed = correction.removed(Member.INVESTMENTS);
    if (removed.isEmpty()) {
      return;
    }
    var findings = new Findings();
    for (var investment : contents.investments()) {
      var relation = investment.relation();
      if (relation != null && removed.contains(relation.investmentId())) {
        findings.add(
            Member.INVESTMENTS.pointer(investment.position()) + "/relation/investment",
            "removed",
            "That investment would be gone. Keep it, or leave the relation out.");
      }
    }
    var referring = relations.listReferring(removed, id);
    if (!referring.isEmpty()) {
      findings.add(
          "/investments",
          "related",
          "Other investments relate to one that would be gone. Take their relations away first, or"
              + " keep it and set its status to CANCELLED.",
          referring.stream().limit(10).map(UUID::toString).toList());
    }
    if (!findings.isEmpty()) {
      throw findings.asProblem();
    }
  }

  private void refuseCircles(UUID id) {
    var circular = relations.listCircular(id);
    if (!circular.isEmpty()) {
      var findings = new Findings();
      circular.forEach(
          place ->
              findings.add(
                  Member.INVESTMENTS.pointer(place) + "/relation/investment",
                  "circular",
                  "That investment leads back to this one over its own relations. Relate only the"
                      + " later or smaller one to the other."));
      throw findings.asProblem();
    }
  }

  /** 404 for an announcement that a reference does not name. */
  static ProblemException unknown(String ref) {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no announcement %s; /api/v1/announcements lists what there is."
            .formatted(Shown.quoted(ref)));
  }
}
