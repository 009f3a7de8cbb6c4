package org.announced.database;

import java.nio.file.Path;
import org.announced.config.StartLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Starts the embedded server, and with it everything that asks Boot for a database. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseChoice.Embedded.class)
class EmbeddedDatabase {

  /** Closed after the connection pool, which depends on the details below. */
  @Bean(destroyMethod = "close")
  EmbeddedServer embeddedServer(@Value("${announced.data-dir}") String directory) {
    return EmbeddedServer.start(new DataDirectory(Path.of(directory)));
  }

  @Bean
  JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
    return server.connectionDetails();
  }

  @Bean
  @Order(StartLine.DATABASE)
  StartLine embeddedDatabaseLine(EmbeddedServer server) {
    return context -> "Database  embedded PostgreSQL, kept in " + server.directory().root();
  }
}
