package org.announced.company;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Companies extends Repository<Company, UUID> {

  Company save(Company company);

  void flush();

  Optional<Company> findById(UUID id);

  List<Company> findAllByIdIn(Collection<UUID> ids);
}
