package org.announced.investment;

/** What of an investment may be left over. */
enum Unallocated {
  /** What no part of an umbrella explains. */
  UMBRELLA,
  /** What stated shares leave to no purpose. */
  PURPOSE,
  /** What stated shares leave to no investor. */
  INVESTOR
}
