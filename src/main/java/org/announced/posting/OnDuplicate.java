package org.announced.posting;

/** What is to become of a document that looks like a known announcement. */
public enum OnDuplicate {
  /** Nothing: the caller is told which ones it looks like. */
  REFUSE,
  /** It is the announcement that it looks like: its sources are added to it. */
  ATTACH,
  /** It is stored as an earlier or later form of what the announcement says. */
  RELATE,
  /** It is another announcement, whatever it looks like. */
  CREATE
}
