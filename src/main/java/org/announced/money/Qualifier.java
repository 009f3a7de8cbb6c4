package org.announced.money;

/** How exactly a figure was stated. It sets the figure's bounds, see {@link Bounds}. */
public enum Qualifier {
  /** The figure and no other. */
  EXACT,
  /** Around the figure. */
  ABOUT,
  /** The figure or more. */
  AT_LEAST,
  /** More than the figure. */
  MORE_THAN,
  /** The figure at most, perhaps nothing. */
  UP_TO,
  /** Between two figures, both told; only of amounts. */
  RANGE,
  /** There is a figure, and it was not told. */
  UNDISCLOSED
}
