package org.announced.investment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All investments. */
public interface Investments extends Repository<Investment, UUID> {

  List<Investment> saveAll(Iterable<Investment> investments);

  /** The announcements that these belong to. */
  @Query(
      "select distinct investment.announcementId from Investment investment where investment.id in :ids")
  List<UUID> listAnnouncements(Collection<UUID> ids);
}
