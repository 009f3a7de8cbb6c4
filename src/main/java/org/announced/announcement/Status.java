package org.announced.announcement;

/** How far a project has come, in the order of Global Energy Monitor's ladder. */
public enum Status {
  ANNOUNCED,
  PRE_CONSTRUCTION,
  UNDER_CONSTRUCTION,
  OPERATING,
  /** Stopped, without having been given up. */
  SHELVED,
  CANCELLED
}
