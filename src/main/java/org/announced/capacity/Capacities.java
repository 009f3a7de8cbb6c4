package org.announced.capacity;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All capacities. */
public interface Capacities extends Repository<Capacity, UUID> {

  List<Capacity> saveAll(Iterable<Capacity> capacities);
}
