package org.announced.correction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.document.GivenFields;
import org.announced.http.PostedJson;
import org.announced.part.Member;
import org.announced.revision.Changes;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Counts and tells what a correction has changed, if anything. */
@Component
class Journal {

  /** What repeats other fields, follows from them, or is counted here. */
  private static final Set<String> DERIVED =
      Stream.concat(
              GivenFields.DERIVED.stream(), Stream.of("announcement", "revision", "updatedAt"))
          .collect(Collectors.toUnmodifiableSet());

  private final AnnouncementDocuments documents;
  private final Revisions revisions;
  private final JdbcClient jdbc;

  Journal(AnnouncementDocuments documents, Revisions revisions, JdbcClient jdbc) {
    this.documents = documents;
    this.revisions = revisions;
    this.jdbc = jdbc;
  }

  /**
   * Compares an announcement, as it now stands in the database, with what it was.
   *
   * @param before as it was shown
   */
  void note(UUID announcement, JsonNode before, Edit edit, Instant now) {
    var after = PostedJson.parse(documents.json(announcement));
    var changes = Changes.between(before, after, DERIVED);
    if (changes.isEmpty()) {
      return;
    }
    for (var member : Member.values()) {
      if (member.hasRevisions()) {
        count(
            member.table(), changed(before.path(member.field()), after.path(member.field())), now);
      }
    }
    count("announcement", List.of(announcement), now);
    var number = before.path("revision").asInt() + 1;
    revisions.record(
        Subject.ANNOUNCEMENT,
        announcement,
        new Revisions.RevisionEntry(number, edit.action(), now, edit.by(), edit.reason(), changes));
  }

  private static List<UUID> changed(JsonNode before, JsonNode after) {
    var known = new HashMap<String, JsonNode>();
    before.forEach(one -> known.put(one.path("id").asString(), one));
    var changed = new ArrayList<UUID>();
    for (var one : after) {
      var was = known.get(one.path("id").asString());
      if (was != null && !Changes.between(was, one, DERIVED).isEmpty()) {
        changed.add(UUID.fromString(one.path("id").asString()));
      }
    }
    return changed;
  }

  private void count(String table, Collection<UUID> ids, Instant now) {
    if (!ids.isEmpty()) {
      jdbc.sql(
              "update %s set revision = revision + 1, updated_at = :now where id = any (:ids)"
                  .formatted(table))
          .param("now", now.atOffset(ZoneOffset.UTC))
          .param("ids", new SqlArrayValue("uuid", ids.toArray()))
          .update();
    }
  }
}
