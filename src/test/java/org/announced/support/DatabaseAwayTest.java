package org.announced.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A second application, for tests in which the database goes away: its connections run through the
 * injectable {@link SeverableLine}. Its migrated database is its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@ContextConfiguration(initializers = DatabaseAwayTest.ThroughALine.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface DatabaseAwayTest {

  /** Points the context at a fresh database by way of a line, and makes that line a bean. */
  final class ThroughALine
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var url = MigratedDatabase.SEEDED.copy().getJdbcUrl();
      var server = URI.create(url.substring("jdbc:".length()));
      var line = SeverableLine.to(server.getHost(), server.getPort());
      context.getBeanFactory().registerSingleton("severableLine", line);
      TestDatabase.use(context, "jdbc:postgresql://127.0.0.1:" + line.port() + server.getPath());
    }
  }
}
