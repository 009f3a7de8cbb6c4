package org.announced.money;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the bank's newer rates are fetched.
 *
 * @param enabled off until an operator wants it: the service calls nobody unasked
 * @param url the bank's daily file; its file of the last 90 days has the same format
 * @param interval between the end of one try and the next; the daily file stands for a day at least
 * @param timeout for all of one answer
 * @param maxSize of the file
 */
@ConfigurationProperties("announced.rates.fetch")
record FetchSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml") URI url,
    @DefaultValue("6h") Duration interval,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("1MB") DataSize maxSize) {

  FetchSettings {
    require(
        ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
            && url.getHost() != null,
        "url is an address that starts with https:// or http://");
    require(interval.compareTo(Duration.ofMinutes(1)) >= 0, "interval is 1m or more");
    require(connectTimeout.compareTo(Duration.ZERO) > 0, "connect-timeout is more than 0");
    // A connection of the pool waits for the answer, and a start or stop for that.
    require(
        timeout.compareTo(Duration.ZERO) > 0 && timeout.compareTo(Duration.ofMinutes(1)) <= 0,
        "timeout is more than 0 and at most 1m");
    require(maxSize.toBytes() > 0, "max-size is more than 0");
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("announced.rates.fetch." + what);
    }
  }
}
