package org.announced.delivery;

import java.time.Duration;

/**
 * How long a client may keep a thread waiting: some seconds in one go, and more for each byte that
 * it sends or takes. Only time in which a thread waits for it counts.
 */
final class Patience {

  private final long longest;
  private final long nanosEachByte;
  private long left;

  /**
   * @param longest how long a thread waits while nothing is sent or taken
   * @param leastRate bytes a second; of a slower client patience runs out
   */
  Patience(Duration longest, int leastRate) {
    this.longest = longest.toNanos();
    this.nanosEachByte = Duration.ofSeconds(1).toNanos() / leastRate;
    this.left = this.longest;
  }

  /**
   * Counts a wait, and the bytes that came of it.
   *
   * @return false once the client has been waited for too long
   */
  boolean lasts(long nanosWaited, long bytes) {
    left = Math.min(longest, left - nanosWaited + bytes * nanosEachByte);
    return left > 0;
  }
}
