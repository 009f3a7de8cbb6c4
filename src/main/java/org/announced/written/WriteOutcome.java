package org.announced.written;

/** What became of what was sent. */
public enum WriteOutcome {
  /** Something was made of it. */
  STORED,
  /** It is stored as an earlier or later form of what a known announcement says. */
  RELATED,
  /** It is known just so, or is kept as it was: nothing was changed. */
  KNOWN,
  /** A known announcement got what it did not have. */
  ATTACHED,
  /** Something that was known is another than before. */
  CORRECTED,
}
