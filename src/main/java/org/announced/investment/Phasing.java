package org.announced.investment;

/** In which years an amount stands. */
public enum Phasing {
  /** All of it in the year in which it was announced. */
  LUMP,
  /** Evenly over the stated period: derived, and always labelled so. */
  SPREAD
}
