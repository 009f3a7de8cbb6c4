package org.announced.filter;

/** How a filter compares. The suffix follows the field's name: {@code amount.gte=1000000}. */
public enum Operator {
  IS("", "="),
  NOT(".not", "<>"),
  GTE(".gte", ">="),
  GT(".gt", ">"),
  LTE(".lte", "<="),
  LT(".lt", "<");

  private final String suffix;
  private final String sql;

  Operator(String suffix, String sql) {
    this.suffix = suffix;
    this.sql = sql;
  }

  /** What follows the name of the parameter; empty for {@link #IS}. */
  public String suffix() {
    return suffix;
  }

  /** The operator in SQL, for a single value. */
  public String sql() {
    return sql;
  }
}
