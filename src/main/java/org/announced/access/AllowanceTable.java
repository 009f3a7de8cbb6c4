package org.announced.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The shares of all callers in one limit. They are kept in the memory of this instance: of two
 * instances, each grants the whole, and a restart grants it anew. In return no write waits for a
 * count of writes.
 *
 * <p>AllowanceTable that are whole again are forgotten, as are those unused for longest where there
 * are very many. So memory is bounded, whoever calls from however many addresses.
 */
final class AllowanceTable {

  private static final long NANOS = 1_000_000_000;

  private final String policy;
  private final RateLimit limit;
  private final TimeMeter time;
  private final int most;

  /** The least recently used first. */
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param most how many shares are kept
   */
  AllowanceTable(String policy, RateLimit limit, TimeMeter time, int most) {
    this.policy = policy;
    this.limit = limit;
    this.time = time;
    this.most = most;
  }

  /** Takes one request off the caller's share, if there is one. */
  synchronized Allowance take(String caller) {
    var probe = bucket(caller).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? share(probe.getRemainingTokens())
        : new Allowance(policy, limit, false, 0, dividedUp(probe.getNanosToWaitForRefill(), NANOS));
  }

  /** The caller's share as it is. */
  synchronized Allowance look(String caller) {
    return share(bucket(caller).getAvailableTokens());
  }

  synchronized int kept() {
    return buckets.size();
  }

  private Allowance share(long remaining) {
    var missing = limit.requests() - remaining;
    var seconds = dividedUp(missing * limit.per().toSeconds(), limit.requests());
    return new Allowance(policy, limit, true, remaining, seconds);
  }

  private static long dividedUp(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  private Bucket bucket(String caller) {
    var bucket = buckets.computeIfAbsent(caller, anybody -> whole());
    var oldest = buckets.values().iterator();
    for (var next = oldest.next(); next != bucket && isDispensable(next); next = oldest.next()) {
      oldest.remove();
    }
    return bucket;
  }

  private boolean isDispensable(Bucket bucket) {
    return buckets.size() > most || bucket.getAvailableTokens() == limit.requests();
  }

  private Bucket whole() {
    return Bucket.builder()
        .addLimit(
            bandwidth ->
                bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.per()))
        .withCustomTimePrecision(time)
        .build();
  }
}
