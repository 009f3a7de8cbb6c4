package org.announced.summary;

import java.math.BigDecimal;

/** What the slices of a summary add up to, as far as its head and its notes tell of it. */
public interface SliceSums {

  /** A measure of the whole of a slice that is not divided. */
  BigDecimal sum(String slice, String measure);

  /** Whether a measure is not zero in any group. */
  boolean any(String measure);
}
