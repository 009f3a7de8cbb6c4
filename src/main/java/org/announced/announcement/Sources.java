package org.announced.announcement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All sources. */
public interface Sources extends Repository<Source, UUID> {

  List<Source> saveAll(Iterable<Source> sources);

  /** Those of the addresses that are known, each of one announcement. */
  List<Source> findByUrlKeyIn(Collection<String> keys);

  List<Source> saveAllAndFlush(Iterable<Source> sources);

  List<Source> findByAnnouncementId(UUID announcementId);

  /** Where another source of the announcement would stand. */
  @Query(
      "select coalesce(max(source.position) + 1, 0) from Source source where source.announcementId = :announcementId")
  int nextPosition(UUID announcementId);

  boolean existsByAnnouncementIdAndPublisherAndTitle(
      UUID announcementId, @Nullable String publisher, @Nullable String title);
}
