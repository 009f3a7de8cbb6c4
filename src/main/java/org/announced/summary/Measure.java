package org.announced.summary;

import org.jspecify.annotations.Nullable;

/**
 * A number that is summed up.
 *
 * @param name the member that shows it
 * @param sql an aggregate over the rows {@code p} of a slice, such as {@code sum(p.people)}, that
 *     adds up over any division of announcements; no rows count as zero
 * @param unless the measure that makes this one unknown when it is not zero; null when none does
 * @param once what makes the rows of one announcement count as one; null when each row counts
 */
public record Measure(String name, String sql, @Nullable String unless, @Nullable String once) {

  /** A measure of which each row counts. */
  public Measure(String name, String sql, @Nullable String unless) {
    this(name, sql, unless, null);
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
    return new Measure(name, single, null, condition);
  }
}
