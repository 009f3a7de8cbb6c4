package org.announced.bench;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** What chance decides, the same each time. */
final class Draws {

  private static final Instant FIRST = Instant.parse("2026-04-04T00:00:00Z");
  private static final Weighted COUNTRIES =
      Weighted.zipf(
          ("US CN JP GB IN DE FR KR CA AE SA SG AU NL IE SE NO ES IT BR MY ID TW IL CH FI DK PL QA"
                  + " MX VN TH PT AT BE CZ GR NZ ZA KE NG EG MA CL CO AR PH TR KZ UZ RO HU BG LT EE"
                  + " LV IS LU KW OM")
              .split(" "));

  private final Random random = new Random(20260403);
  private int made;

  String of(Weighted weighted) {
    return weighted.draw(random);
  }

  /** From 0 to less than a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(double chance) {
    return random.nextDouble() * 100 < chance;
  }

  /** Log-normal: half are below the median; {@code sigma} is that of the natural logarithm. */
  double logNormal(double median, double sigma) {
    return median * Math.exp(sigma * random.nextGaussian());
  }

  String country() {
    return of(COUNTRIES);
  }

  /** Of version 7, in the order in which they are made, a thousand a second. */
  UUID id() {
    long time = FIRST.toEpochMilli() + made++;
    return new UUID(
        time << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 1L << 63);
  }
}
