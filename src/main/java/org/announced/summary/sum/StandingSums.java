package org.announced.summary.sum;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sums that answer one question, as they were at one state of the data. They are kept by
 * segment too, so that after a change only what changed is summed up again. Guarded by its monitor.
 */
public final class StandingSums {

  /** The version of sums that were never worked out, which is before every other. */
  public static final long NEVER = -1;

  private long version = NEVER;
  private GroupSums total = new GroupSums(0);
  private @Nullable Map<Integer, GroupSums> segments;

  /** The version of the data that the sums are of; {@link #NEVER} before the first. */
  public long version() {
    return version;
  }

  /** What all segments together add up to. */
  public GroupSums total() {
    return total;
  }

  /** Whether it is enough to sum up the segments that changed since {@link #version()}. */
  public boolean keepsSegments() {
    return segments != null;
  }

  /** Takes what all segments add up to. */
  public void replace(long version, Sums.All all) {
    this.total = all.total();
    this.segments = all.bySegment();
    this.version = version;
  }

  /** Takes what some segments add up to now, each of them, in the place of what they did. */
  public void update(long version, Map<Integer, GroupSums> changed) {
    Map<Integer, GroupSums> kept = segments == null ? new HashMap<>() : segments;
    changed.forEach(
        (segment, now) -> {
          GroupSums before = kept.put(segment, now);
          total.add(now);
          if (before != null) {
            total.subtract(before);
          }
        });
    this.version = version;
  }

  /** How many sums it holds. */
  public int size() {
    return total.size() + (segments == null ? 0 : size(segments));
  }

  private static int size(Map<Integer, GroupSums> segments) {
    return segments.values().stream().mapToInt(GroupSums::size).sum();
  }
}
