package org.announced.signal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All indicators. */
public interface Indicators extends Repository<Indicator, UUID> {

  List<Indicator> saveAll(Iterable<Indicator> indicators);
}
