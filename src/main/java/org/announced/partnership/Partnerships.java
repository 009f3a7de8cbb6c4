package org.announced.partnership;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All partnerships. */
public interface Partnerships extends Repository<Partnership, UUID> {

  List<Partnership> saveAll(Iterable<Partnership> partnerships);
}
