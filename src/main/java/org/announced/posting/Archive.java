package org.announced.posting;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.announced.announcement.Announcements;
import org.announced.part.DocumentParts;
import org.announced.plan.Contents;
import org.springframework.stereotype.Repository;

/**
 * Puts an announcement where each of its parts is kept. Failures are translated, as by Spring Data.
 */
@Repository
class Archive {

  private final Announcements announcements;
  private final DocumentParts parts;
  private final EntityManager entities;

  Archive(Announcements announcements, DocumentParts parts, EntityManager entities) {
    this.announcements = announcements;
    this.parts = parts;
    this.entities = entities;
  }

  /** What is referred to goes first. Afterwards SQL sees it all. */
  void keep(List<Contents> contents) {
    contents.forEach(one -> announcements.save(one.announcement()));
    for (var part : parts.list()) {
      contents.forEach(one -> one.of(part).forEach(entities::persist));
    }
    entities.flush();
    entities.clear();
  }
}
