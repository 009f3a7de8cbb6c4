package org.announced.correction;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.announced.announcement.AnnouncedFact;
import org.announced.announcement.Correctable;
import org.announced.announcement.Kept;
import org.announced.identity.Identified;
import org.announced.part.Member;
import org.announced.plan.Contents;
import org.announced.source.Claim;
import org.announced.source.Source;
import org.hibernate.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Stores corrections: only the parts that are not just so already are written. */
@Repository
class Rewriting {

  private final EntityManager entities;
  private final JdbcClient jdbc;

  Rewriting(EntityManager entities, JdbcClient jdbc) {
    this.entities = entities;
    this.jdbc = jdbc;
  }

  /**
   * Makes of what is stored what it is corrected to. Places and what is unique within the
   * announcement are cleared first, so that no order of writing can collide.
   */
  void correct(Contents contents, Correction correction) {
    var announcement = contents.announcement().getId();
    entities.flush();
    // What was read before would be taken for what is stored after the SQL below.
    entities.clear();
    for (var member : Member.values()) {
      clear(member, announcement, correction);
    }
    write(Member.SOURCES, contents.sources(), Source::position, correction);
    write(Member.INVESTMENTS, contents.investments(), AnnouncedFact::position, correction);
    write(Member.PARTNERSHIPS, contents.partnerships(), AnnouncedFact::position, correction);
    write(Member.TRAINING_GOALS, contents.trainingGoals(), AnnouncedFact::position, correction);
    write(Member.CAPACITIES, contents.capacities(), AnnouncedFact::position, correction);
    write(Member.MARKET_REACTIONS, contents.marketReactions(), AnnouncedFact::position, correction);
    write(Member.INDICATORS, contents.indicators(), AnnouncedFact::position, correction);
    write(Member.CLAIMS, contents.claims(), Claim::position, correction);
    entities.flush();
    entities.clear();
    var last = new ArrayList<>(List.of(Member.values()));
    Collections.reverse(last);
    last.forEach(member -> remove(member, correction.removed(member)));
  }

  private void clear(Member member, UUID announcement, Correction correction) {
    var table = member.table();
    if (correction.moved().contains(member)) {
      jdbc.sql(
              "update %s set position = position + 1000000 where announcement_id = :id"
                  .formatted(table))
          .param("id", announcement)
          .update();
      correction.kept().forEach((pointer, kept) -> place(member, pointer, kept));
    }
    var outdated = correction.outdated(member);
    if (member == Member.CLAIMS && !outdated.isEmpty()) {
      jdbc.sql("update claim set preferred = false where id = any (:ids)")
          .param("ids", array(outdated))
          .update();
    }
    if (member == Member.SOURCES && !outdated.isEmpty()) {
      // Another address, not none: it may be all that a source is known by.
      jdbc.sql(
              "update source set url = 'https://' || id || '.invalid'"
                  + " where id = any (:ids) and url is not null")
          .param("ids", array(outdated))
          .update();
    }
  }

  private void place(Member member, String pointer, Kept kept) {
    if (pointer.startsWith(member.pointer(0).replaceFirst("0$", ""))) {
      jdbc.sql("update %s set position = :position where id = :id".formatted(member.table()))
          .param("position", Integer.valueOf(pointer.substring(pointer.lastIndexOf('/') + 1)))
          .param("id", kept.id())
          .update();
    }
  }

  /** Loads those that stay and are told otherwise, all at once, and nothing of the others. */
  private <T extends Identified & Correctable<T>> void write(
      Member member, List<T> things, ToIntFunction<T> position, Correction correction) {
    var kept = new ArrayList<T>();
    for (var thing : things) {
      var place = position.applyAsInt(thing);
      if (!correction.writes(member, place)) {
        continue;
      }
      if (correction.kept().containsKey(member.pointer(place))) {
        kept.add(thing);
      } else {
        entities.persist(thing);
      }
    }
    if (!kept.isEmpty()) {
      correct(member, kept, correction);
    }
  }

  private <T extends Identified & Correctable<T>> void correct(
      Member member, List<T> things, Correction correction) {
    @SuppressWarnings("unchecked") // Things of one list are of one class.
    var type = (Class<T>) things.get(0).getClass();
    var stored =
        entities
            .unwrap(Session.class)
            .findMultiple(type, things.stream().<Object>map(Identified::getId).toList());
    for (int i = 0; i < things.size(); i++) {
      var thing = things.get(i);
      Objects.requireNonNull(stored.get(i))
          .correct(thing, correction.retold(member, thing.getId()));
    }
  }

  private void remove(Member member, List<UUID> ids) {
    for (var detail : member.details()) {
      delete(detail.table(), detail.column(), ids);
    }
    delete(member.table(), "id", ids);
  }

  private void delete(String table, String column, List<UUID> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("delete from %s where %s = any (:ids)".formatted(table, column))
          .param("ids", array(ids))
          .update();
    }
  }

  private static SqlArrayValue array(List<UUID> ids) {
    return new SqlArrayValue("uuid", ids.toArray());
  }
}
