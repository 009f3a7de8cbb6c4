package org.announced.correction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  /**
   * How the caller sees what is changed.
   *
   * @param precondition refuses a state of the announcement that the caller has not seen
   * @param answer gives what the caller is told in the end
   */
  record View(Consumer<String> precondition, Supplier<String> answer) {}

  /** The caller sees the announcement itself. */
  View whole(UUID id, Consumer<String> precondition) {
    return new View(precondition, () -> documents.json(id));
  }

  /**
   * Makes of an announcement what the edit says.
   *
   * @param dryRun whether to take everything back in the end, and only tell what would be
   * @return what the view answers
   * @throws ProblemException with all that is wrong with what it would become; 404; 412
   */
  String correct(UUID id, Edit edit, View view, boolean dryRun) {
    return changing(
        id,
        view,
        dryRun,
        (announcement, state) -> correct(announcement, PostedJson.parse(state), edit));
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
      var made = correct(locked(id), PostedJson.parse(documents.json(id)), edit);
      int claims = (int) added.claimPlaces().stream().filter(place -> place >= 0).count();
      return new Attached(added.parts(), claims, made);
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
      correct(locked(id), PostedJson.parse(documents.json(id)), edit);
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
  String retract(UUID id, Edit edit, View view, boolean dryRun) {
    return changing(
        id,
        view,
        dryRun,
        (announcement, state) -> {
          if (!announcement.isRetracted()) {
            rules.waitToLeadElsewhere();
            var reason = Objects.requireNonNull(edit.reason());
            changeHead(announcement, edit, () -> announcement.retract(reason, clock.instant()));
          }
        });
  }

  /** Takes a retraction back. */
  String restore(UUID id, Edit edit, View view, boolean dryRun) {
    return changing(
        id,
        view,
        dryRun,
        (announcement, state) -> changeHead(announcement, edit, announcement::restore));
  }

  /** A change of an announcement, which is locked, that was shown like this. */
  private interface Change {

    void make(Announcement announcement, String state);
  }

  private String changing(UUID id, View view, boolean dryRun, Change change) {
    return transaction.carryOutAgain(
        dryRun,
        () -> {
          var announcement = locked(id);
          var state = documents.json(id);
          view.precondition().accept(state);
          change.make(announcement, state);
          return view.answer().get();
        });
  }

  private List<NewCompany> correct(Announcement announcement, JsonNode before, Edit edit) {
    var carried = execution.carryOut(announcement, before, edit);
    var after = PostedJson.parse(documents.json(announcement.getId()));
    journal.noteSources(before, after, edit, carried.at());
    journal.note(announcement, before, after, "", edit, carried.at());
    return carried.made();
  }

  /** Of what is in it, nothing changes. */
  private void changeHead(Announcement announcement, Edit edit, Runnable change) {
    var id = announcement.getId();
    var before = PostedJson.parse(documents.headJson(id));
    change.run();
    entities.flush();
    var after = PostedJson.parse(documents.headJson(id));
    journal.note(announcement, before, after, "", edit, clock.instant());
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
