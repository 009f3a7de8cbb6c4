package org.announced.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.Correctable;
import org.announced.announcement.Origin;
import org.announced.identity.Identified;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one source says about one fact. Sources may differ; one is preferred, and says why. */
@Entity
@Table(name = "claim")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public class Claim extends Identified implements Correctable<Claim> {

  @Column(name = "announcement_id", updatable = false)
  private UUID announcementId;

  @Column(name = "source_id")
  private UUID sourceId;

  /** The places of a list are changed together. */
  @Column(updatable = false)
  private int position;

  private String subject;

  @JdbcTypeCode(SqlTypes.JSON)
  private String value;

  private boolean preferred;
  private String reason;

  @SuppressWarnings("NullAway.Init")
  protected Claim() {
    super(null);
  }

  /**
   * A claim of a source on a fact of an announcement that it reports.
   *
   * @param source which says it
   * @param subject the fact, as a JSON pointer (RFC 6901) into the announcement
   * @param value what the source says the fact is, as JSON
   * @param preferred whether the announcement shows this value; of one subject at most one
   * @param reason why it is, or is not, preferred
   */
  public Claim(
      Origin origin,
      Source source,
      String subject,
      String value,
      boolean preferred,
      String reason) {
    super(origin.known() == null ? nextId() : origin.known());
    this.announcementId = origin.announcementId();
    this.sourceId = source.getId();
    this.position = origin.position();
    this.subject = subject;
    this.value = value;
    this.preferred = preferred;
    this.reason = reason;
  }

  @Override
  public void correct(Claim told, Set<String> lists) {
    this.sourceId = told.sourceId;
    this.subject = told.subject;
    this.value = told.value;
    this.preferred = told.preferred;
    this.reason = told.reason;
  }

  @Override
  public void yieldTo(@Nullable Claim told) {
    preferred = preferred && told != null && told.preferred && subject.equals(told.subject);
  }

  /** Its place among the announcement's claims, from 0. */
  @Override
  public int position() {
    return position;
  }
}
