package org.announced.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.Correctable;
import org.announced.identity.Identified;
import org.jspecify.annotations.Nullable;

/** A published article, release or filing that reports announcements. It adds no money. */
@Entity
@Table(name = "source")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public class Source extends Identified implements Correctable<Source> {

  private String publisher;
  private @Nullable String title;
  private @Nullable String url;

  @Column(name = "url_key", insertable = false, updatable = false)
  private @Nullable String urlKey;

  @Column(name = "published_at")
  private @Nullable String publishedAt;

  private @Nullable String language;

  @Version private int revision;

  @Column(name = "updated_at", insertable = false)
  private @Nullable Instant updatedAt;

  /** Of a document; what is loaded has none, for it may stand in several announcements. */
  @Transient private int position;

  @Transient private boolean stored;

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected Source() {
    super(null);
  }

  private Source(UUID id, int position, Publication publication, boolean stored) {
    super(id);
    this.position = position;
    this.stored = stored;
    this.revision = 1;
    tell(publication);
  }

  /**
   * A publication that nobody knew.
   *
   * @param position its place among the sources of a document, from 0
   */
  public static Source unknown(int position, Publication publication) {
    return new Source(nextId(), position, publication, false);
  }

  /** One that is known already. */
  public static Source known(KnownSource source, int position) {
    return new Source(source.id(), position, source.publication(), source.stored());
  }

  /** One that is stored already, described anew. */
  public static Source retold(UUID id, int position, Publication publication, Instant now) {
    var source = new Source(id, position, publication, true);
    source.updatedAt = now;
    return source;
  }

  private void tell(Publication publication) {
    this.publisher = publication.publisher();
    this.title = publication.title();
    this.url = publication.url();
    this.publishedAt = publication.publishedAt();
    this.language = publication.language();
  }

  @Override
  public void correct(Source told, Set<String> lists) {
    if (told.publication().equals(publication())) {
      return;
    }
    this.publisher = told.publisher;
    this.title = told.title;
    this.url = told.url;
    this.publishedAt = told.publishedAt;
    this.language = told.language;
    this.updatedAt = told.updatedAt;
  }

  /** No address is none: it may be all that a source is known by, so there is one of nowhere. */
  @Override
  public void yieldTo(@Nullable Source told) {
    if (url != null && told != null && !url.equals(told.url)) {
      url = "https://" + getId() + ".invalid";
    }
  }

  /** Its place among the sources of the document, from 0. */
  @Override
  public int position() {
    return position;
  }

  /** Whether it was stored when the document was read. */
  public boolean isStored() {
    return stored;
  }

  /** What it is, for whoever cites it too. */
  public KnownSource asKnown() {
    return new KnownSource(getId(), publication(), stored);
  }

  private Publication publication() {
    return new Publication(publisher, title, url, publishedAt, language);
  }

  /** How often it was told, counted from 1. */
  public int revision() {
    return revision;
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
