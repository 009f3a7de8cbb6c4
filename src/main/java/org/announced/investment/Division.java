package org.announced.investment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of what an investment may have several values, among which it falls. Where shares are stated each
 * value has its part; else it stands in full under each. Several investors, or recipients, without
 * shares have it jointly: it is nobody's own. Under several of anything else it overlaps.
 */
enum Division {
  INVESTOR(
      "investor_parts(%1$s.id, %1$s.joint)",
      "company_id", "together", true, "investment_investor", UnallocatedKinds.Unallocated.INVESTOR),
  RECIPIENT("recipient_parts(%s.id)", "company_id", "several", true, null, null),
  PURPOSE(
      "purpose_parts(%s.id)",
      "purpose", "overlapping", false, "investment_purpose", UnallocatedKinds.Unallocated.PURPOSE),
  TAG("tag_parts(%s.id)", "tag", "several", false, null, null),
  DATASET("dataset_parts(%s.announcement_id)", "dataset", "several", false, null, null);

  private final String parts;
  private final String column;
  private final String several;
  private final boolean isShared;
  private final @Nullable String shares;
  private final UnallocatedKinds.@Nullable Unallocated rest;

  /**
   * @param parts function that gives a row for each value, over the alias of an investment
   * @param column of the value in such a row, null in the row for what has none
   * @param several column that says whether it stands in full under several
   * @param isShared whether several values without shares have it jointly
   * @param shares table in which shares may be stated; null when none ever are
   * @param rest what shares leave over, as it is asked for; null when none ever are stated
   */
  Division(
      String parts,
      String column,
      String several,
      boolean isShared,
      @Nullable String shares,
      UnallocatedKinds.@Nullable Unallocated rest) {
    this.parts = parts;
    this.column = column;
    this.several = several;
    this.isShared = isShared;
    this.shares = shares;
    this.rest = rest;
  }

  /** Those that are grouped by, in the order in which amounts are divided by them. */
  static List<Division> of(List<String> keys) {
    return Arrays.stream(values()).filter(one -> keys.contains(one.key().word())).toList();
  }

  /** The key of summaries that divides like this. */
  DividedGroup.DividingKey key() {
    return DividedGroup.DividingKey.valueOf(name());
  }

  /** The rows of its values, as SQL over the alias of an investment. */
  String parts(String investment) {
    return parts.formatted(investment);
  }

  String column() {
    return column;
  }

  /** How its rows are called beside the investment. */
  String alias() {
    return "of_" + key().word();
  }

  /** Whether an amount may fall to its values in parts. */
  boolean hasShares() {
    return shares != null;
  }

  /** The table in which shares may be stated; null when none ever are. */
  @Nullable String shares() {
    return shares;
  }

  /** What shares leave over; null when none ever are stated. */
  UnallocatedKinds.@Nullable Unallocated rest() {
    return rest;
  }

  boolean isShared() {
    return isShared;
  }

  /** Whether a row stands in full beside others, over its alias. */
  String standsInFull() {
    return alias() + "." + several;
  }
}
