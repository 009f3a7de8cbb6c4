package org.announced.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What one thing that two announcements have says of whether they are one.
 *
 * @param points in hundredths of certainty; below 0 where it speaks against
 * @param words for people; null when it is not worth telling
 */
record MatchReason(double points, @Nullable String words) {

  /** Nothing else can make up for this. */
  static final MatchReason ANOTHER = new MatchReason(-1000, null);

  static MatchReason of(double points) {
    return new MatchReason(points, null);
  }
}
