package org.announced.site;

/** How exactly coordinates say where a site is. */
public enum SitePrecision {
  /** A point of the site itself. */
  EXACT,
  /** Near the site, within a few kilometres. */
  APPROXIMATE,
  /** Somewhere in the town that it is in, or by. */
  CITY,
  /** Somewhere in its region: it says no more than that. */
  REGION
}
