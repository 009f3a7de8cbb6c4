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
import org.announced.company.NewCompany;
import org.announced.database.WriteTransaction;
import org.announced.http.PostedJson;
import org.announced.part.DocumentParts;
import org.announced.plan.AddressKeys;
import org.announced.plan.Contents;
import org.announced.plan.SourcePart;
import org.announced.problem.Faults;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.ShownText;
import org.announced.retelling.AddedSources;
import org.announced.retelling.Differences;
import org.announced.retelling.Retelling;
import org.announced.retelling.ToldDollars;
import org.announced.revision.Action;
import org.announced.written.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes known announcements as a whole. A change is made to the announcement as it is shown. */
@Service
public class AnnouncementCorrections {

  private final LockedAnnouncements announcements;
  private final AnnouncementDocuments documents;
  private final DocumentParts parts;
  private final AddressKeys keys;
  private final CorrectionExecution execution;
  private final CorrectionRules rules;
  private final Journal journal;
  private final EntityManager entities;
  private final Clock clock;
  private final WriteTransaction transaction;
  private final JdbcClient jdbc;

  AnnouncementCorrections(
      LockedAnnouncements announcements,
      AnnouncementDocuments documents,
      DocumentParts parts,
      AddressKeys keys,
      CorrectionExecution execution,
      CorrectionRules rules,
      Journal journal,
      EntityManager entities,
      Clock clock,
      WriteTransaction transaction,
      JdbcClient jdbc) {
    this.announcements = announcements;
    this.documents = documents;
    this.parts = parts;
    this.keys = keys;
    this.execution = execution;
    this.rules = rules;
    this.journal = journal;
    this.entities = entities;
    this.clock = clock;
    this.transaction = transaction;
    this.jdbc = jdbc;
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
   * Adds a document that tells a known announcement again, in the transaction at hand: its sources,
   * what they say differently as claims, and what the announcement does not have. If it is refused,
   * nothing was written.
   *
   * @param contents what the document says
   */
  public Attached attach(UUID id, JsonNode document, Contents contents, Caller by) {
    var sources =
        document
            .path(SourcePart.LIST.field())
            .valueStream()
            .map(one -> (ObjectNode) one.deepCopy())
            .toList();
    var added = new AddedSources(sources, keys, known -> differences(document, known, contents));
    var edit = new Edit(Action.SOURCE_ADDED, by, AddedSources.WHY, new Faults(), added);
    try {
      var carried = correct(id, edit);
      return new Attached(added.parts(), added.claims(), carried.made());
    } finally {
      entities.clear();
    }
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
      correct(id, edit);
    } finally {
      entities.clear();
    }
  }

  /**
   * At how many places a document says more or otherwise of an announcement, its sources left out.
   *
   * @param contents what the document says
   */
  public int differences(UUID id, JsonNode document, Contents contents) {
    return differences(document, PostedJson.parse(documents.json(id)), contents).size();
  }

  private Retelling differences(JsonNode document, JsonNode known, Contents contents) {
    var dollars = new ToldDollars(jdbc, contents.announcement().announcedOn().firstDay());
    return Differences.between(document, known, contents, parts, dollars);
  }

  /**
   * How much was added.
   *
   * @param made the companies that were made for it
   */
  public record Attached(int parts, int claims, List<NewCompany> made) {}

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

  /** In the transaction at hand. */
  private CorrectionExecution.Carried correct(UUID id, Edit edit) {
    var announcement = locked(id);
    var before = PostedJson.parse(documents.json(id));
    var carried = execution.carryOut(announcement, before, edit);
    note(announcement, before, carried, edit);
    return carried;
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

  private Announcement locked(UUID id) {
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
