package org.announced.announcement;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/**
 * Announcements that nobody else changes until the transaction ends: they are changed one change
 * after the other.
 */
@Repository
public class LockedAnnouncements {

  private final EntityManager entities;

  LockedAnnouncements(EntityManager entities) {
    this.entities = entities;
  }

  /** Empty when there is none of this id. */
  public Optional<Announcement> find(UUID id) {
    return lock(":id", id);
  }

  /**
   * The announcement that a thing stands in; empty when there is no such thing.
   *
   * @param table in which the thing is stored
   */
  public Optional<Announcement> findHolding(String table, UUID thing) {
    return lock("(select announcement_id from %s where id = :id)".formatted(table), thing);
  }

  /**
   * @param sql gives the announcement's id, for {@code :id}
   */
  private Optional<Announcement> lock(String sql, UUID id) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(
            "select * from announcement where id = %s for update".formatted(sql),
            Announcement.class)
        .setParameter("id", id)
        .uniqueResultOptional();
  }
}
