package org.announced.announcement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.announced.identity.Identified;
import org.jspecify.annotations.Nullable;

/** Something that one announcement says. Each change of it makes a revision. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public abstract class AnnouncedFact extends Identified {

  @Column(name = "announcement_id", updatable = false)
  private UUID announcementId;

  /**
   * The announcement's own day, kept here too so that a list by day reads one index. It follows the
   * announcement's in the database.
   */
  @Embedded
  @AttributeOverride(name = "firstDay", column = @Column(name = "announced_on", updatable = false))
  @AttributeOverride(
      name = "precision",
      column = @Column(name = "announced_precision", updatable = false))
  private AnnouncedDay announced;

  /** The places of a list are changed together. */
  @Column(name = "position", updatable = false)
  private int position;

  @Version
  @Column(name = "revision")
  private int revision;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  /** When it was told anew, whether or not that changed it. */
  @Transient private @Nullable Instant toldAt;

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected AnnouncedFact() {
    super(null);
  }

  /** In its first revision; with the id that it is known by, or a new one. */
  protected AnnouncedFact(Origin origin) {
    super(origin.known() == null ? nextId() : origin.known());
    this.announcementId = origin.announcementId();
    this.announced = AnnouncedDay.of(origin.announcedOn());
    this.position = origin.position();
    this.revision = 1;
    this.createdAt = origin.recordedAt();
    this.updatedAt = origin.recordedAt();
  }

  /** Becomes what is told, as far as all things of an announcement have it. */
  protected void correctFact(AnnouncedFact told) {
    this.toldAt = told.createdAt;
  }

  /**
   * What becomes of a list in it.
   *
   * @param lists names of those lists that are told otherwise; no other is read
   */
  protected static <E> List<E> retold(String name, List<E> now, List<E> told, Set<String> lists) {
    // A new list, so that all of its rows go before any come.
    return lists.contains(name) && !now.equals(told) ? new ArrayList<>(told) : now;
  }

  @PreUpdate
  void noteUpdate() {
    if (toldAt != null) {
      updatedAt = toldAt;
    }
  }

  /** Its place among the announcement's things of its kind, from 0. */
  public int position() {
    return position;
  }
}
