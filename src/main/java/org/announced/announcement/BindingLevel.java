package org.announced.announcement;

/**
 * How firm a commitment is, weakest first. Levels are never summed without a way to tell them
 * apart.
 */
public enum BindingLevel {
  IN_TALKS,
  PLEDGE,
  MOU,
  LOI,
  DEFINITIVE
}
