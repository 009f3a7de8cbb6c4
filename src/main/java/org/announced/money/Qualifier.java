package org.announced.money;

/** How exactly a figure was stated; it sets the bounds. */
public enum Qualifier {
  EXACT,
  ABOUT,
  AT_LEAST,
  MORE_THAN,
  UP_TO,
  UNDISCLOSED
}
