package org.announced.company;

import java.util.UUID;
import org.announced.company.CompanyMerges.Left;
import org.jspecify.annotations.Nullable;

/** Where a company is named, and another is after a merge. A test knows of every foreign key. */
enum MergePlace {
  INVESTOR("investment_investor", "company_id", "investment", "investments/", "investors"),
  PARTY("partnership_party", "company_id", "partnership", "partnerships/", "parties"),
  TRAINING_PARTNER(
      "training_goal_partner", "company_id", "training_goal", "training-goals/", "partners"),
  SPONSOR("training_goal", "sponsor_id", null, "training-goals/", "sponsor"),
  OPERATOR("capacity", "operator_id", null, "capacities/", "operator"),
  MARKET_REACTION("market_reaction", "company_id", null, "market-reactions/", "company"),
  PARENT("company", "parent_id", null, "companies/", "parent"),
  MERGED("company", "merged_into", null, "companies/", "mergedInto");

  private final String table;
  private final String column;
  private final @Nullable String list;
  private final String resource;
  private final String member;

  /**
   * @param column of the table, that refers to the company
   * @param list the table of those that have a list of companies, which this table's rows are; null
   *     where one row names one company
   * @param resource where that is read
   * @param member what shows the company there
   */
  MergePlace(String table, String column, @Nullable String list, String resource, String member) {
    this.table = table;
    this.column = column;
    this.list = list;
    this.resource = resource;
    this.member = member;
  }

  boolean isList() {
    return list != null;
  }

  String column() {
    return table + "." + column;
  }

  Left left(UUID row) {
    return left(row, member);
  }

  Left left(UUID row, String member) {
    return new Left("/api/v1/" + resource + row, member);
  }

  /** SQL with the names of this place for {@code {table}}, {@code {column}} and the like. */
  String sql(String text) {
    return text.replace("{table}", table)
        .replace("{column}", column)
        .replace("{row}", list == null ? "id" : list + "_id")
        .replace("{position}", list == null ? "null::integer" : table + ".position")
        .replace("{place}", name());
  }
}
