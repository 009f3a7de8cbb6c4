package org.announced.summary;

/** A question adds up to more sums than may be in memory. */
final class TooManySums extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManySums() {
    super("more sums than fit", null, false, false);
  }
}
