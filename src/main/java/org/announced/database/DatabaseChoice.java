package org.announced.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Chooses the database: the configured one if there is a URL, else the embedded one. The packaged
 * jar does not contain the embedded one; started without a URL, it says so before anything else
 * happens.
 */
class DatabaseChoice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String URL = "spring.datasource.url";
  private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    require(context.getEnvironment(), ClassUtils.isPresent(EMBEDDED, context.getClassLoader()));
  }

  static void require(Environment environment, boolean embeddedAvailable) {
    if (!isConfigured(environment) && !embeddedAvailable) {
      throw new DatabaseFailure(
          "No database is configured, and the packaged jar brings none of its own.",
          "Set SPRING_DATASOURCE_URL (such as jdbc:postgresql://localhost:5432/announced),"
              + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. For the data of the"
              + " embedded server run the same from the sources: ./mvnw spring-boot:run.");
    }
  }

  static boolean isConfigured(Environment environment) {
    return StringUtils.hasText(environment.getProperty(URL));
  }

  /** Matches if a URL is set. */
  static class Configured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return isConfigured(context.getEnvironment());
    }
  }

  /** Matches if no URL is set. */
  static class Embedded implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !isConfigured(context.getEnvironment());
    }
  }
}
