package org.announced.investment;

/** Kind of money. Only like is added to like. */
public enum Instrument {
  CAPEX,
  /** Building and other spending, not split. */
  MIXED,
  EQUITY,
  DEBT,
  SUPPLY_CONTRACT,
  ACQUISITION,
  OPEX,
  GRANT
}
