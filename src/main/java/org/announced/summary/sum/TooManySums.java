package org.announced.summary.sum;

/** A question adds up to more sums than may be in memory. */
public final class TooManySums extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManySums() {
    super("more sums than fit", null, false, false);
  }
}
