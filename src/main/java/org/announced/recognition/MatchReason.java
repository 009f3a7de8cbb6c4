package org.announced.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What the comparison of one feature, such as the day or the amount, says of whether two
 * announcements are one.
 *
 * @param sign what was seen
 * @param degree how clearly, 1 being as clearly as its weight is meant
 * @param words the reason for people; null when it is not worth telling
 */
record MatchReason(Sign sign, double degree, @Nullable String words) {

  static MatchReason of(Sign sign, @Nullable String words) {
    return new MatchReason(sign, 1, words);
  }

  static MatchReason of(Sign sign) {
    return of(sign, null);
  }
}
