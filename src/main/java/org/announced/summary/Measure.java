package org.announced.summary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number that is summed up.
 *
 * @param name the member that shows it
 * @param sql an aggregate over the rows {@code p} of a slice, such as {@code sum(p.people)}, that
 *     adds up over any division of announcements; no rows count as zero
 * @param unless the measure that makes this one unknown when it is not zero; null when none does
 * @param once what makes the rows of one announcement count as one; null when each row counts
 * @param of which case of an amount it sums up; null when it is no case, or when cases are in order
 *     in every row, so that their sums are
 */
public record Measure(
    String name, String sql, @Nullable String unless, @Nullable String once, @Nullable Case of) {

  /**
   * A case is summed up for itself. Answers show the smallest of the three sums as low, and the
   * largest as high.
   */
  public enum Case {
    LOW,
    POINT,
    HIGH;

    /** What answers call it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A measure of which each row counts. */
  public Measure(String name, String sql, @Nullable String unless) {
    this(name, sql, unless, null, null);
  }

  /** The same, which sums up a case of amounts whose cases need not be in order. */
  public Measure of(Case summed) {
    return new Measure(name, sql, unless, once, summed);
  }

  /** A measure that is always known, and of which each row counts. */
  public static Measure of(String name, String sql) {
    return new Measure(name, sql, null);
  }

  /**
   * How many announcements have rows that meet a condition. Its own aggregate counts those that
   * have a single row, which is in no group twice.
   */
  public static Measure announcements(String name, String condition) {
    String single = "count(*) filter (where not p.several and " + condition + ")";
    return new Measure(name, single, null, condition, null);
  }
}
