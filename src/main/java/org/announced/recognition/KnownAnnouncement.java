package org.announced.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known announcement, as far as a document is compared with it.
 *
 * @param retractedOn null while it stands
 * @param likeness of the headlines, from 0 to 1, which is word for word
 * @param countries where it takes effect, or else where it was announced
 * @param parties every company that says it will do something, investors included
 */
record KnownAnnouncement(
    UUID id,
    String slug,
    String headline,
    LocalDate announcedOn,
    @Nullable LocalDate retractedOn,
    double likeness,
    Set<String> countries,
    Set<UUID> parties,
    List<Stake> stakes) {

  /**
   * Money, and who says that they will spend it.
   *
   * @param investors empty when none is named
   */
  record Stake(Set<UUID> investors, Figure figure) {}
}
