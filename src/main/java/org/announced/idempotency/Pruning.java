package org.announced.idempotency;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets recorded answers when nobody can ask for them any more. */
@Component
class Pruning {

  private static final Logger log = LoggerFactory.getLogger(Pruning.class);

  /**
   * For how long an answer is given again.
   *
   * @param keep at least 24 hours, as callers were promised
   */
  @ConfigurationProperties("announced.idempotency")
  record Settings(@DefaultValue("48h") Duration keep) {
    Settings {
      if (keep.compareTo(Duration.ofHours(24)) < 0) {
        throw new IllegalArgumentException("announced.idempotency.keep is 24h or more");
      }
    }
  }

  private final RecordedAnswers answers;
  private final Settings settings;

  Pruning(RecordedAnswers answers, Settings settings) {
    this.answers = answers;
    this.settings = settings;
  }

  @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
  void prune() {
    int forgotten = answers.forget(settings.keep());
    if (forgotten > 0) {
      log.info("Forgot {} answers recorded more than {} ago.", forgotten, settings.keep());
    }
  }
}
