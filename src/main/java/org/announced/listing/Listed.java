package org.announced.listing;

/** Something that is read as a list. */
public interface Listed {

  Listing listing();

  /** Where the list is read. */
  default String path() {
    return "/api/v1/" + listing().name();
  }
}
