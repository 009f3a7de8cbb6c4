package org.announced.site;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Sites extends Repository<Site, UUID> {

  Site save(Site site);

  /** Writes what has been changed of loaded sites, so that SQL sees it. */
  void flush();

  Optional<Site> findById(UUID id);
}
