package org.announced.listing;

import org.announced.http.RequestHead;

/** Something that is read as a list, and each of its rows by its id; it needs no controller. */
public interface ListedById extends Listed {

  /** The listing that a request asks for, where what rows show depends on a parameter. */
  default Listing listing(RequestHead request) {
    return listing();
  }
}
