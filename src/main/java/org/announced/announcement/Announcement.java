package org.announced.announcement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.announced.identity.Identified;
import org.announced.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * One public statement event, by one or more parties, on a day. What it announces refers to it;
 * articles that report it are its {@link Source}s.
 */
@Entity
@Table(name = "announcement")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public class Announcement extends Identified {

  private @Nullable String slug;
  private String headline;

  @Embedded private AnnouncedDay announced;

  @Embedded private @Nullable Setting setting;

  @Column(name = "retracted_at")
  private @Nullable Instant retractedAt;

  @Column(name = "retraction_reason")
  private @Nullable String retractionReason;

  private int revision;

  @Column(name = "document_digest")
  private byte @Nullable [] documentDigest;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @ElementCollection
  @CollectionTable(
      name = "announcement_person",
      joinColumns = @JoinColumn(name = "announcement_id"))
  @OrderColumn(name = "position")
  private List<Person> people = new ArrayList<>();

  /**
   * Where and when in the course of events it was made; each part null when not known.
   *
   * @param place in words
   * @param country ISO 3166-1 alpha-2
   * @param region ISO 3166-2, in that country
   * @param occasion the event at which it was made
   */
  @Embeddable
  public record Setting(
      @Nullable String place,
      @Nullable String country,
      @Nullable String region,
      @Nullable String occasion) {}

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected Announcement() {
    super(null);
  }

  /**
   * One that is new to the tracker, in its first revision. It is stored once it has a slug and says
   * what it was made of: see {@link #record}.
   *
   * @param headline what was announced, in the tracker's own words
   * @param announcedOn the day of the statement, where it was made, as precise as it is known
   * @param now when the tracker learns of it
   */
  public Announcement(
      String headline, PartialDay announcedOn, Setting setting, List<Person> people, Instant now) {
    this(nextId(), headline, announcedOn, setting, people, now);
  }

  /**
   * Tells anew, in all that it says of itself, what an announcement is; it is not for storing.
   *
   * @param known the id of that announcement
   * @param now when it is told
   */
  public Announcement(
      UUID known,
      String headline,
      PartialDay announcedOn,
      Setting setting,
      List<Person> people,
      Instant now) {
    super(known);
    if (headline.isBlank()) {
      throw new IllegalArgumentException("an announcement needs a headline");
    }
    this.headline = headline;
    this.announced = AnnouncedDay.of(announcedOn);
    this.setting = setting;
    this.people.addAll(people);
    this.revision = 1;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /**
   * Becomes what is told, in all that it says of itself. Its slug, by which it is linked to, stays.
   */
  public void correct(Announcement told) {
    this.headline = told.headline;
    this.announced = told.announced;
    this.setting = told.setting;
    if (!this.people.equals(told.people)) {
      this.people.clear();
      this.people.addAll(told.people);
    }
  }

  /** Counts a change of it, or of anything in it. */
  public void revise(Instant now) {
    this.revision++;
    this.updatedAt = now;
  }

  /** From 1; each change of it, or of anything in it, makes the next. */
  public int revision() {
    return revision;
  }

  /** Marks it as never having happened. It stays readable. */
  public void retract(String reason, Instant now) {
    this.retractedAt = now;
    this.retractionReason = reason;
  }

  /** Takes a retraction back. */
  public void restore() {
    this.retractedAt = null;
    this.retractionReason = null;
  }

  /** Whether it was found never to have happened, so that it is kept and not counted. */
  public boolean isRetracted() {
    return retractedAt != null;
  }

  /**
   * Gives it what it needs to be stored.
   *
   * @param slug that no other announcement has
   * @param digest 32 bytes by which the same document is known again
   */
  public void record(String slug, byte[] digest) {
    this.slug = slug;
    this.documentDigest = digest.clone();
  }

  /** Null before it is recorded. */
  public @Nullable String slug() {
    return slug;
  }

  public String headline() {
    return headline;
  }

  /** The day on which it was made public, as precise as it is known. */
  public PartialDay announcedOn() {
    return announced.told();
  }

  /** ISO 3166-1 alpha-2 of the country in which it was made; null when not known. */
  public @Nullable String country() {
    return setting == null ? null : setting.country();
  }

  /** ISO 3166-2 of the region in which it was made; null when not known. */
  public @Nullable String region() {
    return setting == null ? null : setting.region();
  }

  /** Where something that is announced here stands; {@code known} is null for something new. */
  public Origin origin(int position, Instant now, @Nullable UUID known) {
    return new Origin(getId(), announcedOn(), position, now, known);
  }
}
