package org.announced.revision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.announced.access.Caller;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;

/** Writes the journal of changes, each in the transaction of the change. */
@Repository
public class Revisions {

  private final JdbcClient jdbc;

  Revisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A change, to be written to the journal.
   *
   * @param number of the revision that the change makes, counted from 1
   * @param by the caller who made it
   * @param reason why; null only for {@link Action#CREATED}
   * @param changes what differs, as {@link Changes#between} lists it
   */
  public record RevisionEntry(
      int number,
      Action action,
      Instant at,
      @Nullable Caller by,
      @Nullable String reason,
      ArrayNode changes) {}

  /**
   * Writes that things were recorded for the first time. Takes one statement.
   *
   * @param at when each was recorded, by its id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordCreated(Subject subject, Map<UUID, Instant> at, Caller by) {
    if (at.isEmpty()) {
      return;
    }
    var ids = at.keySet().stream().map(any -> nextId()).toArray();
    var times = at.values().stream().map(one -> one.atOffset(ZoneOffset.UTC)).toArray();
    jdbc.sql(
            """
            insert into %s (id, %s, number, action, made_at, token_id, author, changes)
            select id, subject, 1, :action, made_at, :token, :author, '[]'
            from unnest(:ids, :subjects, :times) as created (id, subject, made_at)
            """
                .formatted(subject.table(), subject.reference()))
        .param("ids", new SqlArrayValue("uuid", ids))
        .param("subjects", new SqlArrayValue("uuid", at.keySet().toArray()))
        .param("times", new SqlArrayValue("timestamptz", times))
        .param("action", Action.CREATED.name())
        .param("token", by.id())
        .param("author", by.name())
        .update();
  }

  /**
   * Writes a change of one thing.
   *
   * @return the id of the entry
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID record(Subject subject, UUID id, RevisionEntry entry) {
    var by = entry.by();
    var entryId = nextId();
    jdbc.sql(
            """
            insert into %s (id, %s, number, action, made_at, token_id, author, reason, changes)
            values (:id, :subject, :number, :action, :at, :token, :author, :reason, cast(:changes as json))
            """
                .formatted(subject.table(), subject.reference()))
        .param("id", entryId)
        .param("subject", id)
        .param("number", entry.number())
        .param("action", entry.action().name())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("token", by == null ? null : by.id())
        .param("author", by == null ? null : by.name())
        .param("reason", entry.reason())
        .param("changes", entry.changes().toString())
        .update();
    return entryId;
  }

  private static UUID nextId() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
