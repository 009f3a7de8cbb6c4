package org.announced.posting;

/** What is to become of a document whose record of a data set is known. */
public enum OnKnown {
  /** Nothing: the caller is told at how many places it says otherwise. */
  KEEP,
  /** The announcement is corrected by it. */
  CORRECT
}
