package org.announced.signal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All market reactions. */
public interface MarketReactions extends Repository<MarketReaction, UUID> {

  List<MarketReaction> saveAll(Iterable<MarketReaction> reactions);
}
