package org.announced.capacity;

/** Whose power is stated; the two differ by what cooling and losses take. */
public enum PowerBasis {
  /** Of the IT equipment. */
  IT,
  /** Of the whole facility. */
  FACILITY,
  /** The source does not say. */
  UNSPECIFIED
}
