package org.announced.announcement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where something was announced, and when it was recorded.
 *
 * @param position its place among the things of its kind, from 0
 * @param known the id of something that is known; null for something that is new
 */
public record Origin(
    UUID announcementId,
    PartialDay announcedOn,
    int position,
    Instant recordedAt,
    @Nullable UUID known) {

  /**
   * @throws IllegalArgumentException if the position is negative
   */
  public Origin {
    if (position < 0) {
      throw new IllegalArgumentException("positions count from 0");
    }
  }
}
