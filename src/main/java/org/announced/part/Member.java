package org.announced.part;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lists of things that an announcement holds, in the order in which they refer to each other.
 */
public enum Member {
  SOURCES("sources", "source"),
  INVESTMENTS("investments", "investment", "investor", "purpose", "evidence"),
  PARTNERSHIPS("partnerships", "partnership", "party", "aim", "purpose", "evidence"),
  TRAINING_GOALS("trainingGoals", "training_goal", "audience", "partner", "purpose", "evidence"),
  CAPACITIES("capacities", "capacity", "purpose", "evidence"),
  MARKET_REACTIONS("marketReactions", "market_reaction"),
  INDICATORS("indicators", "indicator", "evidence"),
  CLAIMS("claims", "claim");

  private final String field;
  private final String table;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so.
  private final List<String> details;

  Member(String field, String table, String... details) {
    this.field = field;
    this.table = table;
    this.details = List.of(details);
  }

  /** Its name in the announcement. */
  public String field() {
    return field;
  }

  /** Where a thing of it stands in the announcement. */
  public String pointer(int position) {
    return "/" + field + "/" + position;
  }

  public String table() {
    return table;
  }

  /** What a thing of it has several of. */
  public List<Detail> details() {
    return details.stream()
        .map(detail -> new Detail(plural(detail), table + "_" + detail, table + "_id"))
        .toList();
  }

  private static String plural(String detail) {
    return switch (detail) {
      case "evidence" -> detail;
      case "party" -> "parties";
      default -> detail + "s";
    };
  }

  /**
   * A list in a thing.
   *
   * @param field its name in the thing
   * @param table where its rows are
   * @param column which refers to the thing
   */
  public record Detail(String field, String table, String column) {}

  /** Whether its things count their own corrections. */
  public boolean hasRevisions() {
    return this != SOURCES && this != CLAIMS;
  }

  /** The part of an address under which its things are read one by one. */
  String path() {
    return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  public static Optional<Member> ofPath(String path) {
    return Arrays.stream(values()).filter(member -> member.path().equals(path)).findFirst();
  }
}
