package org.announced.correction;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.announced.announcement.Announcement;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.announcement.LockedAnnouncements;
import org.announced.database.WriteTransaction;
import org.announced.http.PostedJson;
import org.announced.listing.Lists;
import org.announced.part.DocumentPart;
import org.announced.part.PartList;
import org.announced.plan.ClaimPart;
import org.announced.revision.MergePatch;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes one thing in an announcement. The thing is loaded alone, with what the announcement says
 * of itself and its sources, however many others stand beside it; unless the change can be
 * understood only with those.
 */
@Service
class ThingCorrections {

  private final LockedAnnouncements announcements;
  private final AnnouncementDocuments documents;
  private final ShownThings things;
  private final CorrectionExecution execution;
  private final Journal journal;
  private final EntityManager entities;
  private final WriteTransaction transaction;

  ThingCorrections(
      LockedAnnouncements announcements,
      AnnouncementDocuments documents,
      ShownThings things,
      CorrectionExecution execution,
      Journal journal,
      EntityManager entities,
      WriteTransaction transaction) {
    this.announcements = announcements;
    this.documents = documents;
    this.things = things;
    this.execution = execution;
    this.journal = journal;
    this.entities = entities;
    this.transaction = transaction;
  }

  /**
   * Patches a thing.
   *
   * @param patch of the thing of this id
   * @param edit what the patch makes of the announcement
   * @param precondition refuses a state of the thing that the caller has not seen
   * @param dryRun whether to take everything back in the end, and only tell what would be
   * @return the thing as it is shown then, and what was done
   * @throws org.announced.problem.ProblemException with all that is wrong with what it would
   *     become; 404; 412
   */
  Corrected correct(
      DocumentPart<?> part,
      UUID id,
      ObjectNode patch,
      Edit edit,
      Consumer<String> precondition,
      boolean dryRun) {
    var list = part.list();
    return transaction.carryOutAgain(
        dryRun,
        () -> {
          var announcement =
              announcements
                  .findHolding(list.table(), id)
                  .orElseThrow(() -> Lists.notFound(things.listing(list), id.toString()));
          var json = things.json(list, id);
          precondition.accept(json);
          return correct(announcement, part, id, (ObjectNode) PostedJson.parse(json), patch, edit);
        });
  }

  private Corrected correct(
      Announcement announcement,
      DocumentPart<?> part,
      UUID id,
      ObjectNode before,
      ObjectNode patch,
      Edit edit) {
    var list = part.list();
    var head = (ObjectNode) PostedJson.parse(documents.headJson(announcement.getId()));
    var claims = Objects.requireNonNull(head.remove(ClaimPart.LIST.field()));
    var stored = Objects.requireNonNull(entities.find(list.type(), id));
    var pointer = list.pointer(stored.position());
    var isAlone =
        !part.refersToOthersOfItsList(patch)
            && Consequences.leave(claims, pointer, before, MergePatch.apply(before, patch));
    var known =
        isAlone
            ? alone(head, list, before)
            : PostedJson.parse(documents.json(announcement.getId()));
    var carried = execution.carryOut(announcement, known, edit);
    var json = things.json(list, id);
    var after = PostedJson.parse(isAlone ? json : documents.json(announcement.getId()));
    var isChanged =
        journal.note(
            announcement,
            isAlone ? before : known,
            after,
            isAlone ? pointer : "",
            edit,
            carried.at());
    return new Corrected(json, carried.written(edit, isChanged));
  }

  /** The announcement as if it had no other things. Its sources are needed to name those of one. */
  private static JsonNode alone(ObjectNode head, PartList list, ObjectNode thing) {
    if (!head.has(list.field())) {
      head.set(list.field(), JsonNodeFactory.instance.arrayNode().addAll(List.of(thing)));
    }
    return head;
  }
}
