package org.announced.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTests {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Patience patience = new Patience(Duration.ofSeconds(10), 1000);

  @Test
  void lastsForAPause() {
    assertThat(patience.lasts(9 * SECOND, 0)).isTrue();
    assertThat(patience.lasts(2 * SECOND, 0)).isFalse();
  }

  @Test
  void lastsForEverAtTheLeastRate() {
    for (int i = 0; i < 1000; i++) {
      assertThat(patience.lasts(SECOND, 1000)).isTrue();
    }
  }

  @Test
  void endsBelowTheLeastRateThoughThereIsNoPause() {
    int seconds = 0;
    while (patience.lasts(SECOND, 500)) {
      seconds++;
    }
    assertThat(seconds).isEqualTo(19);
  }

  @Test
  void isNotSavedUp() {
    assertThat(patience.lasts(SECOND, 1_000_000)).isTrue();
    assertThat(patience.lasts(11 * SECOND, 0)).isFalse();
  }
}
