package org.announced.database;

import org.announced.problem.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The two components of health that tell of the database: whether it answers, and whether it takes
 * writes, since reading goes on without the second. They tell what {@link DatabaseState} knows and
 * ask nobody, so that health is answered at once whatever the database does.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseHealth {

  /**
   * Whether the database answers. It replaces Boot's own indicator, which waits for a connection.
   */
  @Bean
  HealthIndicator dbHealthContributor(DatabaseState state) {
    return () ->
        state.reaching() == null && state.isBusy()
            ? Health.status(status(Status.UP, DatabaseTrouble.BUSY)).build()
            : health(state.reaching());
  }

  /** Whether the database takes writes. */
  @Bean
  HealthIndicator writingHealthContributor(DatabaseState state) {
    return () -> health(state.writing());
  }

  private static Health health(@Nullable DatabaseTrouble trouble) {
    return trouble == null
        ? Health.up().build()
        : Health.status(status(Status.DOWN, trouble)).build();
  }

  /**
   * Adds what is wrong, by the address of the page that explains it: it is shown to everybody, also
   * without a token.
   */
  private static Status status(Status status, DatabaseTrouble trouble) {
    return new Status(status.getCode(), trouble.fact() + " See " + trouble.type().uri());
  }
}
