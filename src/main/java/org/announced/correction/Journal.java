package org.announced.correction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.announcement.Announcement;
import org.announced.document.GivenFields;
import org.announced.revision.Changes;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Counts and tells what a correction has changed, if anything. */
@Component
class Journal {

  /** What repeats other fields, follows from them, or is counted. */
  private static final Set<String> DERIVED =
      Stream.concat(
              GivenFields.DERIVED.stream(), Stream.of("announcement", "revision", "updatedAt"))
          .collect(Collectors.toUnmodifiableSet());

  private final Revisions revisions;
  private final EntityManager entities;

  Journal(Revisions revisions, EntityManager entities) {
    this.revisions = revisions;
    this.entities = entities;
  }

  /**
   * Makes a revision of the announcement, if two states differ. Afterwards SQL sees it.
   *
   * @param announcement as it is stored
   * @param before how the announcement, or a thing in it, was shown
   * @param after how the same is shown now
   * @param pointer where it stands in the announcement; empty for the announcement itself
   */
  void note(
      Announcement announcement,
      JsonNode before,
      JsonNode after,
      String pointer,
      Edit edit,
      Instant now) {
    var changes = Changes.between(before, after, DERIVED, pointer);
    if (changes.isEmpty()) {
      return;
    }
    announcement.revise(now);
    entities.flush();
    revisions.record(
        Subject.ANNOUNCEMENT,
        announcement.getId(),
        new Revisions.RevisionEntry(
            announcement.revision(), edit.action(), now, edit.by(), edit.reason(), changes));
  }
}
