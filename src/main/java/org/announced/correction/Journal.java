package org.announced.correction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.announcement.Announcement;
import org.announced.part.DocumentParts;
import org.announced.plan.SourcePart;
import org.announced.revision.Changes;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.announced.source.Source;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Counts and tells what a correction has changed, if anything. */
@Component
class Journal {

  private final Revisions revisions;
  private final EntityManager entities;

  /** What repeats other fields, follows from them, or is counted. */
  private final Set<String> derived;

  Journal(Revisions revisions, EntityManager entities, DocumentParts parts) {
    this.revisions = revisions;
    this.entities = entities;
    this.derived =
        Stream.concat(
                parts.derived().stream(),
                Stream.of("announcement", "announcements", "revision", "updatedAt"))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Notes what a source was corrected to, if two states of it differ. It is a change of the source
   * alone, and of no announcement. Afterwards SQL sees it.
   *
   * @param source as it is stored
   * @return whether they do
   */
  boolean note(Source source, JsonNode before, JsonNode after, Edit edit, Instant now) {
    var changes = Changes.between(before, after, derived, "");
    if (!changes.isEmpty()) {
      revisions.record(
          Subject.SOURCE,
          source.getId(),
          new Revisions.RevisionEntry(
              source.revision(), edit.action(), now, edit.by(), edit.reason(), changes));
    }
    return !changes.isEmpty();
  }

  /** The same for those sources of an announcement that stay and are told otherwise. */
  boolean noteSources(JsonNode before, JsonNode after, Edit edit, Instant now) {
    var isChanged = false;
    var known = new HashMap<String, JsonNode>();
    var field = SourcePart.LIST.field();
    before.path(field).forEach(one -> known.put(one.path("id").asString(), one));
    for (var source : after.path(field)) {
      var was = known.get(source.path("id").asString());
      if (was != null && !was.equals(source)) {
        var id = UUID.fromString(source.path("id").asString());
        isChanged |=
            note(Objects.requireNonNull(entities.find(Source.class, id)), was, source, edit, now);
      }
    }
    return isChanged;
  }

  /**
   * Makes a revision of the announcement, if two states differ. Afterwards SQL sees it.
   *
   * @param announcement as it is stored
   * @param before how the announcement, or a thing in it, was shown
   * @param after how the same is shown now
   * @param pointer where it stands in the announcement; empty for the announcement itself
   * @return whether they do
   */
  boolean note(
      Announcement announcement,
      JsonNode before,
      JsonNode after,
      String pointer,
      Edit edit,
      Instant now) {
    var changes = Changes.between(before, after, derived, pointer);
    if (changes.isEmpty()) {
      return false;
    }
    announcement.revise(now);
    entities.flush();
    revisions.record(
        Subject.ANNOUNCEMENT,
        announcement.getId(),
        new Revisions.RevisionEntry(
            announcement.revision(), edit.action(), now, edit.by(), edit.reason(), changes));
    return true;
  }
}
