package org.announced.ingestion;

/** A cell, or a row, that cannot be read. */
final class CellFault extends RuntimeException {

  private final String column;
  private final String what;

  /**
   * @param column the column, or what else names the place in the row
   * @param what is wrong, in a sentence
   */
  CellFault(String column, String what) {
    super(what);
    this.column = column;
    this.what = what;
  }

  String what() {
    return what;
  }

  String column() {
    return column;
  }

  /** For which it need not be told where it happened. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
