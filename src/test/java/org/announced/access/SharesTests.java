package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTests {

  /** A clock that stands until it is moved. */
  private static final class Stopped implements TimeMeter {
    private long nanos = 1;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  private final Stopped clock = new Stopped();
  private final AllowanceTable shares = shares(7, Duration.ofSeconds(21), 5);

  private AllowanceTable shares(long requests, Duration per, int most) {
    return new AllowanceTable("write", new RateLimit(true, requests, per), clock, most);
  }

  @Test
  void grantsAllAtOnceAndThenOneAfterTheOther() {
    for (var left = 6; left >= 0; left--) {
      var share = shares.take("a");
      assertThat(share.granted()).isTrue();
      assertThat(share.remaining()).isEqualTo(left);
    }
    var refused = shares.take("a");
    assertThat(refused.granted()).isFalse();
    assertThat(refused.seconds()).isEqualTo(3);

    clock.pass(Duration.ofSeconds(refused.seconds()));
    assertThat(shares.take("a").granted()).isTrue();
    assertThat(shares.take("a").granted()).isFalse();
  }

  @Test
  void theWaitIsRoundedUpAndNeverTooShort() {
    IntStream.range(0, 7).forEach(n -> shares.take("a"));
    clock.pass(Duration.ofMillis(1001));
    assertThat(shares.take("a").seconds()).isEqualTo(2);
    clock.pass(Duration.ofMillis(1998));
    assertThat(shares.take("a").seconds()).isEqualTo(1);
    clock.pass(Duration.ofMillis(1));
    assertThat(shares.take("a").granted()).isTrue();
  }

  @Test
  void isTheCallersOwn() {
    IntStream.range(0, 8).forEach(n -> shares.take("a"));
    assertThat(shares.take("a").granted()).isFalse();
    assertThat(shares.take("b").remaining()).isEqualTo(6);
  }

  @Test
  void lookingTakesNothing() {
    shares.take("a");
    assertThat(shares.look("a").remaining()).isEqualTo(6);
    assertThat(shares.look("a").remaining()).isEqualTo(6);
    assertThat(shares.look("b").remaining()).isEqualTo(7);
  }

  @Test
  void isToldInTheFormOfTheDraft() {
    var thousand = shares(1000, Duration.ofSeconds(10), 5);
    assertThat(thousand.take("a").policyField()).isEqualTo("\"write\";q=1000;w=10");
    assertThat(thousand.take("a").stateField()).isEqualTo("\"write\";r=998;t=1");
    assertThat(thousand.look("b").stateField()).isEqualTo("\"write\";r=1000;t=0");
    IntStream.range(0, 7).forEach(n -> shares.take("a"));
    assertThat(shares.take("a").stateField()).isEqualTo("\"write\";r=0;t=3");
  }

  @Test
  void thoseThatAreWholeAgainAreForgotten() {
    shares.take("a");
    shares.take("b");
    assertThat(shares.kept()).isEqualTo(2);
    clock.pass(Duration.ofSeconds(3));
    shares.take("c");
    assertThat(shares.kept()).isEqualTo(1);
  }

  @Test
  void ofVeryManyTheLeastRecentlyUsedIsForgotten() {
    for (var caller : new String[] {"a", "b", "c", "d", "e", "a", "f"}) {
      shares.take(caller);
    }
    assertThat(shares.kept()).isEqualTo(5);
    assertThat(shares.look("a").remaining()).isEqualTo(5);
    assertThat(shares.look("b").remaining()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"1, PT1S", "1000000, PT1S", "1, P1D", "1000000, P1D"})
  void anyOtherIsKept(long requests, Duration per) {
    var kept = shares(requests, per, 5);
    assertThat(kept.take("a").remaining()).isEqualTo(requests - 1);
  }
}
