package org.announced.plan;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which ids that documents give something here has.
 *
 * @param taken all of them
 * @param announcements those of announcements
 */
public record KnownIds(Set<UUID> taken, Map<UUID, KnownHead> announcements) {

  static final KnownIds NONE = new KnownIds(Set.of(), Map.of());

  /**
   * What an announcement is known by.
   *
   * @param announcedOn as precise as it is known
   */
  public record KnownHead(String slug, String headline, String announcedOn) {

    /** Whether a document that brings its id may be that announcement, told otherwise. */
    public boolean isToldBy(@Nullable String otherHeadline, @Nullable String otherDay) {
      return headline.equals(otherHeadline) || announcedOn.equals(otherDay);
    }
  }
}
