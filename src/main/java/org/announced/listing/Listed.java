package org.announced.listing;

/** Something that is read as a list. */
public interface Listed {

  /** What the list shows, and how it can be filtered and sorted. */
  Listing listing();

  /** What one of its rows shows where it is read by itself. */
  default Listing one() {
    return listing();
  }

  /** Where the list is read. */
  default String path() {
    return "/api/v1/" + listing().name();
  }
}
