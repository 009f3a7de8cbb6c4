package org.announced.review;

import org.announced.listing.Listed;

/** How pairs of one kind are read, and said to be two; it needs no controller. */
public interface PairListing extends Listed {

  /** The kind of pairs. */
  ReviewedPairs pairs();

  @Override
  default String path() {
    return pairs().path();
  }
}
