package org.announced.money;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches the bank's rates again and again, where that is wanted. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("announced.rates.fetch.enabled")
class FetchSchedule implements SchedulingConfigurer {

  private static final Duration FIRST = Duration.ofSeconds(5);

  private final RatesFetch fetch;
  private final Duration interval;

  FetchSchedule(
      FetchSettings settings,
      ReferenceRates rates,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      Clock clock) {
    this.fetch = new RatesFetch(settings, rates, transaction, metrics, clock);
    this.interval = settings.interval();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(new FixedDelayTask(fetch::run, interval, FIRST));
  }
}
