package org.announced.idempotency;

import java.time.Duration;
import org.announced.problem.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes recorded answers that are older than promised to be kept. */
@Component
class Pruning {

  private static final Logger log = LoggerFactory.getLogger(Pruning.class);

  /**
   * The setting of how long an answer is given again.
   *
   * @param keep at least 24 hours, as callers were promised
   */
  @ConfigurationProperties("announced.idempotency")
  record PruningSettings(@DefaultValue("48h") Duration keep) {
    PruningSettings {
      if (keep.compareTo(Duration.ofHours(24)) < 0) {
        throw new IllegalArgumentException("announced.idempotency.keep is 24h or more");
      }
    }
  }

  private final RecordedAnswers answers;
  private final PruningSettings settings;
  private volatile @Nullable DatabaseTrouble hindrance;

  Pruning(RecordedAnswers answers, PruningSettings settings) {
    this.answers = answers;
    this.settings = settings;
  }

  /**
   * Deletes what is too old. While the database is in trouble, each kind of trouble is logged only
   * the first time.
   */
  @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
  void prune() {
    try {
      forget();
      hindrance = null;
    } catch (DataAccessException failure) {
      var trouble = DatabaseTrouble.of(failure).orElseThrow(() -> failure);
      if (trouble != hindrance) {
        log.warn(
            "Old recorded answers are forgotten later: {} {} ({})",
            trouble.fact(),
            trouble.operatorsCure(),
            failure.toString());
      }
      hindrance = trouble;
    }
  }

  private void forget() {
    int forgotten = answers.forget(settings.keep());
    if (forgotten > 0) {
      log.info("Forgot {} answers recorded more than {} ago.", forgotten, settings.keep());
    }
  }
}
