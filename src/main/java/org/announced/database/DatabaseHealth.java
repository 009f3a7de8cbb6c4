package org.announced.database;

import org.announced.problem.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Two components of health, since somebody who only reads is served without the second. They tell
 * what is known, and ask nobody: health is answered at once, whatever the database does.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseHealth {

  /** In place of Boot's own, which waits for a connection. */
  @Bean
  HealthIndicator dbHealthContributor(DatabaseState state) {
    return () ->
        state.reaching() == null && state.isBusy()
            ? Health.status(status(Status.UP, DatabaseTrouble.BUSY)).build()
            : health(state.reaching());
  }

  /** Whether what is new can be stored. */
  @Bean
  HealthIndicator writingHealthContributor(DatabaseState state) {
    return () -> health(state.writing());
  }

  private static Health health(@Nullable DatabaseTrouble trouble) {
    return trouble == null
        ? Health.up().build()
        : Health.status(status(Status.DOWN, trouble)).build();
  }

  /** Named for everybody, with the address of the page that explains it. */
  private static Status status(Status status, DatabaseTrouble trouble) {
    return new Status(status.getCode(), trouble.fact() + " See " + trouble.type().uri());
  }
}
