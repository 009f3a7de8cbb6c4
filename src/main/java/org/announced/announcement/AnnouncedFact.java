package org.announced.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.announced.identity.Identified;

/** Something that one announcement says. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public abstract class AnnouncedFact extends Identified {

  @Column(name = "announcement_id")
  private UUID announcementId;

  /** The announcement's own day, kept here too so that a list by day reads one index. */
  @Column(name = "announced_on")
  private LocalDate announcedOn;

  @Column(name = "position")
  private int position;

  @Column(name = "revision")
  private int revision;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected AnnouncedFact() {
    super(null);
  }

  protected AnnouncedFact(Origin origin) {
    super(origin.kept() == null ? nextId() : origin.kept().id());
    this.announcementId = origin.announcementId();
    this.announcedOn = origin.announcedOn();
    this.position = origin.position();
    this.revision = origin.kept() == null ? 1 : origin.kept().revision();
    this.createdAt = origin.recordedAt();
    this.updatedAt = origin.kept() == null ? origin.recordedAt() : origin.kept().updatedAt();
  }

  /** Becomes what is told, as far as all things of an announcement have it. */
  protected void correctFact(AnnouncedFact told) {
    this.announcedOn = told.announcedOn;
    this.position = told.position;
  }

  /** Its place among the announcement's things of its kind, from 0. */
  public int position() {
    return position;
  }
}
