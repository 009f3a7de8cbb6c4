package org.announced.merge;

import java.util.Locale;
import java.util.UUID;
import org.announced.merge.CompanyMerges.Left;
import org.jspecify.annotations.Nullable;

/** Where a company is named, and another is after a merge. A test knows of every foreign key. */
enum MergePlace {
  INVESTOR("investment_investor", "company_id", "investment", "investments", "investors"),
  PARTY("partnership_party", "company_id", "partnership", "partnerships", "parties"),
  TRAINING_PARTNER(
      "training_goal_partner", "company_id", "training_goal", "trainingGoals", "partners"),
  SPONSOR("training_goal", "sponsor_id", null, "trainingGoals", "sponsor"),
  OPERATOR("capacity", "operator_id", null, "capacities", "operator"),
  MARKET_REACTION("market_reaction", "company_id", null, "marketReactions", "company"),
  PARENT("company", "parent_id", null, "companies", "parent"),
  MERGED("company", "merged_into", null, "companies", "mergedInto");

  private final String table;
  private final String column;
  private final @Nullable String list;
  private final String things;
  private final String member;

  /**
   * @param column of the table, that refers to the company
   * @param list the table of those that have a list of companies, which this table's rows are; null
   *     where one row names one company
   * @param things what it belongs to, as a list of an announcement is called
   * @param member what shows the company there
   */
  MergePlace(String table, String column, @Nullable String list, String things, String member) {
    this.table = table;
    this.column = column;
    this.list = list;
    this.things = things;
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
    var path = things.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return new Left("/api/v1/" + path + "/" + row, member);
  }

  /** Whether an announcement shows it. */
  boolean isAnnounced() {
    return this != PARENT && this != MERGED;
  }

  /** SQL of the rest of a pointer, behind the place of what it belongs to. */
  private String inside() {
    if (list == null) {
      return this == MARKET_REACTION ? "'/company'" : "'/" + member + "/company'";
    }
    return "'/%s' || case when r.list_before is null then '/' || r.position || '/company' else '' end"
        .formatted(member);
  }

  /** What else a row of a list shows beside the company, as its column is called too. */
  private @Nullable String detail() {
    return switch (this) {
      case INVESTOR -> "share";
      case PARTY -> "role";
      default -> null;
    };
  }

  /** SQL with the names of this place for {@code {table}}, {@code {column}} and the like. */
  String sql(String text) {
    return text.replace("{table}", table)
        .replace("{column}", column)
        .replace("{row}", list == null ? "id" : list + "_id")
        .replace("{position}", list == null ? "null::integer" : table + ".position")
        .replace("{part}", list == null ? table : list)
        .replace("{things}", things)
        .replace("{member}", member)
        .replace("{inside}", inside())
        .replace("{detail}", detail() == null ? "" : ", '%1$s', x -> '%1$s'".formatted(detail()))
        .replace("{place}", name());
  }
}
