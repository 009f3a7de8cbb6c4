package org.announced.correction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.announced.access.Caller;
import org.announced.announcement.Announcement;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.announcement.LockedAnnouncements;
import org.announced.database.WriteTransaction;
import org.announced.http.PostedJson;
import org.announced.problem.Faults;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.ShownText;
import org.announced.revision.Action;
import org.announced.written.MadeThings;
import org.announced.written.Written;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Changes known announcements as a whole. A change is made to the announcement as it is shown. */
@Service
public class AnnouncementCorrections {

  private final LockedAnnouncements announcements;
  private final AnnouncementDocuments documents;
  private final CorrectionExecution execution;
  private final CorrectionRules rules;
  private final Journal journal;
  private final EntityManager entities;
  private final Clock clock;
  private final WriteTransaction transaction;

  AnnouncementCorrections(
      LockedAnnouncements announcements,
      AnnouncementDocuments documents,
      CorrectionExecution execution,
      CorrectionRules rules,
      Journal journal,
      EntityManager entities,
      Clock clock,
      WriteTransaction transaction) {
    this.announcements = announcements;
    this.documents = documents;
    this.execution = execution;
    this.rules = rules;
    this.journal = journal;
    this.entities = entities;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** The caller sees the announcement itself. */
  CorrectionView whole(UUID id, Consumer<String> precondition) {
    return new CorrectionView(precondition, () -> documents.json(id));
  }

  /**
   * Makes of an announcement what the edit says.
   *
   * @param dryRun whether to take everything back in the end, and only tell what would be
   * @return what the view answers, and what was done
   * @throws ProblemException with all that is wrong with what it would become; 404; 412
   */
  Corrected correct(UUID id, Edit edit, CorrectionView view, boolean dryRun) {
    return changing(
        id,
        view,
        dryRun,
        (announcement, state) -> {
          var before = PostedJson.parse(state);
          var carried = execution.carryOut(announcement, before, edit);
          return carried.written(edit, note(announcement, before, carried, edit));
        });
  }

  /**
   * Has investments of an announcement take the place of others that were announced before and
   * stored after, in the transaction at hand. If it is refused, that transaction is to be taken
   * back.
   *
   * @param later by the ids of those that take a place, the id of what they supersede
   */
  public void supersede(UUID id, Map<UUID, UUID> later, Caller by) {
    var edit =
        new Edit(Action.CORRECTED, by, EarlierForms.WHY, new Faults(), new EarlierForms(later));
    try {
      correct(locked(id), PostedJson.parse(documents.json(id)), edit);
    } finally {
      entities.clear();
    }
  }

  /** Marks it as never having happened; one that is marked already stays as it is. */
  Corrected retract(UUID id, Edit edit, CorrectionView view, boolean dryRun) {
    return changing(
        id,
        view,
        dryRun,
        (announcement, state) -> {
          var isChanged = !announcement.isRetracted();
          if (isChanged) {
            rules.waitToLeadElsewhere();
            var reason = Objects.requireNonNull(edit.reason());
            changeHead(announcement, edit, () -> announcement.retract(reason, clock.instant()));
          }
          return Written.corrected(isChanged, List.of());
        });
  }

  /** Takes a retraction back. */
  Corrected restore(UUID id, Edit edit, CorrectionView view, boolean dryRun) {
    return changing(
        id,
        view,
        dryRun,
        (announcement, state) ->
            Written.corrected(changeHead(announcement, edit, announcement::restore), List.of()));
  }

  /** A change of an announcement, which is locked, that was shown like this. */
  private interface Change {

    Written make(Announcement announcement, String state);
  }

  private Corrected changing(UUID id, CorrectionView view, boolean dryRun, Change change) {
    return transaction.carryOutAgain(
        dryRun,
        () -> {
          var announcement = locked(id);
          var state = documents.json(id);
          view.precondition().accept(state);
          var written = change.make(announcement, state);
          return new Corrected(view.answer().get(), written);
        });
  }

  /** Makes of one that is locked what the edit says. */
  MadeThings correct(Announcement announcement, JsonNode before, Edit edit) {
    var carried = execution.carryOut(announcement, before, edit);
    note(announcement, before, carried, edit);
    return carried.made();
  }

  /** Whether anything is another than before. */
  private boolean note(
      Announcement announcement, JsonNode before, CorrectionExecution.Carried carried, Edit edit) {
    var after = PostedJson.parse(documents.json(announcement.getId()));
    var areSources = journal.noteSources(before, after, edit, carried.at());
    return journal.note(announcement, before, after, "", edit, carried.at()) || areSources;
  }

  /** Of what is in it, nothing changes. */
  private boolean changeHead(Announcement announcement, Edit edit, Runnable change) {
    var id = announcement.getId();
    var before = PostedJson.parse(documents.headJson(id));
    change.run();
    entities.flush();
    var after = PostedJson.parse(documents.headJson(id));
    return journal.note(announcement, before, after, "", edit, clock.instant());
  }

  Announcement locked(UUID id) {
    return announcements.find(id).orElseThrow(() -> unknown(id.toString()));
  }

  /** 404 for an announcement that a reference does not name. */
  static ProblemException unknown(String ref) {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no announcement %s; /api/v1/announcements lists what there is."
            .formatted(ShownText.quoted(ref)));
  }
}
