package org.announced.search;

/** What can be found. */
enum HitType {
  COMPANY,
  SITE,
  ANNOUNCEMENT
}
