package org.announced.source;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

/** All sources. */
public interface Sources extends Repository<Source, UUID> {

  List<Source> saveAll(Iterable<Source> sources);

  /** Those of the addresses that are known, each of one announcement. */
  List<Source> findByUrlKeyIn(Collection<String> keys);

  boolean existsByAnnouncementIdAndPublisherAndTitle(
      UUID announcementId, @Nullable String publisher, @Nullable String title);
}
