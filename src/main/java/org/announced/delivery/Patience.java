package org.announced.delivery;

import java.time.Duration;

/**
 * For how long a client may keep a thread waiting: some seconds at once, and more for what it gives
 * or takes meanwhile. What passes while nobody waits for it is not counted.
 */
final class Patience {

  private final long longest;
  private final long nanosEachByte;
  private long left;

  /**
   * @param longest that may be waited for nothing at all
   * @param leastRate bytes a second, below which it runs out
   */
  Patience(Duration longest, int leastRate) {
    this.longest = longest.toNanos();
    this.nanosEachByte = Duration.ofSeconds(1).toNanos() / leastRate;
    this.left = this.longest;
  }

  /**
   * Takes note of a time that was waited, and of what came of it.
   *
   * @return whether there is patience left
   */
  boolean lasts(long nanosWaited, long bytes) {
    left = Math.min(longest, left - nanosWaited + bytes * nanosEachByte);
    return left > 0;
  }
}
