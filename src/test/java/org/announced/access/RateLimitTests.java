package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitTests {

  @Test
  void isGenerousWhereNothingIsSet() {
    assertThat(configured(Map.of())).isEqualTo(new RateLimit(true, 1000, Duration.ofSeconds(10)));
  }

  @Test
  void isSetByItsNames() {
    var limit =
        configured(
            Map.of(
                "announced.rate-limit.enabled", "false",
                "announced.rate-limit.requests", "7",
                "announced.rate-limit.per", "3m"));
    assertThat(limit).isEqualTo(new RateLimit(false, 7, Duration.ofMinutes(3)));
  }

  private static RateLimit configured(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("announced.rate-limit", RateLimit.class);
  }

  @ParameterizedTest
  @CsvSource({"0, PT10S", "1000001, PT10S", "7, PT0.5S", "7, PT1.5S", "7, PT0S", "7, PT24H1S"})
  void oneThatCannotBeKeptOrToldIsRefused(long requests, Duration per) {
    assertThatThrownBy(() -> new RateLimit(true, requests, per))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("announced.rate-limit.");
  }

  @Test
  void whereItIsOffNobodyWaitsOrIsTold() {
    var throttle = new Throttle(new RateLimit(false, 1, Duration.ofDays(1)));
    var response = new MockHttpServletResponse();
    var caller = new Caller(UUID.randomUUID(), "anybody");
    for (var n = 0; n < 3; n++) {
      throttle.write(caller, new MockHttpServletRequest(), response);
      throttle.wrongToken(new MockHttpServletRequest(), response);
    }
    assertThat(response.getHeaderNames()).isEmpty();
  }
}
