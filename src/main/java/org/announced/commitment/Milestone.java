package org.announced.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.announced.announcement.PartialDay;
import org.announced.announcement.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far a commitment had come when.
 *
 * @param on a day, month or year; null when only that it was reached was told
 * @param sourceId the source that tells it; null when none is named
 */
@Embeddable
public record Milestone(
    @Enumerated(EnumType.STRING) Status status,
    @Column(name = "reached_on") @Nullable PartialDay on,
    @Column(name = "source_id") @Nullable UUID sourceId) {

  /** Whether it says nothing but that it was reached, as a status does. */
  public boolean isBare() {
    return on == null && sourceId == null;
  }
}
