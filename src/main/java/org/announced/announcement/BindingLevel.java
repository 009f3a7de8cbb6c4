package org.announced.announcement;

/** How firm a commitment is, loosest first. What a press release "commits" is normally a pledge. */
public enum BindingLevel {
  IN_TALKS,
  /** A statement of intent that binds nobody. */
  PLEDGE,
  /** A memorandum of understanding. */
  MOU,
  /** A letter of intent. */
  LOI,
  /** A signed contract, or a firm written obligation. */
  DEFINITIVE
}
