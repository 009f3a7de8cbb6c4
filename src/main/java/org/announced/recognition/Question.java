package org.announced.recognition;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * A document that known announcements are looked up for.
 *
 * @param kin of the companies that act in it
 */
record Question(Statement document, Kin kin, Set<UUID> companies) {

  Question(Statement document, Kin kin) {
    this(document, kin, kin.companies());
  }

  /** Whether what is made of an earlier document may be found for this one. */
  boolean mayConcern(Question earlier) {
    var apart = ChronoUnit.DAYS.between(document.announcedOn(), earlier.document().announcedOn());
    return Math.abs(apart) <= KnownAnnouncements.DAYS_AROUND
        && !Collections.disjoint(companies, earlier.document().parties());
  }
}
