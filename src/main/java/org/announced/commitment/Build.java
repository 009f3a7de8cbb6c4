package org.announced.commitment;

/** What is done to a facility. */
public enum Build {
  /** It is built where there was none. */
  NEW,
  /** More of one that there is. */
  EXPANSION,
  /** Other technology in one that there is. */
  RETROFIT,
  /** One that stood still is taken up again. */
  RESTART
}
