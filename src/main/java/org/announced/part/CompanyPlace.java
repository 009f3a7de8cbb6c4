package org.announced.part;

import org.jspecify.annotations.Nullable;

/**
 * Where rows name a company, and where announcements show it.
 *
 * @param name by which records of merges call it
 * @param table whose rows name companies
 * @param column of the table, that refers to the company
 * @param list the table of those that have a list of companies, which this table's rows are; null
 *     where one row names one company
 * @param things what it belongs to, as a list of an announcement is called
 * @param member what shows the company there; {@code company} where the thing itself names one
 * @param detail what else a row of a list shows beside the company, as its column is called too;
 *     null when nothing
 */
public record CompanyPlace(
    String name,
    String table,
    String column,
    @Nullable String list,
    String things,
    String member,
    @Nullable String detail) {

  /** Where a column of the things' own table names one company. */
  public static CompanyPlace column(
      String name, String table, String column, String things, String member) {
    return new CompanyPlace(name, table, column, null, things, member, null);
  }

  /**
   * Where each thing has a list of companies, in a table of its own.
   *
   * @param table of the things; the list's is called like it, and then as {@code one} is
   */
  public static CompanyPlace list(
      String name,
      String table,
      String one,
      String things,
      String member,
      @Nullable String detail) {
    return new CompanyPlace(name, table + "_" + one, "company_id", table, things, member, detail);
  }
}
