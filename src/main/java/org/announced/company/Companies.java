package org.announced.company;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Companies extends Repository<Company, UUID> {

  Company save(Company company);

  /** Writes what has been changed of loaded companies, so that SQL sees it. */
  void flush();

  Optional<Company> findById(UUID id);

  /** Those of the ids that there are, in no particular order. */
  List<Company> findAllByIdIn(Collection<UUID> ids);
}
