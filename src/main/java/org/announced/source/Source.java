package org.announced.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.Correctable;
import org.announced.identity.Identified;
import org.jspecify.annotations.Nullable;

/** A published article, release or filing that reports an announcement. It adds no money. */
@Entity
@Table(name = "source")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public class Source extends Identified implements Correctable<Source> {

  @Column(name = "announcement_id", updatable = false)
  private UUID announcementId;

  /** The places of a list are changed together. */
  @Column(updatable = false)
  private int position;

  private String publisher;
  private @Nullable String title;
  private @Nullable String url;

  @Column(name = "url_key", insertable = false, updatable = false)
  private @Nullable String urlKey;

  @Column(name = "published_at")
  private @Nullable String publishedAt;

  private @Nullable String language;

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected Source() {
    super(null);
  }

  /**
   * A publication that reports the announcement.
   *
   * @param position its place among the announcement's sources, from 0
   */
  public Source(UUID announcementId, int position, Publication publication) {
    this(nextId(), announcementId, position, publication);
  }

  /** One that is known by its id, described anew. */
  public Source(UUID id, UUID announcementId, int position, Publication publication) {
    super(id);
    this.announcementId = announcementId;
    this.position = position;
    this.publisher = publication.publisher();
    this.title = publication.title();
    this.url = publication.url();
    this.publishedAt = publication.publishedAt();
    this.language = publication.language();
  }

  @Override
  public void correct(Source told, Set<String> lists) {
    this.publisher = told.publisher;
    this.title = told.title;
    this.url = told.url;
    this.publishedAt = told.publishedAt;
    this.language = told.language;
  }

  /** No address is none: it may be all that a source is known by, so there is one of nowhere. */
  @Override
  public void yieldTo(@Nullable Source told) {
    if (url != null && (told == null || !url.equals(told.url))) {
      url = "https://" + getId() + ".invalid";
    }
  }

  /** Its place among the announcement's sources, from 0. */
  @Override
  public int position() {
    return position;
  }

  /** The announcement that it reports. */
  public UUID announcementId() {
    return announcementId;
  }

  /** Who published it, in the words of the document. */
  public String publisher() {
    return publisher;
  }

  /** Null when only the address is known. */
  public @Nullable String title() {
    return title;
  }

  /** Null when only the title is known. */
  public @Nullable String url() {
    return url;
  }

  /** By which its address is known. Made by the database: null before it is stored. */
  public @Nullable String urlKey() {
    return urlKey;
  }
}
