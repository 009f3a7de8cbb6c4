package org.announced.announcement;

import java.util.EnumSet;
import java.util.Set;

/** How far a project has come, in the order of Global Energy Monitor's ladder. */
public enum Status {
  ANNOUNCED,
  PRE_CONSTRUCTION,
  UNDER_CONSTRUCTION,
  OPERATING,
  /** Ran, and runs no more: what was spent and built was spent and built, and counts. */
  RETIRED,
  /** Stopped, without having been given up. */
  SHELVED,
  CANCELLED;

  private static final Set<Status> STOPS = EnumSet.of(RETIRED, SHELVED, CANCELLED);

  /** Whether it can be reached from another: steps are not gone back, but from where it stopped. */
  public boolean mayFollow(Status before) {
    return this != before
        && (STOPS.contains(this) || STOPS.contains(before) || compareTo(before) > 0);
  }
}
