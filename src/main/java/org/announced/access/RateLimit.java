package org.announced.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many writing requests a token may send, and how many requests with a wrong token an address.
 *
 * @param enabled whether there is a limit at all
 * @param requests at once; and on average so many in each period
 * @param per the period, in whole seconds
 */
@ConfigurationProperties("announced.rate-limit")
record RateLimit(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1000") long requests,
    @DefaultValue("10s") Duration per) {

  private static final long MOST = 1_000_000;
  private static final Duration LONGEST = Duration.ofDays(1);

  RateLimit {
    if (requests < 1 || requests > MOST) {
      throw new IllegalArgumentException(
          "announced.rate-limit.requests is a number from 1 to " + MOST);
    }
    if (per.toSeconds() < 1 || per.compareTo(LONGEST) > 0 || per.toNanosPart() > 0) {
      throw new IllegalArgumentException(
          "announced.rate-limit.per is in whole seconds, from 1s to 1d");
    }
  }
}
