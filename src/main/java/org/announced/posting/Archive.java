package org.announced.posting;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.announcement.Announcements;
import org.announced.announcement.Correctable;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.plan.Contents;
import org.announced.source.AnnouncementSources;
import org.announced.source.AnnouncementSources.ReportedBy;
import org.announced.source.Source;
import org.springframework.stereotype.Repository;

/**
 * Puts an announcement where each of its parts is kept. Failures are translated, as by Spring Data.
 */
@Repository
class Archive {

  private final Announcements announcements;
  private final DocumentParts parts;
  private final EntityManager entities;
  private final AnnouncementSources sources;

  Archive(
      Announcements announcements,
      DocumentParts parts,
      EntityManager entities,
      AnnouncementSources sources) {
    this.announcements = announcements;
    this.parts = parts;
    this.entities = entities;
    this.sources = sources;
  }

  /**
   * What is referred to goes first. Afterwards SQL sees it all.
   *
   * @param stored ids of the sources that were stored since the documents were read; those that are
   *     stored now are added
   */
  void keep(List<Contents> contents, Set<UUID> stored) {
    contents.forEach(one -> announcements.save(one.announcement()));
    for (var part : parts.list()) {
      contents.forEach(one -> inOrder(part, one).forEach(thing -> keep(thing, stored)));
    }
    entities.flush();
    entities.clear();
    sources.add(contents.stream().flatMap(Archive::sources).toList());
  }

  private static <T extends Correctable<T>> List<T> inOrder(
      DocumentPart<T> part, Contents contents) {
    return part.inOrder(contents.of(part));
  }

  /** A source that several of them have is stored with the first. */
  private void keep(Correctable<?> thing, Set<UUID> stored) {
    if (!(thing instanceof Source source) || (!source.isStored() && stored.add(source.getId()))) {
      entities.persist(thing);
    }
  }

  private static Stream<ReportedBy> sources(Contents contents) {
    var announcement = contents.announcement().getId();
    return contents
        .all(Source.class)
        .map(source -> new ReportedBy(announcement, source.getId(), source.position()));
  }
}
