package org.announced.summary;

import org.jspecify.annotations.Nullable;

/**
 * A number that is summed up.
 *
 * @param name the member that shows it
 * @param sql an aggregate over the rows {@code p} of a slice, such as {@code sum(p.people)}, that
 *     adds up over any division of announcements; no rows count as zero
 * @param unless the measure that makes this one unknown when it is not zero; null when none does
 */
record Measure(String name, String sql, @Nullable String unless) {

  static Measure of(String name, String sql) {
    return new Measure(name, sql, null);
  }
}
