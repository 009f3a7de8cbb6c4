package org.announced.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * An entity with an id of its own from the moment it is made; entities are equal if their ids are.
 * Ids are UUIDs of version 7, which sort by the time they were made, so that new ones are appended
 * to an index.
 */
@MappedSuperclass
public abstract class Identified implements Persistable<UUID> {

  @Id
  @Column(name = "id")
  private UUID id;

  @Transient private boolean stored;

  /**
   * Gives it its id.
   *
   * @param id from {@link #nextId()}; null only where Hibernate makes an object to fill it with a
   *     row
   */
  @SuppressWarnings("NullAway") // Hibernate sets the field of what it reads.
  protected Identified(@Nullable UUID id) {
    this.id = id;
  }

  /** A new id, for an entity that is about to be made. */
  public static UUID nextId() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  /** Not final: Hibernate refuses that where it finds it before the method of the interface. */
  @Override
  public UUID getId() {
    return id;
  }

  /**
   * Whether the row is still to be inserted. Spring Data would otherwise ask the database whether
   * it exists.
   */
  @Override
  public final boolean isNew() {
    return !stored;
  }

  @PostLoad
  @PostPersist
  void nowStored() {
    stored = true;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Identified that && id.equals(that.getId());
  }

  @Override
  public final int hashCode() {
    return id.hashCode();
  }
}
