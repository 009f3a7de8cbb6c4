package org.announced.investment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All investments. */
public interface Investments extends Repository<Investment, UUID> {

  List<Investment> saveAll(Iterable<Investment> investments);

  /** Those of the ids that there are. */
  @Query("select investment.id from Investment investment where investment.id in :ids")
  List<UUID> listKnown(Collection<UUID> ids);

  /** The announcements that these belong to. */
  @Query(
      "select distinct investment.announcementId from Investment investment where investment.id in :ids")
  List<UUID> listAnnouncements(Collection<UUID> ids);

  /** Those of the ids whose announcement was retracted. */
  @Query(
      """
      select investment.id from Investment investment join Announcement announcement
        on announcement.id = investment.announcementId
      where investment.id in :ids and announcement.retractedAt is not null
      """)
  List<UUID> listRetracted(Collection<UUID> ids);
}
