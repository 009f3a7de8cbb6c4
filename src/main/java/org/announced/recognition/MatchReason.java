package org.announced.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What the comparison of one feature, such as the day or the amount, says of whether two
 * announcements are one.
 *
 * @param points in hundredths of certainty; below 0 where it speaks against
 * @param words the reason for people; null when it is not worth telling
 */
record MatchReason(double points, @Nullable String words) {

  /** Says that they are two, whatever the other features say. */
  static final MatchReason ANOTHER = new MatchReason(-1000, null);

  static MatchReason of(double points) {
    return new MatchReason(points, null);
  }
}
