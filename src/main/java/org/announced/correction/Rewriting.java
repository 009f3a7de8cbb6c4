package org.announced.correction;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.announcement.Announcement;
import org.announced.announcement.Correctable;
import org.announced.dataset.RecordRegister;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.part.PartList;
import org.announced.plan.Contents;
import org.announced.plan.SourcePart;
import org.announced.source.AnnouncementSources;
import org.announced.source.AnnouncementSources.ReportedBy;
import org.announced.source.Source;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Stores corrections: things that are told otherwise are loaded and corrected, and written where
 * they differ then; nothing else is loaded. Whole lists move in one statement.
 */
@Repository
class Rewriting {

  private final DocumentParts parts;
  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final AnnouncementSources sources;
  private final RecordRegister records;

  Rewriting(
      DocumentParts parts,
      EntityManager entities,
      JdbcClient jdbc,
      AnnouncementSources sources,
      RecordRegister records) {
    this.parts = parts;
    this.entities = entities;
    this.jdbc = jdbc;
    this.sources = sources;
    this.records = records;
  }

  /**
   * Makes of what is stored what it is corrected to. Afterwards SQL sees it.
   *
   * @param announcement as it is stored, whose row is locked
   */
  void correct(Announcement announcement, Contents contents, Correction correction) {
    move(announcement.getId(), correction);
    if (correction.isHeadWritten()) {
      announcement.correct(contents.announcement());
      records.arrange(
          announcement.getId(),
          contents.records(),
          contents.editions(),
          announcement.revision() + 1);
    }
    var loaded = new HashMap<UUID, Correctable<?>>();
    parts.list().forEach(part -> giveWay(part, contents, correction, loaded));
    // What things of an announcement take over from it follows its row, and what they give up goes
    // before others take it.
    entities.flush();
    parts.list().forEach(part -> write(part, contents, correction, loaded));
    entities.flush();
    report(announcement.getId(), contents, correction);
    var last = new ArrayList<>(parts.lists());
    Collections.reverse(last);
    last.remove(SourcePart.LIST);
    last.forEach(list -> remove(list, correction.removed(list)));
    sources.deleteUnused(correction.removed(SourcePart.LIST));
  }

  private void report(UUID announcement, Contents contents, Correction correction) {
    sources.add(
        contents
            .all(Source.class)
            .filter(source -> !correction.isKnown(SourcePart.LIST, source.position()))
            .map(source -> new ReportedBy(announcement, source.getId(), source.position()))
            .toList());
  }

  /** Two things may stand in one place until all have moved, come or gone. */
  private void move(UUID announcement, Correction correction) {
    var moved = new LinkedHashSet<>(correction.moved());
    if (moved.remove(SourcePart.LIST)) {
      sources.arrange(
          announcement, correction.places(SourcePart.LIST), correction.removed(SourcePart.LIST));
    }
    if (moved.isEmpty()) {
      return;
    }
    jdbc.sql(
            "set constraints %s deferred"
                .formatted(
                    moved.stream()
                        .map(list -> list.table() + "_position_unique")
                        .collect(Collectors.joining(", "))))
        .update();
    for (var list : moved) {
      var places = correction.places(list);
      jdbc.sql(
              """
              update %s as thing set position = place
              from unnest(:ids, :places) as moved (id, place)
              where thing.id = moved.id and position <> place
              """
                  .formatted(list.table()))
          .param("ids", array(places.keySet()))
          .param("places", new SqlArrayValue("integer", places.values().toArray()))
          .update();
    }
  }

  /** Loads those that are told otherwise, or are to be gone, all of a kind at once, and once. */
  private <T extends Correctable<T>> void giveWay(
      DocumentPart<T> part,
      Contents contents,
      Correction correction,
      Map<UUID, Correctable<?>> loaded) {
    var list = part.list();
    var outdated = correction.outdated(list);
    if (outdated.isEmpty()) {
      return;
    }
    var told = new HashMap<UUID, T>();
    contents.of(part).forEach(thing -> told.put(thing.getId(), thing));
    @SuppressWarnings("unchecked") // The things of a list are of its type.
    var type = (Class<T>) list.type();
    var stored =
        entities
            .unwrap(Session.class)
            .findMultiple(type, List.copyOf(outdated), SessionCheckMode.ENABLED);
    for (var one : stored) {
      var thing = Objects.requireNonNull(one);
      thing.yieldTo(told.get(thing.getId()));
      loaded.put(thing.getId(), thing);
    }
  }

  private <T extends Correctable<T>> void write(
      DocumentPart<T> part,
      Contents contents,
      Correction correction,
      Map<UUID, Correctable<?>> loaded) {
    for (var thing : contents.of(part)) {
      if (!correction.writes(part.list(), thing.position())) {
        continue;
      }
      @SuppressWarnings("unchecked") // The same thing as it was.
      var stored = (T) loaded.get(thing.getId());
      if (stored == null) {
        if (!(thing instanceof Source source && source.isStored())) {
          entities.persist(thing);
        }
      } else {
        stored.correct(thing, correction.retold(thing.getId()));
      }
    }
  }

  private void remove(PartList list, List<UUID> ids) {
    if (!ids.isEmpty()) {
      entities
          .createQuery(
              "delete from %s as thing where thing.id in :ids"
                  .formatted(list.type().getSimpleName()))
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  private static SqlArrayValue array(Collection<UUID> ids) {
    return new SqlArrayValue("uuid", ids.toArray());
  }
}
