package org.announced.investment;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.announced.commitment.Grouping;
import org.announced.filter.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A group of a summary, as far as an investment may fall to it in part. Each value is one that
 * there is, or {@value #NONE} for what has none.
 */
record DividedGroup(Map<DividingKey, String> values) {

  static final String NONE = "null";

  /** By what investments are split. */
  enum DividingKey {
    INVESTOR,
    RECIPIENT,
    PURPOSE,
    TAG,
    DATASET,
    YEAR,
    QUARTER,
    MONTH;

    /** Those by which an amount is divided in time, the shortest first. */
    static final List<DividingKey> TIMES = List.of(MONTH, QUARTER, YEAR);

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  DividedGroup {
    values = new EnumMap<>(values);
  }

  @Nullable String value(DividingKey key) {
    return values.get(key);
  }

  /** Ends a comparison with a value. */
  static String matching(String value) {
    return value.equals(NONE) ? " is null" : " = " + Sql.literal(value);
  }

  /** The same for a time, or all times up to it. */
  static String upTo(String value) {
    return value.startsWith(Grouping.UP_TO)
        ? " <= " + Sql.literal(value.substring(Grouping.UP_TO.length()))
        : matching(value);
  }
}
