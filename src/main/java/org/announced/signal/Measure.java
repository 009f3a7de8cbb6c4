package org.announced.signal;

/** Which move of a security was measured. */
public enum Measure {
  CLOSE,
  INTRADAY_HIGH,
  INTRADAY_LOW,
  /** The source does not say. */
  UNSPECIFIED
}
