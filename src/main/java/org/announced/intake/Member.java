package org.announced.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lists of things that an announcement holds, in the order in which they refer to each other.
 */
enum Member {
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
  String field() {
    return field;
  }

  /** Where a thing of it stands in the announcement. */
  String pointer(int position) {
    return "/" + field + "/" + position;
  }

  String table() {
    return table;
  }

  /** The tables with what a thing has several of; each refers to it as {@code <table>_id}. */
  List<String> detailTables() {
    return details.stream().map(detail -> table + "_" + detail).toList();
  }

  /** Whether its things count their own corrections. */
  boolean hasRevisions() {
    return this != SOURCES && this != CLAIMS;
  }

  /** The part of an address under which its things are read one by one. */
  String path() {
    return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  static Optional<Member> ofPath(String path) {
    return Arrays.stream(values()).filter(member -> member.path().equals(path)).findFirst();
  }
}
