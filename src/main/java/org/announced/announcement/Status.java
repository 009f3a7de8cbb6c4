package org.announced.announcement;

/** How far a commitment has come: Global Energy Monitor's ladder. */
public enum Status {
  ANNOUNCED,
  PRE_CONSTRUCTION,
  UNDER_CONSTRUCTION,
  OPERATING,
  SHELVED,
  CANCELLED
}
