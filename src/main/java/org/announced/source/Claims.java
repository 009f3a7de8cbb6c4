package org.announced.source;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All claims. */
public interface Claims extends Repository<Claim, UUID> {

  List<Claim> saveAll(Iterable<Claim> claims);
}
